import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { EventLog } from "../testing/event-log.js";
import type { Bus } from "./bus.js";
import { Dispatcher, type DispatcherOptions } from "./dispatcher.js";
import type { DeliveredEvent } from "./event.js";

const W = "website-1";
let log: EventLog;
let time: number;
let dispatcher: Dispatcher;
let delivered: DeliveredEvent[];
let warn: ReturnType<typeof vi.fn<(details: object, message: string) => void>>;

function create(options: Partial<DispatcherOptions> = {}): void {
  dispatcher?.close();
  delivered = [];
  warn = vi.fn();
  dispatcher = new Dispatcher({ store: log, clock: { now: () => time }, log: { warn }, ...options });
  dispatcher.subscribe({ deliver: (event) => void delivered.push(event) });
}

function seqs(website_id = W): number[] {
  return delivered.flatMap((event) => (event.website_id === website_id && "seq" in event ? [event.seq] : []));
}

function upTo(n: number, from = 1): number[] {
  return Array.from({ length: n - from + 1 }, (_, i) => from + i);
}

beforeEach(() => {
  time = 1_000;
  log = new EventLog();
  create();
});
afterEach(() => dispatcher.close());

describe("positions", () => {
  test("a website is followed from the head of its log", async () => {
    log.cause(W);
    log.cause(W);
    expect(await dispatcher.watch(W)).toBe(2);
    const event = log.cause(W, { body: '{"a": 1}' });
    expect(delivered).toEqual([{ ...event, body: '{"a": 1}' }]);
  });

  test("what is in order comes from memory", async () => {
    await dispatcher.watch(W);
    const reads = log.reads;
    for (let i = 0; i < 10; i++) log.cause(W);
    expect(seqs()).toEqual(upTo(10));
    expect(log.reads).toBe(reads);
  });

  test("a commit told late, or twice, is delivered once", async () => {
    const early = log.commit(W);
    await dispatcher.watch(W);
    log.tell(early);
    const event = log.cause(W);
    log.tell(event, event);
    expect(seqs()).toEqual([2]);
  });

  test("what is committed while the head is being read is not lost", async () => {
    log.cause(W);
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const read = log.read.bind(log);
    vi.spyOn(log, "read").mockImplementationOnce(async (query) => {
      const answer = await read(query);
      await held;
      return answer;
    });
    const watching = dispatcher.watch(W);
    await sleep(1);
    log.cause(W);
    log.cause(W);
    expect(seqs()).toEqual([]);
    release();
    expect(await watching).toBe(1);
    expect(seqs()).toEqual([2, 3]);
  });

  test("websites that nobody watches, or no longer, are not followed", async () => {
    log.cause(W);
    await Promise.all([dispatcher.watch(W), dispatcher.watch(W)]);
    dispatcher.unwatch(W);
    log.cause(W);
    dispatcher.unwatch(W);
    log.cause(W);
    dispatcher.unwatch(W);
    expect(seqs()).toEqual([2]);
    expect(await dispatcher.watch(W)).toBe(3);
    log.cause(W);
    expect(seqs()).toEqual([2, 4]);
  });

  test("a website cannot be watched while the log cannot be read; later it can", async () => {
    log.failure = new Error("away");
    await expect(dispatcher.watch(W)).rejects.toThrow("away");
    log.failure = undefined;
    await dispatcher.watch(W);
    log.cause(W);
    expect(seqs()).toEqual([1]);
  });

  test("heads asked for together share a read", async () => {
    await Promise.all(["a", "b", "c"].map((website_id) => dispatcher.watch(website_id)));
    expect(log.reads).toBe(1);
  });
});

describe("gaps and order", () => {
  test("hand-overs out of order are delivered in order", async () => {
    await dispatcher.watch(W);
    const events = upTo(5).map(() => log.commit(W));
    log.tell(...events.toReversed());
    await vi.waitFor(() => expect(seqs()).toEqual(upTo(5)));
  });

  test("what was never handed over is read from the log", async () => {
    await dispatcher.watch(W);
    for (let i = 0; i < 950; i++) log.commit(W);
    const last = log.cause(W);
    expect(last.seq).toBe(951);
    await vi.waitFor(() => expect(seqs()).toEqual(upTo(951)));
  });

  test("the body is that of the log, to the byte, from memory and from the log alike", async () => {
    await dispatcher.watch(W);
    const text = '{"content":"\\u2028 é \\"x\\" 1.0","n":1}';
    log.commit(W, { body: text, inbox_id: undefined });
    log.cause(W, { body: text, inbox_id: undefined });
    await vi.waitFor(() => expect(delivered).toHaveLength(2));
    expect(delivered.map(({ body, inbox_id }) => [body, inbox_id])).toEqual([
      [text, undefined],
      [text, undefined],
    ]);
  });

  test("random hand-overs from several processes: all, once, in order, for each website", async () => {
    create({ sweepMs: 5 });
    const websites = ["a", "b", "c"];
    await Promise.all(websites.map((website_id) => dispatcher.watch(website_id)));
    let told = [];
    for (let i = 0; i < 600; i++) {
      const event = log.commit(websites[Math.floor(Math.random() * 3)] as string);
      if (Math.random() < 0.6) told.push(event);
      if (Math.random() < 0.2) {
        log.tell(...told.sort(() => Math.random() - 0.5));
        told = [];
        await sleep(Math.random() < 0.1 ? 1 : 0);
      }
      log.failure = Math.random() < 0.05 ? new Error("away") : undefined;
    }
    log.failure = undefined;
    for (const website_id of websites) {
      const head = log.commit(website_id).seq;
      await vi.waitFor(() => expect(seqs(website_id)).toEqual(upTo(head)));
    }
  });

  test("websites do not wait for each other", async () => {
    await Promise.all([dispatcher.watch(W), dispatcher.watch("other")]);
    log.failure = new Error("away");
    log.commit(W);
    log.cause(W);
    log.cause("other");
    expect(seqs("other")).toEqual([1]);
    expect(seqs()).toEqual([]);
  });

  test("blanked events are skipped, their numbers are not waited for", async () => {
    await dispatcher.watch(W);
    log.commit(W);
    log.commit(W);
    log.blank(W, 2);
    log.cause(W);
    await vi.waitFor(() => expect(seqs()).toEqual([1, 3]));
    log.cause(W, { body: null });
    log.cause(W);
    expect(seqs()).toEqual([1, 3, 5]);
  });

  test("numbers taken out of the log are stepped over", async () => {
    await dispatcher.watch(W);
    for (let i = 0; i < 5; i++) log.commit(W);
    log.prune(W, 3);
    log.cause(W);
    await vi.waitFor(() => expect(seqs()).toEqual([4, 5, 6]));
  });

  test("a burst is delivered in several turns, so that other work goes on between", async () => {
    await dispatcher.watch(W);
    const body = JSON.stringify("x".repeat(100_000));
    log.tell(...upTo(50).map(() => log.commit(W, { body })));
    const first = seqs().length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(50);
    await vi.waitFor(() => expect(seqs()).toEqual(upTo(50)));
  });

  test("a backlog larger than memory keeps is read again from the log", async () => {
    await dispatcher.watch(W);
    const read = log.read.bind(log);
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.spyOn(log, "read").mockImplementationOnce((query) => held.then(() => read(query)));
    log.commit(W);
    for (let i = 0; i < 3_000; i++) log.cause(W);
    expect(seqs()).toEqual([]);
    release();
    await vi.waitFor(() => expect(seqs()).toEqual(upTo(3_001)));
  });
});

