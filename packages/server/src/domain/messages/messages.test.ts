import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import type { NewMessage } from "./service.js";

let workspace: Workspace;
let session_id: string;

beforeEach(async () => {
  workspace = await openWorkspace();
  session_id = await workspace.conversations.create(workspace.website_id);
});

afterEach(() => workspace.close());

function send(message: Partial<NewMessage>): Promise<number> {
  const whole: NewMessage = { type: "text", from: "user", origin: "chat", content: "Hello", ...message };
  return Promise.resolve().then(() =>
    workspace.messages.send(workspace.website_id, session_id, workspace.actor, whole),
  );
}

async function conversation() {
  return JSON.parse(await workspace.conversations.get(workspace.website_id, session_id));
}

async function list(range = {}) {
  const page = await workspace.messages.list(workspace.website_id, session_id, range);
  return { more: page.more, messages: page.messages.map((text) => JSON.parse(text)) };
}

async function names(after = 0) {
  return (await workspace.log(after)).map((event) => event.name);
}

describe("send", () => {
  it("stores the message and lists it as the event told it", async () => {
    const fingerprint = await send({});
    const [message] = (await list()).messages;
    expect(message).toMatchObject({ fingerprint, type: "text", content: "Hello", from: "user", stamped: true });
    const event = (await workspace.log()).find(({ name }) => name === "message:send");
    const { inbox_id, ...payload } = JSON.parse(event?.body ?? "{}");
    expect(inbox_id).toBeNull();
    expect(payload).toEqual(message);
  });

  it("brings a session into the inbox with its first message from user", async () => {
    expect(await workspace.conversations.list(workspace.website_id, "me", listing, 1, 20)).toHaveLength(0);
    await send({ from: "operator" });
    expect(await workspace.conversations.list(workspace.website_id, "me", listing, 1, 20)).toHaveLength(0);
    await send({});
    expect(await workspace.conversations.list(workspace.website_id, "me", listing, 1, 20)).toHaveLength(1);
    expect(await names()).toEqual(["message:received", "session:request:initiated", "message:send"]);
  });

  it("counts unread per side, and neither notes, events nor stealth", async () => {
    await send({});
    await send({ stealth: true });
    await send({ from: "operator" });
    await send({ from: "operator", type: "note" });
    await send({ from: "operator", type: "event", content: { namespace: "a" } });
    await send({ from: "operator", stealth: true });
    expect((await conversation()).unread).toEqual({ operator: 1, visitor: 1 });
    expect((await list()).messages).toHaveLength(6);
  });

  it("gives messages of one millisecond times of their own", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => send({ content: `n${i}` })));
    const { messages } = await list();
    expect(new Set(messages.map((m) => m.timestamp)).size).toBe(20);
    expect(messages.map((m) => m.content)).toEqual(Array.from({ length: 20 }, (_, i) => `n${i}`));
  });

  it("answers a repeated send alike and causes nothing", async () => {
    expect(await send({ fingerprint: 7 })).toBe(7);
    const before = await names();
    expect(await send({ fingerprint: "7" })).toBe(7);
    expect(await Promise.all([send({ fingerprint: 8 }), send({ fingerprint: 8 })])).toEqual([8, 8]);
    expect((await names()).length).toBe(before.length + 1);
    await expect(send({ fingerprint: 7, content: "Other" })).rejects.toMatchObject({ reason: "message_exists" });
    expect((await list()).messages).toHaveLength(2);
  });

  it("knows a repeated send whose keys stand in another order", async () => {
    const content = { name: "a.png", url: "https://example.com/a.png", type: "image/png" };
    const turned = { type: content.type, url: content.url, name: content.name };
    await send({ type: "file", content, fingerprint: 7 });
    expect(await send({ type: "file", content: turned, fingerprint: 7 })).toBe(7);
    await expect(send({ type: "file", content: { ...content, name: "b.png" }, fingerprint: 7 })).rejects.toMatchObject({
      reason: "message_exists",
    });
    expect((await list()).messages).toHaveLength(1);
  });

  it("puts a client's time where it sorts, on the next free millisecond", async () => {
    await send({ content: "a", timestamp: 1_000 });
    await send({ content: "now" });
    await send({ content: "b", timestamp: 1_000 });
    await Promise.all([send({ content: "c", timestamp: 1_000 }), send({ content: "d", timestamp: 1_000 })]);
    const { messages } = await list();
    expect(messages.map((m) => [m.content, m.timestamp])).toEqual([
      ["a", 1_000],
      ["b", 1_001],
      ["c", 1_002],
      ["d", 1_003],
      ["now", workspace.clock.time],
    ]);
    expect((await conversation()).last_message).toBe("now");
    await expect(send({ timestamp: workspace.clock.time + 60_000 })).rejects.toMatchObject({ reason: "invalid_data" });
  });

  it("reopens a resolved conversation", async () => {
    await workspace.conversations.changeState(workspace.website_id, session_id, "resolved");
    await send({});
    expect((await conversation()).state).toBe("unresolved");
    expect(await names()).toContain("session:set_state");
  });

  it("refuses what is blocked, unknown or not for visitors, and keeps nothing of it", async () => {
    await workspace.conversations.setBlock(workspace.website_id, session_id, true);
    await expect(send({})).rejects.toMatchObject({ reason: "not_allowed" });
    await expect(send({ type: "note" })).rejects.toMatchObject({ reason: "invalid_data" });
    expect((await list()).messages).toHaveLength(0);
    session_id = "session_unknown";
    await expect(send({})).rejects.toMatchObject({ reason: "conversation_not_found" });
  });

  it("lets one bad input of a shared run fail alone", async () => {
    const other = await workspace.conversations.create(workspace.website_id);
    const good = session_id;
    const results = await Promise.allSettled([
      send({ content: "1" }),
      workspace.messages.send(workspace.website_id, "session_none", workspace.actor, {
        type: "text",
        from: "user",
        origin: "chat",
        content: "x",
      }),
      workspace.messages.send(workspace.website_id, other, workspace.actor, {
        type: "text",
        from: "user",
        origin: "chat",
        content: "2",
      }),
    ]);
    expect(results.map((r) => r.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    session_id = good;
    expect((await list()).messages).toHaveLength(1);
  });

  it("knows since when the visitor waits", async () => {
    await send({});
    const since = workspace.clock.time;
    workspace.clock.time += 5_000;
    await send({});
    expect((await conversation()).waiting_since).toBe(since);
    await send({ from: "operator", type: "note" });
    expect((await conversation()).waiting_since).toBe(since);
    await send({ from: "operator" });
    expect((await conversation()).waiting_since).toBeUndefined();
  });
});

