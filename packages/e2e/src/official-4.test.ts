import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { expectBotAnswers } from "./support/bot.js";
import { onEachDatabase } from "./support/databases.js";
import { everyType } from "./support/messages.js";
import { crisp4, type OfficialClient } from "./support/official.js";
import type { Parley, Token } from "./support/parley.js";

onEachDatabase("node-crisp-api 4.2.2, Engine.IO 3", (database) => {
  let parley: Parley;
  let website_id: string;
  let client: OfficialClient;
  const opened: OfficialClient[] = [];

  const connect = (tier: Token["tier"]) => {
    const made = crisp4(parley, parley.token(tier));
    opened.push(made);
    return made;
  };

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    client = connect("plugin");
  });
  // A bot that goes on would answer the messages of the next test.
  afterEach(() => {
    for (const { _socket } of opened.splice(0)) _socket?.close();
  });
  afterAll(async () => {
    await parley?.stop();
  });

  // biome-ignore lint/suspicious/noExplicitAny: the official client's answers, asserted below.
  const website = (method: string, ...args: unknown[]): Promise<any> => client.website[method](website_id, ...args);

  it.each(["user", "plugin"] as const)("answers as the bot of its README, as tier %s", async (tier) => {
    const bot = connect(tier);
    await expectBotAnswers(parley, bot, (...args) => bot.website.sendMessageInConversation(...args));
  });

  it("sends and reads every content type", async () => {
    const { session_id } = await website("createNewConversation");
    for (const { type, content } of everyType) {
      const { fingerprint } = await website("sendMessageInConversation", session_id, {
        type,
        content,
        from: "operator",
        origin: "chat",
      });
      expect(await website("getMessageInConversation", session_id, fingerprint)).toMatchObject({ type, content });
    }
    const messages = await website("getMessagesInConversation", session_id);
    expect(messages.map((message: { content: unknown }) => message.content)).toEqual(everyType.map((m) => m.content));
  });

  it("lists, gets, and changes state, metas and routing", async () => {
    const { session_id } = await website("createNewConversation");
    await website("initiateConversationWithExistingSession", session_id);
    await website("checkConversationExists", session_id);
    const listed = await website("listConversations", 1);
    expect(listed.map((row: { session_id: string }) => row.session_id)).toContain(session_id);

    await website("changeConversationState", session_id, "resolved");
    expect(await website("getConversationState", session_id)).toEqual({ state: "resolved" });

    await website("updateConversationMetas", session_id, { nickname: "Grace", data: { plan: "pro" } });
    expect(await website("getConversationMetas", session_id)).toMatchObject({
      nickname: "Grace",
      data: { plan: "pro" },
    });

    const user_id = "3f0b0a6e-6c11-4d3c-8d8a-3a54ef0b7d52";
    await website("assignConversationRouting", session_id, { assigned: { user_id } });
    expect(await website("getConversationRoutingAssign", session_id)).toEqual({ assigned: { user_id } });

    expect(await website("getConversation", session_id)).toMatchObject({
      state: "resolved",
      status: 2,
      assigned: { user_id },
      meta: { nickname: "Grace" },
    });
  });

  it("is told why it is refused", async () => {
    await expect(website("getConversation", "session_00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({
      reason: "error",
      message: "conversation_not_found",
      code: 404,
    });
  });
});
