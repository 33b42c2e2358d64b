import { defineEvent } from "../event.js";
import { anything, nullable, timestamp } from "../schemas/atoms.js";
import { ConnectionInfo, GeolocationInfo, SystemInfo } from "../schemas/conversation-meta.js";
import { PeopleEvent } from "../schemas/people.js";
import { Type } from "../type.js";
import { everywhere, reading, sessionPayload } from "./payload.js";

export const visitorEvents = [
  defineEvent({
    name: "session:update_availability",
    summary: "The visitor came to the site or left it.",
    payload: sessionPayload({ availability: Type.Enum(["online", "offline"], { type: "string" }) }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    ephemeral: true,
    cause: "The chat box connects or goes away.",
  }),
  defineEvent({
    name: "session:update_verify",
    summary: "The visitor is known to be who they say, or no longer.",
    payload: sessionPayload({
      is_verified: Type.Boolean(),
      verifications: Type.Array(
        Type.Object({
          identity: Type.String({ description: "`email`, `phone` or a URN." }),
          method: Type.String({ description: "Such as `link`." }),
          annotation: Type.String(),
        }),
      ),
      error: Type.Optional(Type.Enum(["unknown"], { type: "string" })),
    }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The verification is updated, a verification link is used, or the chat box signs the email address.",
  }),
  defineEvent({
    name: "session:sync:capabilities",
    summary: "What the visitor's chat box can do became known.",
    payload: sessionPayload({
      capabilities: Type.Array(Type.String({ description: "Such as `call` or `browsing`." })),
    }),
    ...everywhere,
    scopes: [],
    cause: "The chat box joins, or the meta's device is updated.",
  }),
  defineEvent({
    name: "session:sync:geolocation",
    summary: "Where the visitor is became known.",
    payload: sessionPayload({ geolocation: nullable(GeolocationInfo) }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The chat box joins from a new address, or the meta's device is updated.",
  }),
  defineEvent({
    name: "session:sync:system",
    summary: "Which system and browser the visitor uses became known.",
    payload: sessionPayload({ system: nullable(SystemInfo) }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The chat box joins, or the meta's device is updated.",
  }),
  defineEvent({
    name: "session:sync:network",
    summary: "From which address the visitor comes became known.",
    payload: sessionPayload({
      network: Type.Object({
        ip: nullable(Type.String({ description: "null when it was cleared." })),
        connection: Type.Optional(ConnectionInfo),
      }),
    }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The chat box joins, or the meta's ip is updated.",
  }),
  defineEvent({
    name: "session:sync:timezone",
    summary: "The visitor's time zone became known.",
    payload: sessionPayload({
      timezone: Type.Object({ offset: nullable(Type.Integer({ description: "Minutes from local time to UTC." })) }),
    }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The chat box joins, or the meta's device is updated.",
  }),
  defineEvent({
    name: "session:sync:locales",
    summary: "The visitor's languages became known.",
    payload: sessionPayload({ locales: Type.Object({ locales: Type.Array(Type.String()) }) }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The chat box joins, or the meta's device is updated.",
  }),
  defineEvent({
    name: "session:sync:pages",
    summary: "The visitor looked at pages.",
    payload: sessionPayload({
      pages: Type.Array(
        Type.Object({
          page_url: Type.String(),
          page_title: Type.String(),
          page_referrer: Type.Optional(Type.String()),
          timestamp: timestamp(),
        }),
      ),
    }),
    ...everywhere,
    scopes: reading("website:conversation:pages"),
    cause: "The visitor goes from page to page with the chat box loaded.",
  }),
  defineEvent({
    name: "session:sync:events",
    summary: "Custom events of the visitor happened.",
    payload: sessionPayload({
      events: Type.Array(
        Type.Object({
          text: Type.String(),
          data: Type.Optional(anything()),
          color: PeopleEvent.properties.color,
          timestamp: timestamp(),
        }),
      ),
    }),
    ...everywhere,
    scopes: reading("website:conversation:events"),
    cause: "The chat box pushes an event, or one is added to the contact.",
  }),
  defineEvent({
    name: "session:sync:rating",
    summary: "The visitor rated the conversation.",
    payload: sessionPayload({
      rating: Type.Object({
        stars: Type.Integer({ minimum: 1, maximum: 5 }),
        comment: Type.Optional(nullable(Type.String())),
      }),
    }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "The visitor gives stars in the chat box or by mail.",
  }),
  defineEvent({
    name: "session:sync:topic",
    summary: "What the conversation is about was found.",
    payload: sessionPayload({ topic: Type.String() }),
    ...everywhere,
    scopes: reading("website:conversation:sessions"),
    cause: "A topic is made from the messages.",
  }),
] as const;
