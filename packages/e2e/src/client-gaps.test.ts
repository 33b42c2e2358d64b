import { connect, createServer, type Server, type Socket } from "node:net";
import { Crisp, type Gap } from "@parley/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Parley, startParley } from "./support/parley.js";

let parley: Parley;
let website_id: string;
/** Writes, over a connection of its own. */
let writer: Crisp;
/** Listens, through a network that can fail. */
let bot: Crisp;
let network: Network;
let gaps: Gap[];

/** The way from the bot's socket to the server. */
class Network {
  readonly #server: Server;
  readonly #links = new Set<Socket>();
  #up = true;

  constructor(port: number) {
    this.#server = createServer((near) => {
      if (!this.#up) {
        near.destroy();
        return;
      }
      const far = connect(port, "127.0.0.1");
      this.#links.add(near).add(far);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        from.on("error", () => {});
        from.on("close", () => to.destroy());
        from.pipe(to);
      }
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  }

  down(): void {
    this.#up = false;
    for (const link of this.#links) link.destroy();
    this.#links.clear();
  }

  up(): void {
    this.#up = true;
  }

  close(): void {
    this.down();
    this.#server.close();
  }
}

beforeAll(async () => {
  parley = await startParley();
  website_id = parley.created.website_id;
  writer = new Crisp({ restHost: parley.url });
  const { identifier, key } = parley.token("plugin");
  writer.authenticateTier("plugin", identifier, key);
});

afterAll(async () => {
  writer?.close();
  await parley?.stop();
});

beforeEach(async () => {
  gaps = [];
  network = new Network(parley.port);
  bot = new Crisp({ restHost: parley.url, rtmHost: await network.open() });
  const { identifier, key } = parley.token("website");
  bot.authenticateTier("website", identifier, key);
  bot.onError(() => {});
  bot.onGap((gap) => gaps.push(gap));
});

afterEach(() => {
  bot.close();
  network.close();
});

const created = async (): Promise<string> =>
  (await writer.website.createNewConversation(website_id)).session_id as string;
const say = (session_id: string, content: string, from: "user" | "operator" = "user") =>
  writer.website.sendMessageInConversation(website_id, session_id, { type: "text", from, origin: "chat", content });
const until = (test: () => void) => vi.waitFor(test, { timeout: 10_000, interval: 20 });

it("gives a bot whatever was written while its connection was down, once, in order", async () => {
  const heard = new Map<string, string[]>();
  const hear = (name: string) => (payload: { session_id: string; content?: unknown }) => {
    const all = heard.get(payload.session_id) ?? [];
    heard.set(payload.session_id, [...all, `${name} ${JSON.stringify(payload.content ?? "")}`]);
  };
  const old = await created();
  await say(old, "long before");
  await Promise.all([
    bot.on("message:send", hear("send")),
    bot.on("message:received", hear("received")),
    bot.on("message:updated", hear("updated")),
    bot.on("message:removed", hear("removed")),
    bot.on("session:set_state", () => {}),
  ]);
  const kept = await say(old, "kept");
  const gone = await say(old, "gone");
  await until(() => expect(heard.get(old)).toEqual(['send "kept"', 'send "gone"']));

  network.down();
  await until(() => expect(bot.realtimeState).toBe("waiting"));
  const [many, answers] = [await created(), await created()];
  const written: string[] = [];
  for (let number = 0; number < 120; number += 1) {
    await say(many, `message ${number}`);
    written.push(`send "message ${number}"`);
  }
  await say(answers, "question");
  await say(answers, "answer", "operator");
  await writer.website.updateMessageInConversation(website_id, old, kept.fingerprint as number, "edited");
  await writer.website.removeMessageInConversation(website_id, old, gone.fingerprint as number);
  await say(old, "after");
  // Goes on while the bot comes back: what comes live must wait for what was missed.
  network.up();
  for (let number = 120; number < 300; number += 1) {
    await say(many, `message ${number}`);
    written.push(`send "message ${number}"`);
  }
  await until(() => expect(heard.get(many)?.length).toBe(300));
  await until(() => expect(gaps.length).toBe(1));

  expect(heard.get(many)).toEqual(written);
  expect(heard.get(answers)).toEqual(['send "question"', 'received "answer"']);
  expect(heard.get(old)?.slice(2)).toEqual(['updated "edited"', 'send "after"', 'removed ""']);
  expect(gaps[0]).toMatchObject({ websites: [website_id], recovered: true, conversations: 3 });
  expect(gaps[0]?.unrecoverable).toEqual(["message:updated", "message:removed", "session:set_state"]);
});

it("fills several gaps in a row, each once", async () => {
  const heard: unknown[] = [];
  await bot.on("message:send", ({ content }) => heard.push(content));
  const session_id = await created();
  const written: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    written.push(`live ${round}`, `missed ${round}`);
    await say(session_id, `live ${round}`);
    await until(() => expect(heard.length).toBe(2 * round + 1));
    network.down();
    await until(() => expect(bot.realtimeState).toBe("waiting"));
    await say(session_id, `missed ${round}`);
    network.up();
    await until(() => expect(gaps.length).toBe(round + 1));
  }
  expect(heard).toEqual(written);
  expect(gaps.map(({ messages, recovered }) => [messages, recovered])).toEqual(Array(3).fill([1, true]));
});
