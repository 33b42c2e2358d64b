import { afterEach, describe, expect, it, vi } from "vitest";
import { Bot, type BotClient, type BotOptions, type Notice } from "./index.js";

const website_id = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";

interface Said {
  readonly session_id: string;
  readonly type: string;
  readonly content: unknown;
  readonly fingerprint: number;
  readonly [field: string]: unknown;
}

/** A client without a server: it keeps what is sent, and tells of it as a server does. */
class FakeClient {
  readonly said: Said[] = [];
  readonly composed: string[] = [];
  readonly routed: unknown[] = [];
  readonly states: string[] = [];
  readonly #handlers = new Map<string, Set<(payload: unknown) => unknown>>();
  fail: Error | undefined;
  delay = 0;
  #next = 1;

  readonly website = {
    sendMessageInConversation: async (_website: string, session_id: string, message: object) => {
      if (this.delay) await sleep(this.delay);
      if (this.fail) throw this.fail;
      const said = { session_id, ...message } as Said;
      this.said.push(said);
      this.emit("message:received", { ...said, website_id, timestamp: Date.now(), user: {} });
      return { fingerprint: said.fingerprint };
    },
    composeMessageInConversation: async (_website: string, _session: string, { type }: { type: string }) => {
      this.composed.push(type);
    },
    changeConversationState: async (_website: string, _session: string, state: string) => {
      this.states.push(state);
    },
    assignConversationRouting: async (_website: string, _session: string, routing: unknown) => {
      this.routed.push(routing);
    },
    getMessagesInConversation: async () => [],
  };

  async on(event: string, handler: (payload: never) => unknown): Promise<void> {
    this.#handlers.set(event, (this.#handlers.get(event) ?? new Set()).add(handler as never));
  }

  off(event: string, handler: (payload: never) => unknown): void {
    this.#handlers.get(event)?.delete(handler as never);
  }

