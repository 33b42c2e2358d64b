import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Crisp, type EventName } from "@parley/client";
import { Bot, type BotOptions, type Notice, type Store } from "@parley/client/bots";
import { HookReceiver, signHook } from "@parley/client/hooks";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { FaultProxy } from "./faults/proxy.js";
import { type Parley, startParley } from "./support/parley.js";
import { until } from "./support/wait.js";

let parley: Parley;
let website_id: string;
/** Writes as visitors, and as an operator. */
let people: Crisp;
/** Undone after each test, the last first. */
const undo: (() => unknown)[] = [];

beforeAll(async () => {
  parley = await startParley();
  website_id = parley.created.website_id;
  people = new Crisp({ restHost: parley.url, ...parley.token("website") });
});

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

afterAll(async () => {
  people?.close();
  await parley?.stop();
});

/** Where the events of a bot come from. */
const sources = {
  sockets(): Crisp {
    const client = new Crisp({ restHost: parley.url, ...parley.token("plugin") });
    undo.push(() => client.close());
    return client;
  },
  /** What the server tells a socket goes on as signed deliveries, as it would over HTTP. */
  hooks(): Crisp {
    const secret = "a signing secret";
    const client = new Crisp({ restHost: parley.url, ...parley.token("plugin"), mode: "webhooks" });
    const relay = new Crisp({ restHost: parley.url, ...parley.token("plugin") });
    undo.push(() => [client, relay].map((one) => one.close()));
    const receiver = new HookReceiver({ secret, client });
    const names = ["message:send", "message:received", "message:updated", "session:set_state", "session:set_routing"];
    const bound = (names as EventName[]).map((event) =>
      relay.on(event, (data) => receiver.receive(signHook({ secret, website_id, event, data } as never))),
    );
    const on = client.on.bind(client) as (event: string, handler: never) => Promise<void>;
    // The bot is ready when its events arrive.
    Object.assign(client, { on: (event: string, handler: never) => Promise.all([on(event, handler), ...bound]) });
    return client;
  },
};

async function startBot(client: Crisp, prepare: (bot: Bot) => void, options: BotOptions = {}) {
  const bot = new Bot(client, options);
  const [errors, notices]: [unknown[], Notice[]] = [[], []];
  bot.onError((error) => errors.push(error));
  bot.onNotice((notice) => notices.push(notice));
  prepare(bot);
  undo.push(() => bot.stop());
  await bot.start();
  return { bot, errors, notices };
}

async function newVisitor() {
  const { session_id } = await people.website.createNewConversation(website_id);
  const send = (from: "user" | "operator", content: string) =>
    people.website.sendMessageInConversation(website_id, session_id, { type: "text", from, origin: "chat", content });
  const read = () => people.website.getMessagesInConversation(website_id, session_id);
  return {
    session_id,
    say: (content: string) => send("user", content),
    operatorSays: (content: string) => send("operator", content),
    read,
    /** Texts of the bot. */
    answers: async () =>
      (await read()).filter((m) => m.automated && m.from === "operator" && m.type === "text").map((m) => m.content),
    /** Chooses as the chat box does: by an update of the message. */
    async choose(id: string, value: string) {
      const picker = await until(`the picker ${id}`, async () =>
        (await read()).findLast(({ content }) => typeof content === "object" && "id" in content && content.id === id),
      );
      if (typeof picker.content !== "object" || !("choices" in picker.content)) throw new Error("It is no picker.");
      const choices = picker.content.choices.map((choice) => ({ ...choice, selected: choice.value === value }));
      const content = { ...picker.content, choices };
      await people.website.updateMessageInConversation(website_id, session_id, picker.fingerprint, content);
    },
  };
}

const untilEqual = (read: () => Promise<unknown>, wanted: unknown) =>
  vi.waitFor(async () => expect(await read()).toEqual(wanted), { timeout: 10_000, interval: 20 });

