import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { fence } from "../support/fence.js";
import { fromOperator } from "../support/from-operator.js";
import { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { visitor } from "../support/visitor.js";

onEachDatabase("marks of messages", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let box: ChatBox;
  let session_id: string;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  beforeEach(async () => {
    listener = await Listener.open(parley, parley.token("user"));
    box = await visitor(scene);
    session_id = box.session_id;
  });
  afterEach(() => listener.close());
  afterAll(() => scene?.close());

  const say = async (content: string, type = "text"): Promise<number> =>
    (await crisp.website.sendMessageInConversation(website_id, session_id, fromOperator(content, { type })))
      .fingerprint;

  const ask = async (content: string): Promise<number> =>
    (await box.send("message:send", { type: "text", content })).fingerprint;

  /** Fingerprints that the team was told under a name, a list for each event, once what was done so far is told. */
  async function told(name: string): Promise<number[][]> {
    await fence(box, listener);
    return listener.received.filter((event) => event.name === name).map(({ payload }) => payload.fingerprints);
  }

  const unread = async () => ({
    ...(await crisp.website.getConversation(website_id, session_id)).unread,
    box: (await box.join({})).unread,
  });

  it("of reading: the visitor's, of all or of some, told once each", async () => {
    const [first, second, third] = [await say("One"), await say("Two"), await say("Three")];
    expect(await unread()).toEqual({ operator: 0, visitor: 3, box: 3 });
    await box.send("message:read", { fingerprints: [second] });
    expect(await unread()).toEqual({ operator: 0, visitor: 2, box: 2 });
    await box.send("message:read", {});
    await box.send("message:read", {});
    await box.send("message:read", { fingerprints: [first, second, third] });
    expect(await unread()).toEqual({ operator: 0, visitor: 0, box: 0 });
    const lists = [[second], [first, third]];
    expect(await told("message:acknowledge:read:received")).toEqual(lists);
    expect(box.told("message:read")).toEqual(lists.map((fingerprints) => ({ from: "operator", fingerprints })));
    const messages = await crisp.website.getMessagesInConversation(website_id, session_id);
    expect(messages.map(({ read }: { read: string }) => read)).toEqual(["chat", "chat", "chat"]);
  });

  it("of delivery: the visitor's, told once each", async () => {
    const [first, second] = [await say("One"), await say("Two")];
    await box.send("message:delivered", { fingerprints: [first, second] });
    await box.send("message:delivered", { fingerprints: [second] });
    await box.send("message:delivered", { fingerprints: [] });
    expect(await told("message:acknowledge:delivered")).toEqual([[first, second]]);
    expect(box.told("message:delivered")).toEqual([{ fingerprints: [first, second] }]);
    const messages = await crisp.website.getMessagesInConversation(website_id, session_id);
    expect(messages).toMatchObject([{ delivered: "chat" }, { delivered: "chat" }]);
    // Delivered is not read.
    expect(await unread()).toEqual({ operator: 0, visitor: 2, box: 2 });
  });

  it("of reading: the team's, taken back by marking it unread", async () => {
    const [first, second] = [await ask("One"), await ask("Two")];
    expect(await unread()).toEqual({ operator: 2, visitor: 0, box: 0 });
    const mark = { from: "user", origin: "chat", fingerprints: [first, second] };
    await crisp.website.markMessagesReadInConversation(website_id, session_id, mark);
    expect(await unread()).toEqual({ operator: 0, visitor: 0, box: 0 });
    expect((await box.next("message:read")).payload).toEqual({ from: "user", fingerprints: [first, second] });
    expect(await told("message:acknowledge:read:send")).toEqual([[first, second]]);
    await crisp.website.markConversationAsUnread(website_id, session_id, { from: "user" });
    expect(await unread()).toEqual({ operator: 1, visitor: 0, box: 0 });
    expect(await told("message:acknowledge:unread:send")).toEqual([[second]]);
    // The visitor's message was read once; that it should stand out again is the team's own affair.
    expect(box.told("message:read")).toHaveLength(1);
  });

  it("are a visitor's own to make: of operators' messages that they see, and no others", async () => {
    const own = await ask("Mine");
    const note = await say("For the team", "note");
    const shown = await say("For you");
    for (const name of ["message:read", "message:delivered"]) {
      for (const other of [own, note, 4_711]) {
        await expect(box.send(name, { fingerprints: [shown, other] })).rejects.toMatchObject({
          reason: "message_not_found",
          message: `No message from operator has the fingerprint ${other}.`,
        });
      }
    }
    expect(await told("message:acknowledge:read:received")).toEqual([]);
    expect(await told("message:acknowledge:delivered")).toEqual([]);
    expect(await unread()).toEqual({ operator: 1, visitor: 1, box: 1 });
    for (const packet of [
      { fingerprints: ["1"] },
      { fingerprints: [0] },
      { fingerprints: 7 },
      { fingerprints: [1.5] },
      { fingerprints: [2 ** 53] },
      { fingerprints: Array(1_001).fill(shown) },
    ]) {
      await expect(box.send("message:read", packet)).rejects.toMatchObject({ reason: "invalid_data" });
    }
    await expect(box.send("message:delivered", {})).rejects.toMatchObject({ reason: "invalid_data" });
  });
});