  emit(event: string, payload: object): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(payload);
  }

  /** The visitor writes. */
  hear(content: unknown, more: object = {}): void {
    const message = { type: "text", from: "user", origin: "chat", content, user: {}, timestamp: Date.now() };
    this.emit("message:send", { website_id, session_id: "session_1", fingerprint: this.#next++, ...message, ...more });
  }

  /** The visitor answers a picker or field. */
  choose(said: Said, change: object): void {
    const { session_id, fingerprint, content } = said;
    this.emit("message:updated", {
      website_id,
      session_id,
      fingerprint,
      content: { ...(content as object), ...change },
    });
  }

  texts(session_id = "session_1"): unknown[] {
    return this.said.filter((said) => said.session_id === session_id).map(({ content }) => content);
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let bot: Bot;

function setUp(options: BotOptions = {}) {
  const client = new FakeClient();
  bot = new Bot(client as unknown as BotClient, { typing: false, ...options });
  const [errors, notices]: [unknown[], Notice[]] = [[], []];
  bot.onError((error) => errors.push(error));
  bot.onNotice((notice) => notices.push(notice));
  void bot.start();
  return { client, bot, errors, notices };
}

afterEach(() => bot.stop({ timeout: 100 }));

const choose = (value: string) => ({ choices: [{ value, label: value.toUpperCase(), selected: true }] });

describe("hear", () => {
  it("calls the first handler that fits, in the order they were added", async () => {
    const { client } = setUp();
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
    const { client } = setUp();
    bot.hear(/a/g, () => "a");
    client.hear("a");
    client.hear("a");
    await vi.waitFor(() => expect(client.texts()).toEqual(["a", "a"]));
  });

  it("refuses what can never match, and what is no handler", () => {
    setUp();
    expect(() => bot.hear(" ", () => {})).toThrow(TypeError);
    expect(() => bot.hear([], () => {})).toThrow(TypeError);
    expect(() => bot.hear("a", null as never)).toThrow(TypeError);
    expect(() => new Bot(new FakeClient() as never, { queue: 0 })).toThrow(TypeError);
    expect(() => new Bot(new FakeClient() as never, { identity: {} as never })).toThrow(TypeError);
  });
});

describe("messages that are not answered", () => {
  it("are those of the bot, of other programs and of the team, old ones and those of other websites", async () => {
    const { client, notices } = setUp({ websites: [website_id] });
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
    bot.otherwise(({ text }) => text);
    first.client.hear("one", { fingerprint: 5 });
    await vi.waitFor(() => expect(first.client.texts()).toEqual(["one"]));
    await bot.stop();
    const second = setUp({ store });
    bot.otherwise(({ text }) => text);
    second.client.hear("one", { fingerprint: 5 });
    second.client.hear("two", { fingerprint: 6 });
    await vi.waitFor(() => expect(second.client.texts()).toEqual(["two"]));
  });
});

describe("order", () => {
  it("is kept within a conversation, and others do not wait", async () => {
    const { client } = setUp();
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
    const { client, notices } = setUp({ concurrency: 2, queue: 3, perMinute: 100 });
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
    const { client, errors } = setUp({ handlerTimeout: 20 });
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
    const { client, errors } = setUp();
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
    const { client, errors } = setUp();
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
    const { client, errors } = setUp({ store: { get: broken, set: broken, delete: broken } });
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

describe("middleware", () => {
  it("runs around handlers, the first one outermost, and may leave them out", async () => {
    const { client } = setUp();
    const log: string[] = [];
    bot.use(async (_context, next) => {
      log.push("a");
      await next();
      log.push("z");
    });
    bot.use(async (context, next) => {
      if (!("text" in context) || context.text !== "secret") await next();
    });
    bot.otherwise(() => void log.push("handler"));
    client.hear("hello");
    client.hear("secret");
    await vi.waitFor(() => expect(log).toEqual(["a", "handler", "z", "a", "z"]));
  });
});

describe("questions", () => {
  it("resolve with the choice, and the conversation goes on meanwhile", async () => {
    const { client, errors } = setUp();
    bot.hear("book", async (context) => {
      const { value, label } = await context.ask.picker("When?", [{ value: "today", label: "Today" }, "tomorrow"], {
        id: "when",
      });
      const name = await context.ask.text("Who?");
      return `${value} ${label} ${name}`;
    });
    client.hear("book");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    expect(client.said[0]).toMatchObject({
      type: "picker",
      content: { id: "when", text: "When?", choices: [{ value: "today", selected: false }, { label: "tomorrow" }] },
    });
    client.choose(client.said[0] as Said, {});
    client.choose(client.said[0] as Said, choose("today"));
    await vi.waitFor(() => expect(client.said).toHaveLength(2));
    client.hear("Ada");
    await vi.waitFor(() => expect(client.texts()[2]).toBe("today TODAY Ada"));
    expect(errors).toEqual([]);
  });

  it("take a text for a choice, and a field's value once it is valid", async () => {
    const { client } = setUp();
    bot.hear("go", async (context) => {
      const { value } = await context.ask.picker("Which?", ["Café", "Tea"]);
      const email = await context.ask.field("Mail?", {
        validate: (text) => (text.includes("@") ? undefined : "That is no address."),
      });
      return `${value} ${email}`;
    });
    client.hear("go");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("cafe!");
    await vi.waitFor(() => expect(client.said).toHaveLength(2));
    client.choose(client.said[1] as Said, { value: "nonsense" });
    await vi.waitFor(() => expect(client.texts()[2]).toBe("That is no address."));
    client.choose(client.said[1] as Said, { value: "a@example.com" });
    await vi.waitFor(() => expect(client.texts()[3]).toBe("Café a@example.com"));
  });

  it("end when the visitor writes something else, in time, or when told to be kept open", async () => {
    const { client, errors } = setUp();
    const ends: unknown[] = [];
    bot.use((_context, next) =>
      next().catch((error) => {
        ends.push(error.reason);
        throw error;
      }),
    );
    bot.hear("pick", (context) => context.ask.picker("Which?", ["a", "b"], { timeout: 300 }));
    bot.hear("keep", async (context) => (await context.ask.picker("Which?", ["a", "b"], { keepOpen: true })).value);
    bot.otherwise(({ text }) => text);
    client.hear("pick");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("else");
    await vi.waitFor(() => expect(client.texts()[1]).toBe("else"));
    expect(ends).toEqual(["interrupted"]);
    client.hear("pick");
    await vi.waitFor(() => expect(ends).toEqual(["interrupted", "timeout"]));
    client.hear("keep");
    await vi.waitFor(() => expect(client.said).toHaveLength(4));
    client.hear("else");
    await vi.waitFor(() => expect(client.said).toHaveLength(5));
    client.hear("2");
    await vi.waitFor(() => expect(client.texts()[5]).toBe("b"));
    expect(errors).toEqual([]);
  });

  it("give way to what interrupts", async () => {
    const { client } = setUp();
    bot.hear("stop", () => "stopped", { interrupts: true });
    bot.hear("name", async (context) => `Hello ${await context.ask.text("Name?")}`);
    client.hear("name");
    await vi.waitFor(() => expect(client.said).toHaveLength(1));
    client.hear("stop");
    await vi.waitFor(() => expect(client.texts()).toEqual(["Name?", "stopped"]));
  });

  it("that were asked at the same time do not wait for each other", async () => {
    const { client } = setUp();
    bot.hear("both", async (context) => {
      const [a, b] = await Promise.all([
        context.ask.picker("A?", ["x"], { acceptText: false, keepOpen: true }),
        context.ask.picker("B?", ["y"], { acceptText: false, keepOpen: true }),
      ]);
      return a.value + b.value;
    });
    client.hear("both");
    await vi.waitFor(() => expect(client.said).toHaveLength(2));
    client.choose(client.said[0] as Said, choose("x"));
    client.choose(client.said[1] as Said, choose("y"));
    await vi.waitFor(() => expect(client.texts()[2]).toBe("xy"));
  });

  it("that nobody waits for any more are for `answer`, also after a restart", async () => {
    const { client, notices } = setUp();
    bot.answer("plan", ({ answer }) => `${answer.kind} ${answer.value}`);
    const said = {
      session_id: "session_1",
      fingerprint: 3,
      type: "picker",
      content: { id: "plan", text: "?", choices: [] },
    };
    client.choose(said, choose("pro"));
    client.choose(said, choose("pro"));
    client.choose(said, choose("free"));
    client.choose({ ...said, content: { id: "other" } }, choose("x"));
    await vi.waitFor(() => expect(notices).toHaveLength(1));
    expect(client.texts()).toEqual(["picker pro", "picker free"]);
    expect(notices).toEqual([{ kind: "unclaimed", website_id, session_id: "session_1", fingerprint: 3 }]);
  });
});

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
    const { client, notices } = setUp();
    bot.otherwise(({ text }) => text);
    client.emit("message:received", operator);
    client.hear("unheard");
    client.emit("session:set_state", { website_id, session_id: "session_1", state: "resolved" });
    client.hear("heard");
    await vi.waitFor(() => expect(client.texts()).toEqual(["heard"]));
    expect(notices.map(({ kind }) => kind)).toEqual(["handed_over", "taken_back"]);
  });

  it("stop a handler that is at work, and one that waits", async () => {
    const { client, errors, notices } = setUp();
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
    const { client } = setUp({ yieldToOperators: false });
    bot.otherwise(({ text }) => text);
    client.emit("message:received", operator);
    client.hear("heard");
    await vi.waitFor(() => expect(client.texts()).toEqual(["heard"]));
    const other = setUp();
    bot.otherwise(({ text }) => text);
    other.client.emit("message:received", { ...operator, type: "note" });
    other.client.hear("heard");
    await vi.waitFor(() => expect(other.client.texts()).toEqual(["heard"]));
  });

  it("are handed a conversation over, also across a restart, and give it back", async () => {
    const store = new Map<string, never>();
    const first = setUp({ store });
    bot.hear("human", async (context) => {
      await context.handOver({ to: "an operator", note: "They want a person." });
      return "Somebody comes.";
    });
    first.client.hear("human");
    await vi.waitFor(() => expect(first.client.texts()).toEqual(["They want a person.", "Somebody comes."]));
    expect(first.client.routed).toEqual([{ assigned: { user_id: "an operator" } }]);
    await bot.stop();
    const { client } = setUp({ store });
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

describe("limits", () => {
  it("end a loop, tell of it once, and are no failure", async () => {
    const { client, errors, notices } = setUp({ perMinute: 3 });
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

describe("state", () => {
  it("is kept per conversation, as JSON", async () => {
    const store = new Map<string, unknown>();
    const { client } = setUp({ store: store as never });
    bot.hear("count", async ({ state }) => `${await state.update<number>("n", (n = 0) => n + 1)}`);
    bot.hear("odd", async ({ state }) => {
      const value = { list: [1] };
      await state.set("__proto__", value);
      value.list.push(2);
      await state.set("gone", undefined);
      return JSON.stringify([state.get("__proto__"), state.get("gone"), state.get("toString")]);
    });
    bot.hear("clear", async ({ state }) => void (await state.clear()));
    for (const text of ["count", "count", "odd", "clear", "count"]) client.hear(text);
    client.hear("count", { session_id: "session_2" });
    await vi.waitFor(() => expect(client.texts()).toEqual(["1", "2", '[{"list":[1]},null,null]', "1"]));
    await vi.waitFor(() => expect(client.texts("session_2")).toEqual(["1"]));
    expect([...store.keys()]).toEqual([`${website_id}/session_1`, `${website_id}/session_2`]);
    client.emit("session:removed", { website_id, session_id: "session_1" });
    await vi.waitFor(() => expect([...store.keys()]).toEqual([`${website_id}/session_2`]));
  });
});

describe("typing", () => {
  it("shows while a handler takes long, and not for quick answers or while it waits", async () => {
    const { client } = setUp({ typing: true });
    bot.hear("quick", () => "quick");
    bot.hear("slow", async (context) => {
      await sleep(400);
      await context.ask.text("What?");
    });
    client.hear("quick");
    await vi.waitFor(() => expect(client.texts()).toEqual(["quick"]));
    client.hear("slow");
    await vi.waitFor(() => expect(client.composed).toEqual(["start"]));
    await vi.waitFor(() => expect(client.composed).toEqual(["start", "stop"]));
  });
});

describe("stop", () => {
  it("answers what was heard, ends questions, and hears no more", async () => {
    const { client, errors } = setUp();
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
    const { client } = setUp();
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
