import { everyType } from "../support/messages.js";
import { batches } from "./batches.js";
import { identities } from "./identities.js";
import { requests } from "./requests.js";
import type { Scene, Setting } from "./scene.js";
import { sessions } from "./sessions.js";
import { visitor } from "./visitor.js";

export interface Write extends Setting {
  readonly title: string;
  /** Brings the conversation to where the write makes a difference. */
  readonly given?: (scene: Scene) => Promise<unknown>;
  readonly write: (scene: Scene) => Promise<unknown>;
  /** Names of the events that it causes, in order. */
  readonly events: readonly string[];
}

const user_id = "3f0b0a6e-6c11-4d3c-8d8a-3a54ef0b7d52";
const inbox_id = "9f7b7c43-7d66-4b5f-9f1d-0e4be7a54a63";
const participants = [{ type: "email", target: "boss@example.com" }];

const fromOperator: Write[] = everyType.map(({ type, content }) => ({
  title: `a ${type} message from operator`,
  given: (scene) => scene.send({}),
  write: (scene) => scene.send({ type, content, from: "operator" }),
  events: ["message:received"],
}));

const messages: Write[] = [
  {
    title: "the first message from user",
    write: (s) => s.send({}),
    events: ["session:request:initiated", "message:send"],
  },
  { title: "another message from user", given: (s) => s.send({}), write: (s) => s.send({}), events: ["message:send"] },
  {
    title: "a message from user on a resolved conversation",
    given: async (s) => {
      await s.send({});
      await s.patch("state", { state: "resolved" });
    },
    write: (s) => s.send({}),
    events: ["session:set_state", "message:send"],
  },
  ...fromOperator,
  {
    title: "a stealth message from user",
    given: (s) => s.send({}),
    write: (s) => s.send({ stealth: true }),
    events: ["message:send"],
  },
  {
    title: "a message with everything that one may carry",
    given: (s) => s.send({}),
    write: (s) =>
      s.send({
        from: "operator",
        origin: "urn:crisp.im:slack:0",
        fingerprint: "163408807093900",
        user: { type: "participant", user_id: "U1", nickname: "Zoë", avatar: "https://example.com/zoe.png" },
        references: [{ type: "link", name: "Docs", target: "https://example.com/docs" }],
        original: { type: "text", content: "bonjour" },
        properties: { score: 0.5, urgent: true, topic: "billing" },
        translated: true,
        automated: true,
      }),
    events: ["message:received"],
  },
  {
    title: "a message that stands in the past",
    given: async (s) => {
      await s.send({ timestamp: Date.now() - 60_000 });
      await s.send({});
    },
    write: (s) => s.send({ timestamp: Date.now() - 30_000, content: "earlier" }),
    events: ["message:send"],
  },
  {
    title: "a note that mentions operators",
    given: (s) => s.send({}),
    write: (s) => s.send({ type: "note", from: "operator", content: "look", mentions: [user_id] }),
    events: ["message:received", "session:set_mentions"],
  },
  {
    title: "a repeated send",
    given: (s) => s.send({ fingerprint: 42 }),
    write: (s) => s.send({ fingerprint: 42 }),
    events: [],
  },
  {
    title: "an edit of the last message",
    given: (s) => s.send({}),
    write: (s) => s.patch(`message/${s.messages.at(-1).fingerprint}`, { content: "edited 👍" }),
    events: ["message:updated"],
  },
  {
    title: "an edit of an earlier message",
    given: async (s) => {
      await s.send({ content: "first" });
      await s.send({ content: "second" });
    },
    write: (s) => s.patch(`message/${s.messages[0].fingerprint}`, { content: "edited" }),
    events: ["message:updated"],
  },
  {
    title: "the removal of the last message",
    given: async (s) => {
      await s.send({ content: "first" });
      await s.send({ from: "operator", content: "second" });
      await s.send({ content: "third" });
    },
    write: (s) => s.rest.data("DELETE", `${s.path}/message/${s.messages.at(-1).fingerprint}`),
    events: ["message:removed"],
  },
  {
    title: "the removal of the only message",
    given: (s) => s.send({}),
    write: (s) => s.rest.data("DELETE", `${s.path}/message/${s.messages[0].fingerprint}`),
    events: ["message:removed"],
  },
];

const receipts: Write[] = [
  {
    title: "messages from user, read",
    given: async (s) => {
      await s.send({});
      await s.send({});
      await s.send({ from: "operator" });
    },
    write: (s) => s.patch("read", { from: "user", origin: "chat", fingerprints: [s.messages[0].fingerprint] }),
    events: ["message:acknowledge:read:send"],
  },
  {
    title: "messages from operator, all read",
    given: async (s) => {
      await s.send({ from: "operator" });
      await s.send({ from: "operator", type: "note", content: "hm" });
      await s.send({ from: "operator" });
    },
    write: (s) => s.patch("read", { from: "operator", origin: "email" }),
    events: ["message:acknowledge:read:received"],
  },
  {
    title: "a conversation, unread again",
    given: async (s) => {
      await s.send({});
      await s.patch("read", { from: "user", origin: "chat" });
    },
    write: (s) => s.patch("unread", { from: "user" }),
    events: ["message:acknowledge:unread:send"],
  },
  {
    title: "messages from operator, delivered",
    given: (s) => s.send({ from: "operator" }),
    write: (s) =>
      s.patch("delivered", { from: "operator", origin: "chat", fingerprints: [String(s.messages[0].fingerprint)] }),
    events: ["message:acknowledge:delivered"],
  },
  {
    title: "a visitor who types",
    write: (s) => s.patch("compose", { type: "start", from: "user", excerpt: "I wond" }),
    events: ["message:compose:send"],
  },
  {
    title: "an operator who types and stops",
    write: async (s) => {
      await s.patch("compose", { type: "start", from: "operator", automated: true });
      await s.patch("compose", { type: "stop", from: "operator" });
    },
    events: ["message:compose:receive", "message:compose:receive"],
  },
];

