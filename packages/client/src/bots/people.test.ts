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
    bot.hear("slow", async (context) => {
      await sleep(200);
      await context.reply("late").catch((error) => ends.push(error.reason));
    });
    bot.hear("ask", (context) => context.ask.text("What?").catch((error) => void ends.push(error.reason)));
    client.hear("ask", { session_id: "session_2" });
    client.hear("slow");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.emit("message:received", operator);
    client.emit("message:received", { ...operator, session_id: "session_2" });
    await vi.waitFor(() => expect(ends).toEqual(["handed_over", "handed_over"]));
    expect(client.texts()).toEqual([]);
    expect(errors).toEqual([]);
    await vi.waitFor(() => expect(notices).toHaveLength(2));
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
