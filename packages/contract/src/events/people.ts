import { defineEvent } from "../event.js";
import { limits } from "../limits.js";
import { nullable, scalars, timestamp } from "../schemas/atoms.js";
import { GeolocationInfo } from "../schemas/conversation-meta.js";
import { PeopleProfileCardCompany, PeopleProfileCardPersonProfile } from "../schemas/people-card.js";
import { Type } from "../type.js";
import { everywhere, operatorsOnly, reading, sessionPayload, websitePayload } from "./payload.js";

/** What is known of a contact, of which each event brings what it tells of. */
const person = () =>
  Type.Object({
    nickname: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    avatar: Type.Optional(nullable(Type.String())),
    address: Type.Optional(Type.String()),
    website: Type.Optional(Type.String()),
    gender: Type.Optional(Type.String()),
    timezone: Type.Optional(Type.Integer()),
    locales: Type.Optional(Type.Array(Type.String())),
    geolocation: Type.Optional(GeolocationInfo),
    employment: Type.Optional(
      Type.Object({
        domain: Type.Optional(Type.String()),
        name: Type.Optional(Type.String()),
        role: Type.Optional(Type.String()),
        title: Type.Optional(Type.String()),
        seniority: Type.Optional(Type.String()),
      }),
    ),
    description: Type.Optional(Type.String()),
    profiles: Type.Optional(Type.Array(PeopleProfileCardPersonProfile)),
  });

export const peopleEvents = [
  defineEvent({
    name: "people:profile:created",
    summary: "A contact was created.",
    payload: websitePayload({ people_id: Type.String(), email: Type.Optional(Type.String()) }),
    ...everywhere,
    scopes: reading("website:people:profiles"),
    cause: "A profile is added or imported, or a conversation gets an email address that is new.",
  }),
  defineEvent({
    name: "people:profile:updated",
    summary: "A contact changed.",
    payload: websitePayload({
      people_id: Type.String(),
      email: Type.Optional(Type.String()),
      update: Type.Object({
        updated_at: timestamp(),
        person: person(),
        company: Type.Optional(nullable(PeopleProfileCardCompany)),
        segments: Type.Optional(Type.Array(Type.String())),
        notepad: Type.Optional(nullable(Type.String())),
        active: Type.Optional(Type.Object({ last: timestamp("When they were last on the website, in milliseconds.") })),
        data: Type.Optional(scalars(limits.dataKeys, { description: "All of the custom data." })),
      }),
    }),
    ...everywhere,
    scopes: reading("website:people:profiles"),
    cause: "A profile or its data is saved, updated or enriched.",
  }),
  defineEvent({
    name: "people:profile:removed",
    summary: "A contact was removed.",
    payload: websitePayload({ people_id: Type.String(), email: Type.Optional(Type.String()) }),
    ...everywhere,
    scopes: reading("website:people:profiles"),
    cause: "A profile is removed.",
  }),
  defineEvent({
    name: "people:bind:session",
    summary: "A conversation was found to be of a contact.",
    payload: sessionPayload({ people_id: Type.String() }),
    ...everywhere,
    scopes: reading("website:people:profiles"),
    cause: "The conversation's email address is set and matches.",
  }),
  defineEvent({
    name: "people:sync:profile",
    summary: "More became known about the contact of a conversation.",
    payload: sessionPayload({
      people_id: Type.String(),
      identity: Type.Object({
        person: Type.Optional(person()),
        company: Type.Optional(
          Type.Object({
            name: Type.Optional(Type.String()),
            legal_name: Type.Optional(Type.String()),
            domain: Type.Optional(Type.String()),
            url: Type.Optional(Type.String()),
            description: Type.Optional(Type.String()),
            geolocation: Type.Optional(GeolocationInfo),
          }),
        ),
      }),
    }),
    ...everywhere,
    scopes: reading("website:people:profiles"),
    cause: "A contact was enriched.",
  }),
  defineEvent({
    name: "people:import:progress",
    summary: "An import of contacts goes on.",
    payload: websitePayload({
      people_id: Type.Optional(Type.String({ description: "The import, as one client names it." })),
      import_id: Type.Optional(Type.String({ description: "The import, as another client names it." })),
      progress: Type.Number({ description: "Percent." }),
      count: Type.Object({ total: Type.Optional(Type.Integer()), skipped: Type.Integer(), remaining: Type.Integer() }),
      items: Type.Optional(
        Type.Object({
          skipped: Type.Optional(
            Type.Array(Type.Object({ identifier: Type.Optional(nullable(Type.String())), reason: Type.String() })),
          ),
        }),
      ),
    }),
    ...operatorsOnly,
    hook: false,
    cause: "An import of profiles runs.",
  }),
  defineEvent({
    name: "people:import:done",
    summary: "An import of contacts ended.",
    payload: websitePayload({
      people_id: Type.Optional(Type.String({ description: "The import, as one client names it." })),
      import_id: Type.Optional(Type.String({ description: "The import, as another client names it." })),
      error: Type.Boolean(),
    }),
    ...operatorsOnly,
    hook: false,
    cause: "An import of profiles ends, well or not.",
  }),
  defineEvent({
    name: "email:subscribe",
    summary: "A contact subscribed to mail, or unsubscribed.",
    payload: websitePayload({ email: Type.String(), subscribed: Type.Boolean() }),
    ...everywhere,
    scopes: reading("website:people:subscriptions"),
    cause: "The subscription is updated, or the link in a mail is used.",
  }),
  defineEvent({
    name: "email:track:view",
    summary: "A mail that was sent was opened.",
    payload: websitePayload({
      type: Type.String({ description: "What was sent, such as `session`." }),
      identifier: Type.String({ description: "The session_id when the type is `session`." }),
      mode: Type.String({ description: "Such as `open`." }),
    }),
    ...everywhere,
    scopes: reading("website:people:subscriptions"),
    cause: "The tracking image of a mail is loaded, or one of its links is followed.",
  }),
  defineEvent({
    name: "campaign:progress",
    summary: "A campaign is being sent.",
    payload: websitePayload({ campaign_id: Type.String(), progress: Type.Number({ description: "Percent." }) }),
    ...operatorsOnly,
    cause: "A dispatched campaign runs.",
  }),
  defineEvent({
    name: "campaign:dispatched",
    summary: "A campaign was sent to everybody.",
    payload: websitePayload({ campaign_id: Type.String() }),
    ...operatorsOnly,
    cause: "A dispatched campaign ends.",
  }),
  defineEvent({
    name: "campaign:running",
    summary: "An automatic campaign was resumed or paused.",
    payload: websitePayload({ campaign_id: Type.String(), running: Type.Boolean() }),
    ...operatorsOnly,
    cause: "A campaign is resumed or paused.",
  }),
] as const;
