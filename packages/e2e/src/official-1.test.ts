import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { expectBotAnswers } from "./support/bot.js";
import { onEachDatabase } from "./support/databases.js";
import { everyType } from "./support/messages.js";
import { crisp1, type OfficialClient } from "./support/official.js";
import type { Parley, Token } from "./support/parley.js";

onEachDatabase("node-crisp-api 1.10.1, Engine.IO 3 without a tier", (database) => {
  let parley: Parley;
  let website_id: string;
  let client: OfficialClient;
  const opened: OfficialClient[] = [];

  const connect = (tier: Token["tier"]) => {
    const made = crisp1(parley, parley.token(tier));
    opened.push(made);
    return made;
  };

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    client = connect("user");
  });
  // A bot that goes on would answer the messages of the next test.
  afterEach(() => {
    for (const { _socket } of opened.splice(0)) _socket?.close();
  });
  afterAll(async () => {
    await parley?.stop();
  });

  // biome-ignore lint/suspicious/noExplicitAny: the official client's answers, asserted below.
  const conversations = (method: string, ...args: unknown[]): Promise<any> =>
    client.websiteConversations[method](website_id, ...args);

  it.each(["user", "plugin"] as const)("answers as the bot of its README, as tier %s", async (tier) => {
    const bot = connect(tier);
    await expectBotAnswers(parley, bot, (...args) => bot.websiteConversations.sendMessage(...args));
  });

  it("sends and reads every content type", async () => {
    const { session_id } = await conversations("create");
    for (const { type, content } of everyType) {
      const { fingerprint } = await conversations("sendMessage", session_id, {
        type,
        content,
        from: "operator",
        origin: "chat",
      });
      expect(Number.isSafeInteger(fingerprint)).toBe(true);
    }
    const messages = await conversations("getMessages", session_id);
    expect(messages.map((message: { content: unknown }) => message.content)).toEqual(everyType.map((m) => m.content));
  });

  it("lists from page 0, gets, and changes state, metas, routing and block", async () => {
    const { session_id } = await conversations("create");
    await conversations("initiateOne", session_id);
    for (const page of [undefined, 0, 1]) {
      const listed = await conversations("getList", page);
      expect(listed.map((row: { session_id: string }) => row.session_id)).toContain(session_id);
    }
    await conversations("setState", session_id, "resolved");
    await conversations("updateMeta", session_id, { nickname: "Edsger", email: "edsger@example.com" });
    expect(await conversations("getMeta", session_id)).toMatchObject({
      nickname: "Edsger",
      email: "edsger@example.com",
    });
    const user_id = "3f0b0a6e-6c11-4d3c-8d8a-3a54ef0b7d52";
    await conversations("setRouting", session_id, { assigned: { user_id } });
    expect(await conversations("getRouting", session_id)).toEqual({ assigned: { user_id } });
    await conversations("setBlock", session_id, true);
    expect(await conversations("getOne", session_id)).toMatchObject({ state: "resolved", is_blocked: true });
    await conversations("deleteOne", session_id);
    await expect(conversations("getOne", session_id)).rejects.toMatchObject({ message: "conversation_not_found" });
  });

  it("marks messages read by fingerprints that are strings", async () => {
    const { session_id } = await conversations("create");
    const { fingerprint } = await conversations("sendMessage", session_id, {
      type: "text",
      content: "hi",
      from: "user",
      origin: "chat",
    });
    await conversations("acknowledgeMessages", session_id, "user", "chat", [String(fingerprint)]);
    expect((await conversations("getOne", session_id)).unread).toEqual({ operator: 0, visitor: 0 });
  });
});
