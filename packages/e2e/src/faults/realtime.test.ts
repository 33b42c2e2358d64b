import { Crisp, type Gap } from "@parley/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Parley, startParley } from "../support/parley.js";
import type { Fault } from "./fault.js";
import { socketFault } from "./fault.js";
import { FaultProxy } from "./proxy.js";
import { type Random, seed, seeded } from "./random.js";

let parley: Parley;
let website_id: string;
/** Writes, without any fault. */
let writer: Crisp;
/** Listens, through the proxy. */
let bot: Crisp;
let proxy: FaultProxy;
let host: string;
let random: Random;
let faulty: boolean;

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
  random = seeded(seed);
  faulty = false;
  const choose = (): Fault => (faulty && random() < 0.7 ? socketFault(random) : { kind: "none" });
  proxy = new FaultProxy(parley.port, choose);
  // The endpoint is looked for through the proxy, too, and so is what was missed.
  host = await proxy.open();
  bot = new Crisp({ restHost: `http://${host}`, rtmHost: `ws://${host}/`, timeout: 2_000 });
  const { identifier, key } = parley.token("website");
  bot.authenticateTier("website", identifier, key);
  bot.onError(() => {});
});
afterEach(async () => {
  bot.close();
  await proxy.close();
});

const created = async () => (await writer.website.createNewConversation(website_id)).session_id;
const say = (session_id: string, content: string) =>
  writer.website.sendMessageInConversation(website_id, session_id, {
    type: "text",
    from: "user",
    origin: "chat",
    content,
  });

/** Gaps that say that something may be missing. */
const lost = (gaps: readonly Gap[]) => gaps.filter(({ recovered }) => recovered !== true);

it(`hears every message once and in order, however often its connection is lost (seed ${seed})`, async () => {
  const heard = new Map<string, unknown[]>();
  const gaps: Gap[] = [];
  bot.onGap((gap) => gaps.push(gap));
  await bot.on("message:send", ({ session_id, content }) => {
    heard.set(session_id, [...(heard.get(session_id) ?? []), content]);
  });
  const sessions = await Promise.all([created(), created(), created()]);
  const written = new Map<string, string[]>(sessions.map((session_id) => [session_id, []]));
  faulty = true;
  for (let number = 0; number < 240; number += 1) {
    const session_id = sessions[number % sessions.length] as string;
    await say(session_id, `message ${number}`);
    written.get(session_id)?.push(`message ${number}`);
    if (number % 40 === 20) proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, random() * 30));
  }
  faulty = false;
  // Whatever half-dead connection it has now is replaced by a good one.
  proxy.cut();
  const all = () =>
    sessions.map((session_id) => heard.get(session_id)?.length ?? 0).reduce((sum, count) => sum + count);
  await vi.waitFor(() => expect(all()).toBeGreaterThanOrEqual(240), { timeout: 40_000, interval: 100 }).catch(() => {});
  expect({ heard: Object.fromEntries(heard), gaps: lost(gaps) }).toEqual({
    heard: Object.fromEntries(written),
    gaps: [],
  });
  expect(gaps.length).toBeGreaterThan(0);
  // Nothing comes late a second time.
  await say(sessions[0] as string, "the last");
  written.get(sessions[0] as string)?.push("the last");
  // After many failures in a row the next try may be half a minute away.
  await vi.waitFor(() => expect(heard.get(sessions[0] as string)?.at(-1)).toBe("the last"), {
    timeout: 40_000,
    interval: 100,
  });
  expect(Object.fromEntries(heard)).toEqual(Object.fromEntries(written));
}, 120_000);

it("ends at once when it is closed, whatever its connection is doing", async () => {
  faulty = true;
  for (let round = 0; round < 20; round += 1) {
    const client = new Crisp({ restHost: parley.url, rtmHost: `ws://${host}/` });
    const { identifier, key } = parley.token("website");
    client.authenticateTier("website", identifier, key);
    client.onError(() => {});
    void client.on("message:send", () => {});
    await new Promise((resolve) => setTimeout(resolve, random() * 40));
    client.close();
  }
  await expect.poll(() => proxy.connections).toBe(0);
});