describe.each(Object.entries(sources))("a bot over %s", (_name, source) => {
  it("asks, is answered by choices and texts, hands over and takes back", async () => {
    const { user_id } = parley.created.operator;
    const { errors, notices } = await startBot(source(), (bot) =>
      bot
        .hear("book", async (context) => {
          const { value } = await context.ask.picker("When?", ["today", "tomorrow"], { id: "when" });
          const name = await context.ask.text("Who are you?");
          await context.state.set("name", name);
          return `${value}, ${name}`;
        })
        .hear("human", async (context) => {
          await context.handOver({ note: "They ask for a person.", ...(user_id ? { to: user_id } : {}) });
          return "Somebody comes.";
        })
        .otherwise(async (context) => {
          const said = await context.chat(50);
          return `${context.state.get("name") ?? "?"} said ${said.filter(({ role }) => role === "user").length}`;
        }),
    );
    const visitor = await newVisitor();
    await visitor.say("I want to BOOK");
    await visitor.choose("when", "tomorrow");
    await untilEqual(visitor.answers, ["Who are you?"]);
    await visitor.say("Ada");
    const booked = ["Who are you?", "tomorrow, Ada"];
    await untilEqual(visitor.answers, booked);
    await visitor.say("what?");
    await untilEqual(visitor.answers, [...booked, "Ada said 3"]);
    await visitor.say("a human please");
    const handed = [...booked, "Ada said 3", "Somebody comes."];
    await untilEqual(visitor.answers, handed);
    await visitor.say("unanswered");
    await visitor.operatorSays("I am here.");
    await people.website.changeConversationState(website_id, visitor.session_id, "resolved");
    await until("the bot to be back", () => notices.some(({ kind }) => kind === "taken_back"));
    await visitor.say("again");
    await untilEqual(visitor.answers, [...handed, "Ada said 6"]);
    expect(notices.map(({ kind }) => kind)).toEqual(["handed_over", "taken_back"]);
    expect(errors).toEqual([]);
  });

  it("answers 200 conversations at once, each in order", async () => {
    const { errors } = await startBot(source(), (bot) => bot.otherwise(({ text }) => `re ${text}`), { perMinute: 50 });
    const visitors = await Promise.all(Array.from({ length: 200 }, newVisitor));
    const texts = ["1", "2", "3"];
    await Promise.all(
      visitors.map(async ({ say }) => {
        for (const text of texts) await say(text);
      }),
    );
    for (const { answers } of visitors) await untilEqual(answers, ["re 1", "re 2", "re 3"]);
    expect(errors).toEqual([]);
  }, 60_000);
});

it("leaves a conversation to an operator who writes, in the middle of an answer", async () => {
  let signal: AbortSignal | undefined;
  const { errors } = await startBot(sources.sockets(), (bot) =>
    bot.otherwise(async (context) => {
      signal = context.signal;
      await new Promise((resolve) => context.signal.addEventListener("abort", resolve));
      return "never";
    }),
  );
  const visitor = await newVisitor();
  await visitor.say("hello");
  await until("the handler", () => signal !== undefined);
  await visitor.operatorSays("I take this.");
  await until("the end", () => signal?.aborted);
  await visitor.say("thank you");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await visitor.answers()).toEqual([]);
  expect(errors).toEqual([]);
});

it("goes on after a restart: with what it kept, and answers to what it asked before", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-bots-"));
  undo.push(() => rm(folder, { recursive: true }));
  const file = (key: string) => join(folder, key.replaceAll("/", "."));
  const store: Store = {
    get: async (key) => {
      const text = await readFile(file(key), "utf8").catch(() => undefined);
      return text && JSON.parse(text);
    },
    set: (key, value) => writeFile(file(key), JSON.stringify(value)),
    delete: (key) => rm(file(key), { force: true }),
  };
  const prepare = (bot: Bot) =>
    bot
      .hear("plan", async ({ state, ask }) => {
        await state.set("asked", "plan");
        await ask.picker("Which plan?", ["free", "pro"], { id: "plan" });
      })
      .answer("plan", ({ answer, state }) => `${state.get("asked")}: ${answer.value}`)
      .hear("human", (context) => context.handOver())
      .otherwise(({ text }) => text);
  const first = await startBot(sources.sockets(), prepare, { store });
  const [visitor, other] = [await newVisitor(), await newVisitor()];
  await visitor.say("plan");
  await until("the question", async () => (await visitor.read()).some(({ type }) => type === "picker"));
  await other.say("human");
  await until("the hand-over", () => first.notices.length === 1);
  await first.bot.stop();
  const second = await startBot(sources.sockets(), prepare, { store });
  await visitor.choose("plan", "pro");
  await untilEqual(visitor.answers, ["plan: pro"]);
  await other.say("unanswered");
  await visitor.say("answered");
  await untilEqual(visitor.answers, ["plan: pro", "answered"]);
  expect(await other.answers()).toEqual([]);
  expect([...first.errors, ...second.errors]).toEqual([]);
});

