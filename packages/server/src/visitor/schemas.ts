import { limits } from "@parley/contract";

/** What chat boxes may send, by the name of the packet or request: docs/visitor-protocol.md says what each does. */

const text = (maxLength: number) => ({ type: "string", minLength: 1, maxLength });
const anyText = (maxLength: number) => ({ type: "string", maxLength });
const words = (maxItems: number) => ({ type: "array", maxItems, items: text(limits.wordLength) });
const fingerprint = { type: "integer", minimum: 1, maximum: limits.integer };
const fingerprints = { type: "array", maxItems: limits.fingerprints, items: fingerprint };
const email = { type: "string", maxLength: limits.emailLength, pattern: "^[^\\s@<>]+@[^\\s@<>]+$" };
const url = { type: "string", maxLength: limits.urlLength, pattern: "^[hH][tT][tT][pP][sS]?://[^\\s/?#][^\\s]*$" };
const id = text(limits.wordLength);

const object = (properties: object, required: readonly string[] = []) => ({ type: "object", required, properties });

const page = object(
  { page_title: anyText(limits.lineLength), page_url: url, page_referrer: anyText(limits.urlLength) },
  ["page_url"],
);

const data = {
  type: "object",
  maxProperties: limits.dataKeys,
  propertyNames: { maxLength: limits.wordLength, minLength: 1 },
  additionalProperties: { type: ["string", "number", "boolean", "null"], maxLength: limits.dataValueLength },
};

const session = { type: "string", pattern: "^[0-9a-f]{64}$" };

export const requestSchemas = {
  open: object({ token_id: text(limits.lineLength), session_token: session, merge: { type: "boolean" } }),
};

export const packetSchemas = {
  "session:join": object({
    locales: words(limits.locales),
    timezone: { type: "integer", minimum: -1_440, maximum: 1_440 },
    capabilities: words(limits.capabilities),
    page,
  }),
  "session:page": page,
  "session:active": object({ active: { type: "boolean" } }, ["active"]),
  "session:set": object({
    email,
    signature: { type: "string", pattern: "^[0-9a-fA-F]{64}$" },
    phone: text(limits.phoneLength),
    nickname: text(limits.lineLength),
    avatar: url,
    segments: words(limits.segments),
    overwrite: { type: "boolean" },
    data,
  }),
  "session:event": object(
    {
      events: {
        type: "array",
        minItems: 1,
        maxItems: 20,
        items: object(
          {
            text: text(limits.lineLength),
            data,
            color: {
              type: "string",
              enum: ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey", "black"],
            },
          },
          ["text"],
        ),
      },
    },
    ["events"],
  ),
  "session:rate": object(
    { stars: { type: "integer", minimum: 1, maximum: 5 }, comment: anyText(limits.paragraphLength) },
    ["stars"],
  ),
  "session:transcript": object({ email }),
  "session:leave": object({}),
  "message:send": object(
    { type: { type: "string", enum: ["text", "file", "animation", "audio"] }, content: {}, fingerprint },
    ["type", "content"],
  ),
  "message:list": object({ timestamp_before: { type: "integer", minimum: 0, maximum: limits.integer } }),
  "message:compose": object(
    { type: { type: "string", enum: ["start", "stop"] }, excerpt: anyText(limits.excerptLength) },
    ["type"],
  ),
  "message:read": object({ fingerprints }),
  "message:delivered": object({ fingerprints }, ["fingerprints"]),
  "message:answer": object(
    {
      fingerprint,
      choices: { type: "array", maxItems: limits.choices, items: text(limits.lineLength) },
      value: anyText(limits.textLength),
    },
    ["fingerprint"],
  ),
  "browsing:accept": object({}),
  "browsing:reject": object({}),
  "call:accept": object({ call_id: id }, ["call_id"]),
  "call:reject": object({ call_id: id }, ["call_id"]),
  "call:signaling": object({ call_id: id, type: { type: "string", enum: ["sdp", "candidate"] }, payload: {} }, [
    "call_id",
    "type",
  ]),
} as const;

export type PacketName = keyof typeof packetSchemas;
export const packetNames = Object.keys(packetSchemas) as PacketName[];
const known: ReadonlySet<string> = new Set(packetNames);

export function isPacketName(name: string): name is PacketName {
  return known.has(name);
}