describe("failures", () => {
  test("a failed read is tried again until it succeeds", async () => {
    await dispatcher.watch(W);
    log.failure = new Error("away");
    log.commit(W);
    log.cause(W);
    await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThan(1));
    log.cause(W);
    log.failure = undefined;
    await vi.waitFor(() => expect(seqs()).toEqual([1, 2, 3]));
  });

  test("a subscriber that throws stops neither the others nor the later events", async () => {
    const others: string[] = [];
    const end = dispatcher.subscribe({
      deliver() {
        throw new Error("broken");
      },
    });
    dispatcher.subscribe({ deliver: (event) => void others.push(event.body) });
    await dispatcher.watch(W);
    log.cause(W, { body: "1" });
    log.cause(W, { body: "2" });
    expect(others).toEqual(["1", "2"]);
    expect(warn).toHaveBeenCalledTimes(2);
    end();
    log.cause(W, { body: "3" });
    expect(warn).toHaveBeenCalledTimes(2);
  });

  test("healthy as long as nothing waits for more than ten seconds", async () => {
    await dispatcher.watch(W);
    log.failure = new Error("away");
    log.commit(W);
    log.cause(W);
    time += 9_000;
    expect(dispatcher.healthy()).toBe(true);
    time += 2_000;
    expect(dispatcher.healthy()).toBe(false);
    log.failure = undefined;
    await vi.waitFor(() => expect(seqs()).toEqual([1, 2]));
    expect(dispatcher.healthy()).toBe(true);
  });

  test("nothing is delivered after close", async () => {
    await dispatcher.watch(W);
    dispatcher.close();
    log.cause(W);
    dispatcher.publish({ website_id: W, name: "x", inbox_id: null, timestamp: 1, body: "{}" });
    expect(delivered).toEqual([]);
  });
});

describe("other processes", () => {
  test("the sweep finds what nobody told, on PostgreSQL", async () => {
    log = new EventLog("postgres");
    create({ sweepMs: 5 });
    await dispatcher.watch(W);
    log.commit(W);
    log.commit(W);
    log.commit("unwatched");
    await vi.waitFor(() => expect(seqs()).toEqual([1, 2]));
    expect(delivered).toHaveLength(2);
  });

  test("the sweep survives a database that is away", async () => {
    create({ sweepMs: 5 });
    await dispatcher.watch(W);
    log.failure = new Error("away");
    log.commit(W);
    await vi.waitFor(() => expect(warn).toHaveBeenCalled());
    log.failure = undefined;
    await vi.waitFor(() => expect(seqs()).toEqual([1]));
  });

  test("on SQLite nobody else writes: no sweep", async () => {
    await dispatcher.watch(W);
    const reads = log.reads;
    await sleep(20);
    expect(log.reads).toBe(reads);
  });

  test("the bus carries numbers both ways", async () => {
    const announced: [string, number][] = [];
    let heard: (website_id: string, seq: number) => void = () => {};
    const bus: Bus = {
      announce: (website_id, seq) => void announced.push([website_id, seq]),
      listen: (listener) => {
        heard = listener;
      },
    };
    create({ bus });
    await dispatcher.watch(W);
    log.tell(log.commit(W), log.commit(W), log.commit("other"));
    expect(announced).toEqual([
      [W, 2],
      ["other", 1],
    ]);
    log.commit(W);
    heard(W, 3);
    heard("unwatched", 9);
    await vi.waitFor(() => expect(seqs()).toEqual([1, 2, 3]));
  });
});

test("ephemeral events go straight to the subscribers, watched or not", () => {
  const event = { website_id: W, name: "message:compose:send", inbox_id: null, timestamp: 5, body: "{}" };
  dispatcher.publish(event);
  expect(delivered).toEqual([event]);
  expect(log.reads).toBe(0);
});