it("does not talk with another bot, nor with itself", async () => {
  const bots = [];
  for (const name of ["a", "b"]) {
    const options = { identity: { nickname: name } };
    bots.push(await startBot(sources.sockets(), (bot) => bot.otherwise(({ text }) => `${name}: ${text}`), options));
  }
  const visitor = await newVisitor();
  await visitor.say("hello");
  await until("both answers", async () => (await visitor.answers()).length === 2);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await visitor.answers()).toSorted()).toEqual(["a: hello", "b: hello"]);
  const answers = (await visitor.read()).filter(({ from }) => from === "operator");
  expect(answers.map(({ user }) => user.nickname).toSorted()).toEqual(["a", "b"]);
  expect(bots.flatMap(({ notices, errors }) => [...notices, ...errors])).toEqual([]);
});

it("shows that it types, and that it no longer does", async () => {
  const composed: string[] = [];
  const watcher = sources.sockets();
  await watcher.on("message:compose:receive", ({ type }) => composed.push(type));
  await startBot(sources.sockets(), (bot) =>
    bot.otherwise(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return "done";
    }),
  );
  const visitor = await newVisitor();
  await visitor.say("hello");
  await until("start and stop", () => composed.length === 2);
  expect(composed).toEqual(["start", "stop"]);
});

it("answers what was written while the connection was lost, once", async () => {
  let up = true;
  const proxy = new FaultProxy(parley.port, () => (up ? { kind: "none" } : { kind: "refuse" }));
  const rtmHost = `ws://${await proxy.open()}/`;
  const client = new Crisp({ restHost: parley.url, rtmHost, ...parley.token("plugin") });
  undo.push(
    () => proxy.close(),
    () => client.close(),
  );
  client.onError(() => {});
  const { errors } = await startBot(client, (bot) => bot.otherwise(({ text }) => `re ${text}`));
  const visitor = await newVisitor();
  await visitor.say("one");
  await untilEqual(visitor.answers, ["re one"]);
  up = false;
  proxy.cut();
  await until("the loss", () => client.realtimeState !== "live");
  for (const text of ["two", "three"]) await visitor.say(text);
  up = true;
  await visitor.say("four");
  await untilEqual(visitor.answers, ["re one", "re two", "re three", "re four"]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await visitor.answers()).toHaveLength(4);
  expect(errors).toEqual([]);
});

it("drops a flood, ends a storm of echoes, and still answers others", async () => {
  const { errors, notices } = await startBot(
    sources.sockets(),
    (bot) => bot.hear("flood", ({ text }) => text).otherwise(({ text }) => `re ${text}`),
    { perMinute: 10, queue: 20 },
  );
  const [flooded, stormy, calm] = await Promise.all([newVisitor(), newVisitor(), newVisitor()]);
  // Somebody whose program repeats, as a visitor, what the bot says.
  const parrot = sources.sockets();
  await parrot.on("message:received", ({ session_id, content }) =>
    session_id === stormy.session_id ? stormy.say(String(content)) : undefined,
  );
  await Promise.all([stormy.say("squawk"), ...Array.from({ length: 100 }, () => flooded.say("flood"))]);
  await calm.say("hello");
  await untilEqual(calm.answers, ["re hello"]);
  await untilEqual(async () => (await stormy.answers()).length, 10);
  await untilEqual(async () => (await flooded.answers()).length, 10);
  await until("both to be capped", () => notices.filter(({ kind }) => kind === "capped").length === 2);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await flooded.answers()).toHaveLength(10);
  expect(await stormy.answers()).toHaveLength(10);
  const capped = notices.filter(({ kind }) => kind === "capped").map(({ session_id }) => session_id);
  expect(capped.toSorted()).toEqual([flooded.session_id, stormy.session_id].toSorted());
  expect(errors).toEqual([]);
});
