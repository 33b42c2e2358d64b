import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { expectBotAnswers } from "./support/bot.js";
import { onEachDatabase } from "./support/databases.js";
import { everyType } from "./support/messages.js";
import { crisp11, type OfficialClient } from "./support/official.js";
import type { Parley, Token } from "./support/parley.js";
import { until } from "./support/wait.js";

onEachDatabase("crisp-api 11.3.0", (database) => {
  let parley: Parley;
  let website_id: string;
  let client: OfficialClient;
  const opened: OfficialClient[] = [];

  const connect = (tier: Token["tier"]) => {
    const made = crisp11(parley, parley.token(tier));
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

  const created = async (): Promise<string> => (await client.website.createNewConversation(website_id)).session_id;
  // biome-ignore lint/suspicious/noExplicitAny: the official client's answers, asserted below.
  const website = (method: string, ...args: unknown[]): Promise<any> => client.website[method](website_id, ...args);

  it.each(["user", "website", "plugin"] as const)("answers as the bot of its README, as tier %s", async (tier) => {
    const bot = connect(tier);
    await expectBotAnswers(parley, bot, (...args) => bot.website.sendMessageInConversation(...args));
  });

  it("takes the socket's address that was set as it is", async () => {
    const bot = connect("plugin");
    bot.setRtmHost(parley.rtm);
    await expectBotAnswers(parley, bot, (...args) => bot.website.sendMessageInConversation(...args));
  });

  it("sends and reads every content type", async () => {
    const session_id = await created();
    for (const { type, content } of everyType) {
      const sent = await website("sendMessageInConversation", session_id, {
        type,
        content,
        from: "operator",
        origin: "chat",
      });
      expect(Object.keys(sent)).toEqual(["fingerprint"]);
      expect(Number.isSafeInteger(sent.fingerprint)).toBe(true);
      const message = await website("getMessageInConversation", session_id, sent.fingerprint);
      expect(message).toMatchObject({ type, content, from: "operator", origin: "chat", session_id, website_id });
      expect(message.fingerprint).toBe(sent.fingerprint);
    }
    const messages = await website("getMessagesInConversation", session_id);
    expect(messages.map((message: { type: string }) => message.type)).toEqual(everyType.map(({ type }) => type));
    expect(messages.map((message: { content: unknown }) => message.content)).toEqual(everyType.map((m) => m.content));
  });

  it("pages through messages by time", async () => {
    const session_id = await created();
    for (let n = 0; n < 60; n++) {
      await website("sendMessageInConversation", session_id, {
        type: "text",
        content: `message ${n}`,
        from: "user",
        origin: "chat",
      });
    }
    const last = await website("getMessagesInConversation", session_id);
    expect(last).toHaveLength(50);
    expect(last.at(-1).content).toBe("message 59");
    const before = await website("getMessagesInConversation", session_id, last[0].timestamp);
    expect(before.map((m: { content: string }) => m.content)).toEqual(
      Array.from({ length: 10 }, (_, n) => `message ${n}`),
    );
    const after = await website("getMessagesInConversation", session_id, undefined, before.at(-1).timestamp);
    expect(after).toEqual(last);
    const around = await website("getMessagesInConversation", session_id, undefined, undefined, last[20].timestamp);
    expect(around.map((m: { fingerprint: number }) => m.fingerprint)).toContain(last[20].fingerprint);
  });

  it("filters and orders the list", async () => {
    const session_id = await created();
    await website("sendMessageInConversation", session_id, {
      type: "text",
      content: "hi",
      from: "user",
      origin: "chat",
    });
    await website("changeConversationState", session_id, "resolved");
    const listed = async (options: object) =>
      (await website("listConversations", 1, { per_page: 50, ...options })).map(
        (row: { session_id: string }) => row.session_id,
      );
    expect(await listed({ filter_resolved: 1 })).toContain(session_id);
    expect(await listed({ filter_not_resolved: 1 })).not.toContain(session_id);
    expect(await listed({ filter_unread: 1 })).toContain(session_id);
    expect((await listed({ order_date_updated: 1 }))[0]).toBe(session_id);
  });

  it("marks read, unread and delivered, and composes", async () => {
    const session_id = await created();
    const send = async (from: string) =>
      (await website("sendMessageInConversation", session_id, { type: "text", content: "hi", from, origin: "chat" }))
        .fingerprint;
    const unread = async () => (await website("getConversation", session_id)).unread;
    const theirs = await send("user");
    const ours = await send("operator");
    expect(await unread()).toEqual({ operator: 1, visitor: 1 });
    await website("markMessagesReadInConversation", session_id, {
      from: "user",
      origin: "chat",
      fingerprints: [theirs],
    });
    expect(await unread()).toEqual({ operator: 0, visitor: 1 });
    await website("markConversationAsUnread", session_id, { from: "user" });
    expect((await unread()).operator).toBe(1);
    await website("markMessagesReadInConversation", session_id, { from: "user", origin: "chat" });
    // The documents say user, the package's own README operator.
    await website("markConversationAsUnread", session_id, { from: "operator" });
    expect((await unread()).operator).toBe(1);
    await website("markMessagesDeliveredInConversation", session_id, {
      from: "operator",
      origin: "chat",
      fingerprints: [ours],
    });
    expect(await website("getMessageInConversation", session_id, ours)).toMatchObject({ delivered: "chat" });
    await website("composeMessageInConversation", session_id, { type: "start", from: "user", excerpt: "I am typ" });
    expect((await website("getConversation", session_id)).compose.visitor).toMatchObject({
      type: "start",
      excerpt: "I am typ",
    });
  });

  it("is refused with the reasons of the API", async () => {
    const stranger = crisp11(parley, { ...parley.token("plugin"), key: "0".repeat(64) });
    await expect(stranger.website.getWebsite(website_id)).rejects.toMatchObject({
      message: "invalid_session",
      code: 401,
    });
    await expect(client.website.getWebsite("11111111-1111-4111-8111-111111111111")).rejects.toMatchObject({
      message: "not_subscribed",
      code: 404,
    });
    const session_id = await created();
    await expect(
      website("sendMessageInConversation", session_id, { type: "text", from: "user" }),
    ).rejects.toMatchObject({
      message: "invalid_data",
      code: 400,
    });
  });

  it("comes back by itself when its connection breaks", async () => {
    const bot = connect("plugin");
    const events: string[] = [];
    await bot.on("message:send", (message) => events.push(message.content));
    const session_id = await created();
    const say = (content: string) =>
      website("sendMessageInConversation", session_id, { type: "text", content, from: "user", origin: "chat" });
    await until("the first event", async () => {
      await say("before");
      await new Promise((resolve) => setTimeout(resolve, 100));
      return events.includes("before");
    });
    let reconnected = false;
    bot._socket?.io.on("reconnect", () => {
      reconnected = true;
    });
    // What a network does to a connection, as near as one gets in a process.
    (bot._socket as unknown as { io: { engine: { close(): void } } }).io.engine.close();
    await until("the reconnection", () => reconnected, 20_000);
    await until("an event after it", async () => {
      await say("after");
      await new Promise((resolve) => setTimeout(resolve, 100));
      return events.includes("after");
    });
  });
});