const listing = { order: "updated", include_empty: false } as const;

describe("pages", () => {
  it("goes back and forth by time and says whether more remains", async () => {
    for (let i = 1; i <= 120; i += 1) await send({ content: `${i}`, timestamp: i });
    const last = await list();
    expect([last.messages.length, last.messages[0].content, last.more]).toEqual([50, "71", true]);
    const before = await list({ timestamp_before: 71 });
    expect([before.messages[0].content, before.messages.at(-1).content, before.more]).toEqual(["21", "70", true]);
    const first = await list({ timestamp_before: 21 });
    expect([first.messages.length, first.more]).toEqual([20, false]);
    const after = await list({ timestamp_after: 70 });
    expect([after.messages.length, after.messages[0].content, after.more]).toEqual([50, "71", false]);
    const around = await list({ timestamp_around: 60 });
    expect([around.messages[0].content, around.messages.at(-1).content, around.more]).toEqual(["35", "84", true]);
  });
});

describe("acknowledge", () => {
  it("marks messages of one sender as read, and unread again", async () => {
    const one = await send({});
    await send({});
    await send({ from: "operator" });
    const read = (input: object) =>
      workspace.messages.read(workspace.website_id, session_id, { from: "user", origin: "chat", ...input });
    await read({ fingerprints: [String(one)] });
    expect((await conversation()).unread).toEqual({ operator: 1, visitor: 1 });
    await read({});
    await read({});
    expect((await conversation()).unread).toEqual({ operator: 0, visitor: 1 });
    expect((await names()).filter((name) => name === "message:acknowledge:read:send")).toHaveLength(2);
    await workspace.messages.unread(workspace.website_id, session_id);
    expect((await conversation()).unread).toEqual({ operator: 1, visitor: 1 });
    expect((await list()).messages.map((m) => m.read)).toEqual(["chat", undefined, undefined]);
    await workspace.messages.delivered(workspace.website_id, session_id, { from: "operator", origin: "email" });
    expect((await list()).messages.map((m) => m.delivered)).toEqual([undefined, undefined, "email"]);
  });
});

describe("unread", () => {
  it("passes stealth messages over, which no count contains", async () => {
    await send({});
    await send({ stealth: true });
    await workspace.messages.read(workspace.website_id, session_id, { from: "user", origin: "chat" });
    expect((await conversation()).unread.operator).toBe(0);
    await workspace.messages.unread(workspace.website_id, session_id);
    expect((await conversation()).unread.operator).toBe(1);
    expect((await list()).messages.map((m) => m.read)).toEqual([undefined, "chat"]);
  });
});

describe("edit and remove", () => {
  it("replaces the content, tells it, and shows it in lists", async () => {
    const fingerprint = await send({});
    await workspace.messages.edit(workspace.website_id, session_id, fingerprint, "Changed");
    await workspace.messages.edit(workspace.website_id, session_id, fingerprint, "Changed");
    expect((await list()).messages[0]).toMatchObject({ content: "Changed", edited: true });
    expect((await conversation()).last_message).toBe("Changed");
    expect((await names()).filter((name) => name === "message:updated")).toHaveLength(1);
  });

  it("removes for good and blanks the log, whose numbers stay", async () => {
    const kept = await send({ content: "Kept" });
    const fingerprint = await send({ content: "Secret" });
    await workspace.messages.edit(workspace.website_id, session_id, fingerprint, "Secret 2");
    await workspace.messages.remove(workspace.website_id, session_id, fingerprint);
    const log = await workspace.log();
    expect(log.map((event) => event.seq)).toEqual(log.map((_, i) => i + 1));
    expect(JSON.stringify(log)).not.toContain("Secret");
    expect(log.at(-1)?.name).toBe("message:removed");
    expect(await conversation()).toMatchObject({ last_message: "Kept", unread: { operator: 1 } });
    expect((await list()).messages.map((m) => m.fingerprint)).toEqual([kept]);
    await expect(workspace.messages.get(workspace.website_id, session_id, fingerprint)).rejects.toMatchObject({
      reason: "message_not_found",
    });
  });
});
