import { afterEach, describe, expect, it, vi } from "vitest";
import { setUp, sleep, tearDown, website_id } from "./fake-client.test.part.js";

afterEach(tearDown);

describe("people", () => {
  const operator = {
    website_id,
    session_id: "session_1",
    from: "operator",
    type: "text",
    content: "Hi",
    fingerprint: 77,
  };

  it("silence the bot by writing, until the conversation is resolved", async () => {
    const { bot, client, notices } = setUp();
    bot.otherwise(({ text }) => text);
    client.emit("message:received", operator);
    client.hear("unheard");
    client.emit("session:set_state", { website_id, session_id: "session_1", state: "resolved" });
    client.hear("heard");
    await vi.waitFor(() => expect(client.texts()).toEqual(["heard"]));
    expect(notices.map(({ kind }) => kind)).toEqual(["handed_over", "taken_back"]);
  });

  it("stop a handler that is at work, and one that waits", async () => {
    const { bot, client, errors, notices } = setUp();
    const ends: unknown[] = [];
    let wrote = () => {};
    const operatorWrote = new Promise<void>((resolve) => (wrote = resolve));
    bot.hear("slow", async (context) => {
      await operatorWrote;
      await context.reply("late").catch((error) => ends.push(error.reason));
    });
    bot.hear("ask", (context) => context.ask.text("What?").catch((error) => void ends.push(error.reason)));
    client.hear("ask", { session_id: "session_2" });
    client.hear("slow");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.emit("message:received", operator);
    client.emit("message:received", { ...operator, session_id: "session_2" });
    wrote();
    await vi.waitFor(() => expect(ends).toEqual(["handed_over", "handed_over"]));
    expect(client.texts()).toEqual([]);
    expect(errors).toEqual([]);
    await vi.waitFor(() => expect(notices).toHaveLength(2));
  });

  it("have what was written before they wrote, when no handler has begun with it", async () => {
    const { bot, client } = setUp();
    let release = () => {};
    bot.hear("slow", () => new Promise<void>((resolve) => (release = resolve)));
    bot.otherwise(({ text }) => text);
    client.hear("slow");
    client.hear("waiting");
    await sleep(5);
    client.emit("message:received", operator);
    release();
    client.emit("session:set_state", { website_id, session_id: "session_1", state: "resolved" });
    client.hear("later");
    await vi.waitFor(() => expect(client.texts()).toEqual(["later"]));
  });

  it("are not taken for the bot's own messages, even where a server does not say that a program wrote them", async () => {
    const { bot, client, notices } = setUp();
    bot.otherwise(({ text }) => text);
    client.hear("one");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.emit("message:received", { ...operator, fingerprint: client.said[0]?.fingerprint });
    client.hear("two");
    await vi.waitFor(() => expect(client.texts()).toEqual(["one", "two"]));
    expect(notices).toEqual([]);
  });

  it("get a conversation from a handler that does not use its context for it", async () => {
    const { bot, client, notices } = setUp();
    bot.hear("human", async ({ website_id, session_id, reply }) => {
      await bot.handOver({ website_id, session_id });
      await reply("handed");
      await bot.takeBack({ website_id, session_id });
      await bot.handOver({ website_id, session_id });
    });
    bot.otherwise(({ text }) => text);
    client.hear("human");
    client.hear("unheard");
    await vi.waitFor(() => expect(notices).toHaveLength(3));
    await bot.stop();
    expect(client.texts()).toEqual(["handed"]);
  });

  it("are not asked by a bot that has handed over to them", async () => {
    const { bot, client, errors } = setUp();
    const ends: unknown[] = [];
    bot.otherwise(async ({ handOver, ask }) => {
      await handOver();
      await ask.text("What?").catch(({ reason }) => ends.push(reason));
    });
    client.hear("go");
    await vi.waitFor(() => expect(ends).toEqual(["handed_over"]));
    expect([client.said, errors]).toEqual([[], []]);
  });

  it("do not when they write notes, or the bot is told not to yield", async () => {
    const { bot, client } = setUp({ yieldToOperators: false });
    bot.otherwise(({ text }) => text);
    client.emit("message:received", operator);
    client.hear("heard");
    await vi.waitFor(() => expect(client.texts()).toEqual(["heard"]));
    const other = setUp();
    other.bot.otherwise(({ text }) => text);
    other.client.emit("message:received", { ...operator, type: "note" });
    other.client.hear("heard");
    await vi.waitFor(() => expect(other.client.texts()).toEqual(["heard"]));
  });

  it("are handed a conversation over, also across a restart, and give it back", async () => {
    const store = new Map<string, never>();
    const first = setUp({ store });
    first.bot.hear("human", async (context) => {
      await context.handOver({ to: "an operator", note: "They want a person." });
      return "Somebody comes.";
    });
    first.client.hear("human");
    await vi.waitFor(() => expect(first.client.texts()).toEqual(["They want a person.", "Somebody comes."]));
    expect(first.client.routed).toEqual([{ assigned: { user_id: "an operator" } }]);
    await first.bot.stop();
    const { bot, client } = setUp({ store });
    bot.otherwise(({ text }) => text);
    client.hear("unheard");
    client.emit("session:set_routing", { website_id, session_id: "session_1", routing_id: null });
    client.hear("heard");
    await vi.waitFor(() => expect(client.texts()).toEqual(["heard"]));
    await bot.handOver({ website_id, session_id: "session_1" });
    client.hear("unheard");
    await bot.takeBack({ website_id, session_id: "session_1" });
    client.hear("again");
    await vi.waitFor(() => expect(client.texts()).toEqual(["heard", "again"]));
  });
});
