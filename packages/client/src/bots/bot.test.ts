import { afterEach, describe, expect, it, vi } from "vitest";
import { FakeClient, setUp, sleep, tearDown, website_id } from "./fake-client.test.part.js";
import { Bot } from "./index.js";

afterEach(tearDown);

describe("hear", () => {
  it("calls the first handler that fits, in the order they were added", async () => {
    const { bot, client } = setUp();
    bot
      .hear(/order (\d+)/i, ({ match }) => `order ${match[1]}`)
      .hear(["hello", "good day"], ({ match }) => `word ${match}`)
      .hear(
        (text) => text.length > 40 && { length: text.length },
        ({ match }) => `long ${match.length}`,
      )
      .hear(/order/, () => "never for a number")
      .on("file", ({ message }) => `file ${message.content.name}`)
      .otherwise(() => "what?");
    client.hear("My Order 42 please");
    client.hear("Well, HELLÓ!");
    client.hear("helloween");
    client.hear("x".repeat(41));
    client.hear({ name: "a.pdf", url: "https://example.com/a.pdf", type: "application/pdf" }, { type: "file" });
    client.hear({ url: "https://example.com/a.gif", type: "image/gif" }, { type: "animation" });
    await vi.waitFor(() =>
      expect(client.texts()).toEqual(["order 42", "word hello", "what?", "long 41", "file a.pdf", "what?"]),
    );
    expect(client.said[0]).toMatchObject({ from: "operator", origin: "chat", automated: true, type: "text" });
    expect(String(client.said[0]?.fingerprint)).toMatch(/^\d{15}$/);
  });

  it("matches with an expression that remembers where it stopped", async () => {
    const { bot, client } = setUp();
    bot.hear(/a/g, () => "a");
    client.hear("a");
    client.hear("a");
    await vi.waitFor(() => expect(client.texts()).toEqual(["a", "a"]));
  });

  it("refuses what can never match, and what is no handler", () => {
    const { bot } = setUp();
    expect(() => bot.hear(" ", () => {})).toThrow(TypeError);
    expect(() => bot.hear([], () => {})).toThrow(TypeError);
    expect(() => bot.hear("a", null as never)).toThrow(TypeError);
    expect(() => new Bot(new FakeClient() as never, { queue: 0 })).toThrow(TypeError);
    expect(() => new Bot(new FakeClient() as never, { identity: {} as never })).toThrow(TypeError);
  });
});

describe("messages that are not answered", () => {
  it("are those of the bot, of other programs and of the team, old ones and those of other websites", async () => {
    const { bot, client, notices } = setUp({ websites: [website_id] });
    bot.otherwise(({ text }) => text);
    client.hear("program", { automated: true });
    client.hear("stealth", { stealth: true });
    client.hear("operator", { from: "operator" });
    client.hear("old", { timestamp: Date.now() - 700_000, fingerprint: 7 });
    client.hear("elsewhere", { website_id: "other" });
    client.emit("message:received", {
      website_id,
      session_id: "session_1",
      from: "operator",
      type: "text",
      content: "bot",
      automated: true,
      fingerprint: 8,
    });
    client.hear("twice", { fingerprint: 9 });
    client.hear("twice", { fingerprint: 9 });
    client.hear("last");
    await vi.waitFor(() => expect(client.texts()).toEqual(["twice", "last"]));
    expect(notices).toEqual([{ kind: "too_old", website_id, session_id: "session_1", fingerprint: 7 }]);
  });

  it("are those that were handled before a restart", async () => {
    const store = new Map<string, never>();
    const first = setUp({ store });
    first.bot.otherwise(({ text }) => text);
    first.client.hear("one", { fingerprint: 5 });
    await vi.waitFor(() => expect(first.client.texts()).toEqual(["one"]));
    await first.bot.stop();
    const second = setUp({ store });
    second.bot.otherwise(({ text }) => text);
    second.client.hear("one", { fingerprint: 5 });
    second.client.hear("two", { fingerprint: 6 });
    await vi.waitFor(() => expect(second.client.texts()).toEqual(["two"]));
  });
});

