import { afterAll, beforeAll, expect } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { visitor } from "../support/visitor.js";

onEachDatabase("messages by the official client", (database) => {
  let scene: OfficialScene;
  let { website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ website_id, crisp } = scene);
    listener = await scene.listen("plugin");
  });
  afterAll(() => scene?.close());

  const ask = (method: string, given: Given) => asDocumented(crisp, method, { websiteID: website_id, ...given });
  const created = async (): Promise<string> => (await crisp.website.createNewConversation(website_id)).session_id;
  const shown = (session_id: string) => crisp.website.getConversation(website_id, session_id);
  const list = (session_id: string) => crisp.website.getMessagesInConversation(website_id, session_id);
  const message = { type: "text", from: "user", origin: "chat", content: "Hello" };

  async function send(session_id: string, more: object = {}): Promise<number> {
    const sent = await crisp.website.sendMessageInConversation(website_id, session_id, { ...message, ...more });
    return sent.fingerprint;
  }

  proves("website.sendMessageInConversation", "the visitor has it in the chat box, bots by an event", async () => {
    const box = await visitor(scene);
    const from = listener.received.length;
    const { session_id } = box;
    const { fingerprint } = await ask("website.sendMessageInConversation", { sessionID: session_id });
    const sent = { type: "text", from: "operator", origin: "chat", content: "Hey there! Need help?", fingerprint };
    expect((await box.next("message:received")).payload).toMatchObject(sent);
    expect(await listener.about(session_id, "message:received", from)).toMatchObject(sent);
    expect(await list(session_id)).toMatchObject([sent]);
    expect(await shown(session_id)).toMatchObject({ last_message: sent.content, unread: { visitor: 1 } });
  });

  proves("website.getMessagesInConversation", "those before a time, as they were sent and told", async () => {
    const session_id = await created();
    const from = listener.received.length;
    const timestamp = 1_641_206_000_000;
    const first = await send(session_id, { timestamp });
    const second = await send(session_id, { timestamp: timestamp + 1_000 });
    await send(session_id);
    const messages = await ask("website.getMessagesInConversation", { sessionID: session_id });
    expect(messages).toMatchObject([
      { ...message, timestamp, fingerprint: first },
      { ...message, timestamp: timestamp + 1_000, fingerprint: second },
    ]);
    const { inbox_id, ...payload } = await listener.about(session_id, "message:send", from);
    expect(messages[0]).toEqual(payload);
  });

  proves("website.getMessageInConversation", "one that was sent under its fingerprint", async () => {
    const session_id = await created();
    const from = listener.received.length;
    await send(session_id, { fingerprint: 524_653_764_345 });
    const read = await ask("website.getMessageInConversation", { sessionID: session_id });
    const { inbox_id, ...payload } = await listener.about(session_id, "message:send", from);
    expect(read).toEqual(payload);
    await crisp.website.removeMessageInConversation(website_id, session_id, 524_653_764_345);
    const gone = ask("website.getMessageInConversation", { sessionID: session_id });
    await expect(gone).rejects.toMatchObject({ code: 404, message: "message_not_found" });
  });

  proves(
    "website.updateMessageInConversation",
    "the list, the chat box and an event have the new content",
    async () => {
      const box = await visitor(scene);
      const { session_id } = box;
      const fingerprint = await send(session_id, { from: "operator", fingerprint: 524_653_764_345 });
      const from = listener.received.length;
      await ask("website.updateMessageInConversation", { sessionID: session_id });
      const content = "Hey there! Need help?";
      expect(await listener.about(session_id, "message:updated", from)).toMatchObject({ fingerprint, content });
      expect((await box.next("message:updated")).payload).toMatchObject({ fingerprint, content, edited: true });
      expect(await list(session_id)).toMatchObject([{ fingerprint, content, edited: true }]);
    },
  );

  proves("website.removeMessageInConversation", "it is gone from the list and from the chat box", async () => {
    const box = await visitor(scene);
    const { session_id } = box;
    const kept = await send(session_id, { from: "operator" });
    const fingerprint = await send(session_id, { from: "operator", fingerprint: 524_653_764_345 });
    const from = listener.received.length;
    await ask("website.removeMessageInConversation", { sessionID: session_id });
    expect(await listener.about(session_id, "message:removed", from)).toMatchObject({ fingerprint });
    expect((await box.next("message:removed")).payload).toEqual({ fingerprint });
    expect(await list(session_id)).toMatchObject([{ fingerprint: kept }]);
    expect(await list(session_id)).toHaveLength(1);
    expect(await shown(session_id)).toMatchObject({ last_message: "Hello", unread: { visitor: 1 } });
  });

  proves("website.composeMessageInConversation", "the visitor sees the operator type, and so do others", async () => {
    const box = await visitor(scene);
    const { session_id } = box;
    const from = listener.received.length;
    await ask("website.composeMessageInConversation", { sessionID: session_id });
    expect((await box.next("message:compose")).payload).toMatchObject({ type: "start" });
    expect(await listener.about(session_id, "message:compose:receive", from)).toMatchObject({ type: "start" });
    expect((await shown(session_id)).compose.operator).toMatchObject({ type: "start" });
  });

  proves(
    "website.markMessagesReadInConversation",
    "the message, the count and the event say that it was read",
    async () => {
      const session_id = await created();
      await send(session_id, { from: "operator", fingerprint: 5_719_231_201 });
      await send(session_id, { from: "operator" });
      const from = listener.received.length;
      await ask("website.markMessagesReadInConversation", { sessionID: session_id });
      const origin = "urn:crisp.im:slack:0";
      const receipt = { origin, fingerprints: [5_719_231_201] };
      expect(await listener.about(session_id, "message:acknowledge:read:received", from)).toMatchObject(receipt);
      const [read, unread] = await list(session_id);
      expect([read.read, unread.read]).toEqual([origin, undefined]);
      expect((await shown(session_id)).unread).toEqual({ operator: 0, visitor: 1 });
    },
  );

  proves("website.markConversationAsUnread", "the operators have it unread again", async () => {
    const session_id = await created();
    const fingerprint = await send(session_id);
    await crisp.website.markMessagesReadInConversation(website_id, session_id, { from: "user", origin: "chat" });
    expect((await shown(session_id)).unread.operator).toBe(0);
    const from = listener.received.length;
    await ask("website.markConversationAsUnread", { sessionID: session_id });
    expect(await listener.about(session_id, "message:acknowledge:unread:send", from)).toMatchObject({
      fingerprints: [fingerprint],
    });
    expect((await shown(session_id)).unread.operator).toBe(1);
    const unread = await crisp.website.listConversations(website_id, 1, { filter_unread: 1 });
    expect(unread.map((row: { session_id: string }) => row.session_id)).toContain(session_id);
  });

  proves("website.markMessagesDeliveredInConversation", "the message and the event say that it arrived", async () => {
    const session_id = await created();
    await send(session_id, { from: "operator", fingerprint: 5_719_231_201 });
    await send(session_id, { from: "operator" });
    const from = listener.received.length;
    await ask("website.markMessagesDeliveredInConversation", { sessionID: session_id });
    const origin = "urn:crisp.im:slack:0";
    const receipt = { origin, fingerprints: [5_719_231_201] };
    expect(await listener.about(session_id, "message:acknowledge:delivered", from)).toMatchObject(receipt);
    const [arrived, other] = await list(session_id);
    expect([arrived.delivered, other.delivered]).toEqual([origin, undefined]);
  });
});
