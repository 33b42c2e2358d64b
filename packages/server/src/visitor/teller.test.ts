import { beforeEach, describe, expect, it, test } from "vitest";
import type { DeliveredEvent } from "../events/event.js";
import type { ChatBox } from "./chat-box.js";
import type { VisitorHub } from "./hub.js";
import { Teller } from "./teller.js";

const website_id = "website_1";
const open = { operator_privacy: false, name: "Acme", logo: null };
const ada = { type: "operator", user_id: "u1", nickname: "Ada", avatar: null, email: "ada@acme.example" };
const text = { type: "text", from: "operator", origin: "chat", content: "Hi", fingerprint: 7, timestamp: 1, user: ada };
const shown = { ...text, user: { user_id: "u1", nickname: "Ada", avatar: null } };

let privacy: typeof open;
/** What was pushed: session, name, payload. */
let pushed: [string, string, object][];
/** Answers what is looked up, one after the other, when the test says so. */
let lookups: ((found: object | undefined | Error) => void)[];
let warned: unknown[];
let teller: Teller;

beforeEach(() => {
  privacy = open;
  pushed = [];
  lookups = [];
  warned = [];
  const store = {
    read: () =>
      new Promise((resolve, reject) => {
        lookups.push((found) => (found instanceof Error ? reject(found) : resolve(found)));
      }),
  };
  const log = { debug() {}, warn: (details: unknown) => void warned.push(details) };
  teller = new Teller({ store, log } as unknown as Pick<VisitorHub, "store" | "log">);
});

/** Tells of an event of a session, to whose chat box alone there is one. */
function tell(name: string, fields: object = {}, session_id = "session_1"): void {
  const body = JSON.stringify({ website_id, session_id, inbox_id: null, ...fields });
  teller.tell(
    { website_id, name, inbox_id: null, timestamp: 1, body } as DeliveredEvent,
    (of) => (of === "away" ? undefined : ({ gate: { website_id }, privacy } as unknown as ChatBox)),
    (...push) => void pushed.push(push),
  );
}