describe("order", () => {
  it("is kept within a conversation, and others do not wait", async () => {
    const { bot, client } = setUp();
    const log: string[] = [];
    bot.otherwise(async ({ text, session_id }) => {
      log.push(`> ${text}`);
      await sleep(session_id === "session_1" ? 30 : 1);
      log.push(`< ${text}`);
    });
    for (const text of ["a1", "a2"]) client.hear(text);
    client.hear("b1", { session_id: "session_2" });
    await vi.waitFor(() => expect(log).toHaveLength(6));
    expect(log.filter((line) => line.includes("a"))).toEqual(["> a1", "< a1", "> a2", "< a2"]);
    expect(log.indexOf("< b1")).toBeLessThan(log.indexOf("< a1"));
  });

  it("holds with few at a time, and floods are dropped and told", async () => {
    const { bot, client, notices } = setUp({ concurrency: 2, queue: 3, perMinute: 100 });
    let [now, most] = [0, 0];
    bot.otherwise(async ({ text }) => {
      most = Math.max(most, ++now);
      await sleep(2);
      now -= 1;
      return text;
    });
    for (let i = 0; i < 10; i++) client.hear(`${i}`);
    for (let i = 0; i < 20; i++) client.hear("x", { session_id: `session_${i + 2}` });
    await vi.waitFor(() => expect(client.said).toHaveLength(24));
    expect(most).toBe(2);
    expect(client.texts()).toEqual(["0", "1", "2", "3"]);
    expect(notices.map(({ kind }) => kind)).toEqual(Array(6).fill("dropped"));
  });

  it("goes on when a handler takes too long", async () => {
    const { bot, client, errors } = setUp({ handlerTimeout: 20 });
    bot.hear(
      "hang",
      ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    bot.otherwise(({ text }) => text);
    client.hear("hang");
    client.hear("next");
    await vi.waitFor(() => expect(client.texts()).toEqual(["next"]));
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining("20 ms") })]);
  });
});

describe("failures", () => {
  it("go to onError, and others are still answered", async () => {
    const { bot, client, errors } = setUp();
    const [one, two] = [new Error("thrown"), new Error("rejected")];
    bot.hear("throw", () => {
      throw one;
    });
    bot.hear("reject", async () => Promise.reject(two));
    bot.otherwise(({ text }) => text);
    for (const text of ["throw", "reject", "fine"]) client.hear(text);
    await vi.waitFor(() => expect(client.texts()).toEqual(["fine"]));
    expect(errors).toEqual([one, two]);
  });

  it("of replies that nobody waits for are told as well", async () => {
    const { bot, client, errors } = setUp();
    bot.hear("alone", (context) => void context.reply("x"));
    bot.hear("caught", (context) => context.reply("x").catch(() => {}));
    client.fail = new Error("no server");
    client.hear("caught");
    client.hear("alone");
    await vi.waitFor(() => expect(errors).toEqual([client.fail]));
  });

  it("of an error handler, a notice handler or a store end no program", async () => {
    const written = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = () => {
      throw new Error("broken");
    };
    const { bot, client, errors } = setUp({ store: { get: broken, set: broken, delete: broken } });
    bot.onError(broken);
    bot.onNotice(async () => broken());
    bot.otherwise(() => "never");
    client.hear("old", { timestamp: 1 });
    client.hear("a");
    await vi.waitFor(() => expect(errors).toHaveLength(2));
    expect(client.texts()).toEqual([]);
    written.mockRestore();
  });
});

describe("a context", () => {
  it("has methods that may be taken out of it", async () => {
    const { bot, client } = setUp();
    bot.otherwise(async ({ reply, note, picker, carousel, resolve, assign, handOver, takeBack, history, chat }) => {
      await reply("text");
      await note("note");
      await picker("picker", ["a"]);
      await carousel("carousel", [{ title: "t", description: "d", actions: [] }]);
      await Promise.all([resolve(), assign(null), handOver(), takeBack()]);
      expect([...(await history()), ...(await chat())]).toEqual([]);
    });
    client.hear("go");
    await vi.waitFor(() => expect(client.states).toEqual(["resolved"]));
    expect(client.said.map(({ type }) => type)).toEqual(["text", "note", "picker", "carousel"]);
    expect(client.routed).toEqual([{ assigned: null }]);
  });
});

