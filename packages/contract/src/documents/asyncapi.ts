import type { Event } from "../event.js";
import { events } from "../events/index.js";
import { limits } from "../limits.js";
import { about } from "./about.js";
import { type Json, referredSchemas, referring } from "./components.js";

export interface AsyncapiOptions {
  /** Where the socket is: `ws://127.0.0.1:8787/`. */
  readonly url: string;
}

/** The events that sockets receive, and how a socket begins, as an AsyncAPI 3 document. */
export function asyncapiDocument({ url }: AsyncapiOptions): Json {
  const { protocol, host, pathname } = new URL(url);
  const all = (events as readonly Event[]).filter(({ socket }) => socket);
  const messages = { ...control, ...Object.fromEntries(all.map((event) => [key(event.name), message(event)])) };
  return {
    asyncapi: "3.0.0",
    info: {
      title: about.title,
      version: about.version,
      description: `${about.description}\n\n${opening}`,
      license: { name: about.license.name },
    },
    defaultContentType: "application/json",
    servers: {
      socket: { host, protocol: protocol.replace(":", ""), pathname, description: "Socket.IO, protocol 4 or 3." },
    },
    channels: {
      events: {
        address: null,
        description: "One socket carries everything.",
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      begin: {
        action: "send",
        summary: "What a client sends.",
        channel: { $ref: "#/channels/events" },
        messages: sent.map(reference),
      },
      listen: {
        action: "receive",
        summary: "What a client receives.",
        channel: { $ref: "#/channels/events" },
        messages: Object.keys(messages)
          .filter((name) => !sent.includes(name))
          .map(reference),
      },
    },
    components: withNamedDiscriminators({ messages, schemas: referredSchemas(messages) }) as Json,
  };
}

const opening =
  "A client connects, sends `authentication` within " +
  `${limits.authenticationTime / 1_000} seconds, and is answered with \`authenticated\` or \`unauthorized\`. ` +
  "From then on it receives the events that it named, as far as its token reaches.";

const names = (description: string, maxItems: number) => ({
  type: "array",
  items: { type: "string" },
  maxItems,
  description,
});

const eventNames = names("Names of the events to receive; unknown ones are ignored.", limits.socketEvents);

const binding = { type: "object", required: ["events"], properties: { events: eventNames } };

/** Messages of the connection itself. */
const control: Readonly<Record<string, Json>> = {
  authentication: controlMessage("authentication", "Says who the client is and what it wants to receive.", {
    type: "object",
    required: ["username", "password", "events"],
    properties: {
      tier: { type: "string", enum: ["user", "website", "plugin"], description: "Taken from the token when absent." },
      username: { type: "string", description: "The token's identifier." },
      password: { type: "string", description: "The token's key." },
      events: eventNames,
      rooms: names("website_id of the websites wanted; all that the token reaches when absent.", limits.socketRooms),
      inboxes: names("inbox_id of the inboxes wanted; all when absent.", limits.socketInboxes),
    },
  }),
  authenticated: controlMessage("authenticated", "The token was accepted.", { type: "boolean", const: true }),
  unauthorized: controlMessage("unauthorized", "The token was refused, and the socket is closed.", {
    type: "object",
    properties: { message: { type: "string", description: "Why, in one sentence." } },
  }),
  socket_bind: controlMessage(
    "socket:bind",
    "Joins again the websites that the token reaches now, and replaces the names of events where some are given.",
    { type: "object", properties: { events: eventNames } },
  ),
  socket_bind_push: controlMessage("socket:bind:push", "Adds names of events.", binding),
  socket_bind_pop: controlMessage("socket:bind:pop", "Takes names of events away.", binding),
};

const sent = ["authentication", "socket_bind", "socket_bind_push", "socket_bind_pop"];

function controlMessage(name: string, summary: string, payload: Json): Json {
  return { name, summary, payload };
}

function message(event: Event): Json {
  const scopes = event.scopes.map(({ scope, mode }) => `${scope} (${mode})`);
  const lines = [`Cause: ${event.cause}`, `Tiers: ${event.tiers.join(", ")}.`];
  if (scopes.length > 0) lines.push(`Scopes of plugin tokens: ${scopes.join(", ")}.`);
  if (event.ephemeral) lines.push("It tells of a passing condition: it is not kept, and not sent again.");
  return {
    name: event.name,
    summary: event.summary,
    description: lines.join("\n\n"),
    payload: referring(event.payload),
  };
}

/** AsyncAPI names the property that tells branches apart where JSON Schema of OpenAPI has an object. */
function withNamedDiscriminators(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withNamedDiscriminators);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([keyword, value]) => {
      const named = keyword === "discriminator" && (value as { propertyName?: string }).propertyName;
      return [keyword, named || withNamedDiscriminators(value)];
    }),
  );
}

function reference(name: string): Json {
  return { $ref: `#/channels/events/messages/${name}` };
}

/** A name that may be part of a reference: `message:send` as `message_send`. */
function key(name: string): string {
  return name.replaceAll(":", "_");
}