/** What follows is told when all that is under way is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a chat box is told", () => {
  test.each<[string, object, string, object]>([
    ["message:received", text, "message:received", shown],
    ["message:send", { ...text, from: "user" }, "message:sent", { ...shown, from: "user" }],
    ["visitor:message:removed", { fingerprint: 7 }, "message:removed", { fingerprint: 7 }],
    ["session:set_state", { state: "resolved" }, "session:state", { state: "resolved" }],
    ["session:set_block", { is_blocked: true }, "session:blocked", { blocked: true }],
    ["session:set_email", { email: "" }, "session:updated", { email: null }],
    ["session:set_phone", { phone: "+33 1" }, "session:updated", { phone: "+33 1" }],
    ["session:set_nickname", { nickname: "Ada" }, "session:updated", { nickname: "Ada" }],
    ["session:set_avatar", { avatar: "" }, "session:updated", { avatar: null }],
    ["session:update_verify", { is_verified: true, verifications: [] }, "session:updated", { verified: true }],
    ["session:sync:rating", { rating: { stars: 5, comment: null } }, "session:rated", { stars: 5, comment: null }],
    ["session:removed", {}, "session:reset", {}],
  ])("of %s %j as %s %j", (name, fields, push, payload) => {
    tell(name, fields);
    expect(pushed).toEqual([["session_1", push, payload]]);
  });

  it("that an operator types, and not what", () => {
    tell("message:compose:receive", { type: "start", excerpt: "You are wro", user: ada, automated: false });
    const user = { user_id: "u1", nickname: "Ada", avatar: null };
    expect(pushed).toEqual([["session_1", "message:compose", { type: "start", user }]]);
  });

  it("of the website in an operator's place, when operators stay hidden", () => {
    privacy = { ...open, operator_privacy: true };
    tell("message:received", text);
    tell("message:compose:receive", { type: "stop", user: ada });
    const user = { nickname: "Acme", avatar: null };
    expect(pushed).toEqual([
      ["session_1", "message:received", { ...text, user }],
      ["session_1", "message:compose", { type: "stop", user }],
    ]);
  });
});

describe("a chat box is told nothing", () => {
  test.each([
    ["message:received", { ...text, type: "note" }],
    ["message:received", { ...text, type: "event" }],
    ["message:received", { ...text, stealth: true }],
    ["message:compose:send", { type: "start", excerpt: "Mine" }],
    ["message:acknowledge:unread:send", { fingerprints: [7] }],
    ["message:removed", { fingerprint: 7 }],
    ["session:set_data", { data: { score: 1 } }],
    ["session:set_segments", { segments: ["churn"] }],
    ["session:set_routing", { routing: { assigned: { user_id: "u1" } } }],
    ["session:set_participants", { participants: [] }],
    ["session:set_mentions", { mentions: ["u1"] }],
    ["session:set_opened", { operator: ada }],
    ["session:set_inbox", { inbox_id: "inbox_1" }],
    ["session:set_subject", { subject: "Difficult" }],
    ["session:sync:pages", { pages: [] }],
    ["people:updated", {}],
    ["something:new", {}],
  ])("of %s %j", async (name, fields) => {
    tell(name, fields);
    await settled();
    expect(pushed).toEqual([]);
    expect(lookups).toEqual([]);
  });

  it("of a conversation that is not its own", async () => {
    tell("message:received", text, "away");
    tell("message:updated", { fingerprint: 7, content: "Hello" }, "away");
    await settled();
    expect([pushed, lookups]).toEqual([[], []]);
  });
});

describe("marks", () => {
  test.each<[string, string, object]>([
    ["message:acknowledge:read:send", "message:read", { from: "user" }],
    ["message:acknowledge:read:received", "message:read", { from: "operator" }],
    ["message:acknowledge:delivered", "message:delivered", {}],
  ])("of %s are told of the messages that are for the visitor, and of no others", async (name, push, fields) => {
    tell(name, { origin: "chat", fingerprints: [7, 8, 9] });
    tell(name, { origin: "chat", fingerprints: [8] });
    await settled();
    lookups[0]?.([7, 9]);
    await settled();
    lookups[1]?.([]);
    await settled();
    expect(pushed).toEqual([["session_1", push, { ...fields, fingerprints: [7, 9] }]]);
  });
});

describe("an edited message", () => {
  it("is told as it is now", async () => {
    tell("message:updated", { fingerprint: 7, content: "Hello" });
    await settled();
    lookups[0]?.({ ...text, content: "Hello, you", edited: true, mentions: ["u1"] });
    await settled();
    expect(pushed).toEqual([["session_1", "message:updated", { ...shown, content: "Hello, you", edited: true }]]);
  });

  test.each([
    ["a note", { ...text, type: "note" }],
    ["gone, or stealth", undefined],
  ])("is not told when it is %s", async (_, message) => {
    tell("message:updated", { fingerprint: 7, content: "Secret" });
    await settled();
    lookups[0]?.(message);
    await settled();
    expect(pushed).toEqual([]);
  });

  it("keeps what follows it waiting, in its own conversation alone", async () => {
    tell("message:updated", { fingerprint: 7, content: "Hello" });
    tell("message:received", { ...text, fingerprint: 8 });
    tell("visitor:message:removed", { fingerprint: 7 });
    tell("visitor:message:removed", { fingerprint: 9 }, "session_2");
    await settled();
    expect(pushed.map(([session]) => session)).toEqual(["session_2"]);
    lookups[0]?.(text);
    await settled();
    expect(pushed.slice(1).map(([, name]) => name)).toEqual(["message:updated", "message:received", "message:removed"]);
    // Nothing waits any more: what comes next is told at once.
    tell("visitor:message:removed", { fingerprint: 8 });
    expect(pushed).toHaveLength(5);
  });

  it("that cannot be looked up keeps nothing from what follows", async () => {
    tell("message:updated", { fingerprint: 7, content: "Hello" });
    tell("visitor:message:removed", { fingerprint: 7 });
    await settled();
    lookups[0]?.(new Error("The database is away."));
    await settled();
    expect(pushed.map(([, name]) => name)).toEqual(["message:removed"]);
    expect(warned).toHaveLength(1);
  });
});