describe("middleware", () => {
  it("runs around handlers, the first one outermost, and may leave them out", async () => {
    const { bot, client } = setUp();
    const log: string[] = [];
    bot.use(async (_context, next) => {
      log.push("a");
      await next();
      log.push("z");
    });
    bot.use(async (context, next) => {
      if ("answer" in context || context.text !== "secret") await next();
    });
    bot.otherwise(() => void log.push("handler"));
    client.hear("hello");
    client.hear("secret");
    await vi.waitFor(() => expect(log).toEqual(["a", "handler", "z", "a", "z"]));
  });
});

it("middleware that goes on twice is a mistake, and what comes twice goes through it once", async () => {
  const { bot, client, errors } = setUp();
  const texts: unknown[] = [];
  bot.use(async (context, next) => {
    texts.push("message" in context && context.message.content);
    await next();
    await next();
  });
  client.hear("a", { fingerprint: 1 });
  client.hear("a", { fingerprint: 1 });
  client.hear("b");
  await vi.waitFor(() => expect(errors).toHaveLength(2));
  expect(errors[0]).toMatchObject({ message: expect.stringContaining("twice") });
  expect(texts).toEqual(["a", "b"]);
});

it("middleware and handler share one context", async () => {
  const { bot, client } = setUp();
  const seen: unknown[] = [];
  bot.use(async (context, next) => {
    context.locals.name = "Ada";
    await next();
    seen.push("match" in context && context.match);
  });
  bot.hear("hello", ({ locals }) => `Hello ${locals.name}`);
  client.hear("hello");
  await vi.waitFor(() => expect(seen).toEqual(["hello"]));
  expect(client.texts()).toEqual(["Hello Ada"]);
});

describe("limits", () => {
  it("end a loop, tell of it once, and are no failure", async () => {
    const { bot, client, errors, notices } = setUp({ perMinute: 3 });
    bot.otherwise(async (context) => {
      for (let i = 0; i < 10; i++) await context.reply(`${i}`);
    });
    client.hear("a");
    client.hear("b");
    client.hear("c", { session_id: "session_2" });
    await vi.waitFor(() => expect(client.said).toHaveLength(6));
    await sleep(5);
    expect(client.texts()).toEqual(["0", "1", "2"]);
    expect(notices.map(({ kind, session_id }) => [kind, session_id])).toEqual([
      ["capped", "session_1"],
      ["capped", "session_2"],
    ]);
    expect(errors).toEqual([]);
  });
});

describe("typing", () => {
  it("shows while a handler takes long, and not for quick answers or while it waits", async () => {
    const { bot, client } = setUp({ typing: true });
    bot.hear("quick", () => "quick");
    bot.hear("slow", async (context) => {
      await sleep(400);
      await context.ask.text("What?");
    });
    client.hear("quick");
    await vi.waitFor(() => expect(client.texts()).toEqual(["quick"]));
    client.hear("slow");
    await vi.waitFor(() => expect(client.composed).toEqual(["start", "stop"]));
  });
});

describe("stop", () => {
  it("answers what was heard, ends questions, and hears no more", async () => {
    const { bot, client, errors } = setUp();
    const ends: unknown[] = [];
    bot.hear("ask", (context) => context.ask.text("What?").catch((error) => void ends.push(error.reason)));
    bot.otherwise(async ({ text }) => {
      await sleep(5);
      return text;
    });
    client.hear("ask", { session_id: "session_2" });
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("one");
    client.hear("two");
    await bot.stop();
    expect(client.texts()).toEqual(["one", "two"]);
    expect(ends).toEqual(["stopped"]);
    client.hear("three");
    await bot.start();
    client.hear("four");
    await vi.waitFor(() => expect(client.texts()).toEqual(["one", "two", "four"]));
    expect(errors).toEqual([]);
  });

  it("waits no longer than it is told to", async () => {
    const { bot, client } = setUp();
    const ends: unknown[] = [];
    bot.otherwise(
      ({ signal }) =>
        new Promise<void>((resolve) =>
          signal.addEventListener("abort", () => resolve(void ends.push(signal.reason.reason))),
        ),
    );
    client.hear("one");
    await sleep(1);
    await bot.stop({ timeout: 10 });
    expect(ends).toEqual(["stopped"]);
  });
});