const conversation: Write[] = [
  {
    title: "initiation",
    write: (s) => s.rest.data("POST", `${s.path}/initiate`, {}),
    events: ["session:request:initiated"],
  },
  {
    title: "initiation, twice",
    given: (s) => s.rest.data("POST", `${s.path}/initiate`, {}),
    write: (s) => s.rest.data("POST", `${s.path}/initiate`, {}),
    events: [],
  },
  { title: "state", write: (s) => s.patch("state", { state: "resolved" }), events: ["session:set_state"] },
  { title: "the same state", write: (s) => s.patch("state", { state: "pending" }), events: [] },
  { title: "block", write: (s) => s.patch("block", { blocked: true }), events: ["session:set_block"] },
  { title: "verified", write: (s) => s.patch("verify", { verified: true }), events: ["session:update_verify"] },
  { title: "routing", write: (s) => s.patch("routing", { assigned: { user_id } }), events: ["session:set_routing"] },
  {
    title: "routing to nobody",
    given: (s) => s.patch("routing", { assigned: { user_id } }),
    write: (s) => s.patch("routing", { assigned: null }),
    events: ["session:set_routing"],
  },
  { title: "inbox", write: (s) => s.patch("inbox", { inbox_id }), events: ["session:set_inbox"] },
  {
    title: "the main inbox",
    given: (s) => s.patch("inbox", { inbox_id }),
    write: (s) => s.patch("inbox", { inbox_id: null }),
    events: ["session:set_inbox"],
  },
  {
    title: "participants",
    write: (s) => s.rest.data("PUT", `${s.path}/participants`, { participants }),
    events: ["session:set_participants"],
  },
  { title: "opened", write: (s) => s.patch("open", { opened: true }), events: ["session:set_opened"] },
  { title: "closed", write: (s) => s.patch("open", { opened: false }), events: ["session:set_closed"] },
  {
    title: "removal",
    given: (s) => s.send({}),
    write: (s) => s.rest.data("DELETE", s.path),
    events: ["session:removed"],
  },
];

const meta: Write[] = [
  {
    title: "every text of meta",
    write: (s) =>
      s.patch("meta", {
        nickname: "Ada Lovelace",
        email: "Ada@Example.com",
        phone: "+33 6 12 34 56 78",
        address: "1 rue de l'Église\nParis",
        subject: "Rückfrage",
        avatar: "https://example.com/ada.png",
        origin: "email",
      }),
    events: [
      "session:set_email",
      "session:set_phone",
      "session:set_address",
      "session:set_subject",
      "session:set_avatar",
      "session:set_nickname",
      "session:set_origin",
      "people:bind:session",
    ],
  },
  {
    title: "another address, of somebody else who is known",
    given: async (s) => {
      await s.rest.call("POST", `${s.website}/people/profile`, {
        email: "bob@example.com",
        person: { nickname: "Bob" },
      });
      await s.patch("meta", { email: "ada@example.com" });
    },
    write: (s) => s.patch("meta", { email: "Bob@example.com" }),
    events: ["session:set_email", "people:bind:session"],
  },
  {
    title: "the same address in other letters",
    given: (s) => s.patch("meta", { email: "ada@example.com" }),
    write: (s) => s.patch("meta", { email: "ADA@example.com" }),
    events: ["session:set_email"],
  },
  {
    title: "an address that is cleared",
    given: (s) => s.patch("meta", { email: "ada@example.com" }),
    write: (s) => s.patch("meta", { email: "" }),
    events: ["session:set_email"],
  },
  {
    title: "data, merged and taken away",
    given: (s) => s.patch("meta", { data: { plan: "pro", seats: 3, trial: true } }),
    write: (s) => s.patch("meta", { data: { seats: 4, trial: null, "2": "integer-like" } }),
    events: ["session:set_data"],
  },
  {
    title: "segments, replaced",
    given: (s) => s.patch("meta", { segments: ["vip"] }),
    write: (s) => s.patch("meta", { segments: ["de", "churned", "de"] }),
    events: ["session:set_segments"],
  },
  {
    title: "device",
    given: (s) => s.patch("meta", { device: { capabilities: ["browsing"], timezone: -60 } }),
    write: (s) =>
      s.patch("meta", {
        device: {
          capabilities: ["browsing", "call"],
          geolocation: { country: "FR", city: "Nantes", coordinates: { latitude: 47.2, longitude: -1.55 } },
          system: { os: { name: "macOS", version: "15" }, useragent: "Mozilla/5.0" },
          locales: ["fr", "en"],
        },
      }),
    events: ["session:sync:capabilities", "session:sync:geolocation", "session:sync:system", "session:sync:locales"],
  },
  {
    title: "time zone",
    write: (s) => s.patch("meta", { device: { timezone: 120 } }),
    events: ["session:sync:timezone"],
  },
  { title: "ip", write: (s) => s.patch("meta", { ip: "203.0.113.7" }), events: ["session:sync:network"] },
  {
    title: "the same meta",
    given: (s) => s.patch("meta", { nickname: "Ada", data: { a: 1 }, segments: ["x"] }),
    write: (s) => s.patch("meta", { nickname: "Ada", data: { a: 1 }, segments: ["x"] }),
    events: [],
  },
];

/** Each kind of write of a conversation and its messages. */
export const writes: readonly Write[] = [
  ...messages,
  ...receipts,
  ...conversation,
  ...meta,
  ...identities,
  ...requests,
  ...batches,
  ...sessions,
  ...visitor,
];
