import { Crisp, CrispError, isCrispError } from "@parley/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { type Parley, startParley } from "../support/parley.js";
import { anyFault } from "./fault.js";
import { many } from "./many.js";
import { FaultProxy } from "./proxy.js";
import { seed, seeded } from "./random.js";

/** Milliseconds that a call may take, all tries together. */
const TIMEOUT = 1_500;

let parley: Parley;
let website_id: string;
let session_id: string;
/** Calls without any fault. */
let direct: Crisp;
/** Calls through the proxy. */
let client: Crisp;
let proxy: FaultProxy;

beforeAll(async () => {
  parley = await startParley();
  website_id = parley.created.website_id;
  direct = new Crisp({ restHost: parley.url });
  const { identifier, key } = parley.token("plugin");
  direct.authenticateTier("plugin", identifier, key);
});
afterAll(async () => {
  direct?.close();
  await parley?.stop();
});
beforeEach(async () => {
  ({ session_id } = await direct.website.createNewConversation(website_id));
  const random = seeded(seed);
  proxy = new FaultProxy(parley.port, () => anyFault(random));
  client = new Crisp({ restHost: `http://${await proxy.open()}`, timeout: TIMEOUT });
  const { identifier, key } = parley.token("plugin");
  client.authenticateTier("plugin", identifier, key);
});
afterEach(async () => {
  client.close();
  await proxy.close();
});

/** What went wrong, if it is not what a caller may expect to go wrong. */
function unexpected(error: unknown, key: string): string | undefined {
  if (!(error instanceof CrispError) || !isCrispError(error)) return `not ours: ${String(error)}`;
  const shown = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
  if (shown.includes(key)) return `the key is in ${error.name}`;
  // Behind a limit that the proxy made up, its time may end before it was its turn.
  if (error.attempts < 1 && error.outcome !== "unsent") return `${error.name} was never tried`;
  return undefined;
}

it(`answers every read, or says why not, in time (seed ${seed})`, async () => {
  for (const content of ["one", "two", "three"]) {
    const message = { type: "text", from: "user", origin: "chat", content } as const;
    await direct.website.sendMessageInConversation(website_id, session_id, message);
  }
  const right = JSON.stringify(await direct.website.getMessagesInConversation(website_id, session_id));
  const wrong: string[] = [];
  const { key } = parley.token("plugin");
  // A time of its own counts all of it; the one that all calls have does not count the wait for limits.
  const brief = client.with({ timeout: TIMEOUT });
  let answered = 0;
  await many(400, 25, async (number) => {
    const began = performance.now();
    try {
      const found = await brief.website.getMessagesInConversation(website_id, session_id);
      if (JSON.stringify(found) !== right) wrong.push(`${number}: ${JSON.stringify(found)}`);
      answered += 1;
    } catch (error) {
      const problem = unexpected(error, key);
      if (problem) wrong.push(`${number}: ${problem}`);
    }
    const took = performance.now() - began;
    // Timers are late on a busy machine, by far less than a call that hangs.
    if (took > TIMEOUT + 1_000) wrong.push(`${number}: took ${took} ms`);
  });
  expect(wrong).toEqual([]);
  // Retries find a good connection for most.
  expect(answered).toBeGreaterThan(150);
  // Most kinds were met, and each by several calls.
  expect(proxy.chosen.size).toBeGreaterThanOrEqual(6);
  expect([...proxy.chosen.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(25);
}, 60_000);

it(`sends no message twice, and loses none that it says was sent (seed ${seed})`, async () => {
  const sent = new Map<string, "sent" | "unknown" | "not sent">();
  const wrong: string[] = [];
  const { key } = parley.token("plugin");
  await many(300, 20, async (number) => {
    const content = `message ${number}`;
    const message = { type: "text", from: "user", origin: "chat", content } as const;
    try {
      await client.website.sendMessageInConversation(website_id, session_id, message);
      sent.set(content, "sent");
    } catch (error) {
      const problem = unexpected(error, key);
      if (problem) wrong.push(`${number}: ${problem}`);
      sent.set(content, (error as CrispError).outcome === "unknown" ? "unknown" : "not sent");
    }
  });
  expect(wrong).toEqual([]);
  const kept = new Map<unknown, number>();
  for await (const { content } of direct.website.messages(website_id, session_id))
    kept.set(content, (kept.get(content) ?? 0) + 1);
  const faults = [...sent].filter(([content, outcome]) => {
    const times = kept.get(content) ?? 0;
    return outcome === "sent" ? times !== 1 : outcome === "not sent" ? times !== 0 : times > 1;
  });
  expect(faults).toEqual([]);
  expect([...sent.values()].filter((outcome) => outcome === "sent").length).toBeGreaterThan(100);
}, 60_000);

it("keeps no connection and no timer when it is closed", async () => {
  const calls = Array.from({ length: 40 }, () =>
    client.website.getConversation(website_id, session_id).then(
      () => undefined,
      (error: unknown) => error,
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  client.close();
  for (const error of await Promise.all(calls)) if (error !== undefined) expect(isCrispError(error)).toBe(true);
  await expect.poll(() => proxy.connections).toBe(0);
});
