import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Arrivals } from "../arrivals.js";
import type { RealtimeState } from "../state.js";
import type { Gap } from "./gap.js";
import { GapKeeper } from "./keeper.js";
import type { GapRecovery, GapSink, Lost, Recovered } from "./recovery.js";

const whole: Recovered = { websites: ["w"], recovered: true, leftOut: { websites: [], conversations: [] } };

/** A recovery that the test ends. */
interface Started {
  readonly lost: Lost;
  readonly sink: GapSink;
  readonly signal: AbortSignal;
  readonly end: (recovered: Recovered) => Promise<void>;
}

let started: Started[];
let heard: string[];
let gaps: Gap[];
let identity: string;
let state: RealtimeState;
let arrivals: Arrivals;
let keeper: GapKeeper;

function make(recovery: GapRecovery | undefined): GapKeeper {
  return new GapKeeper({
    arrivals,
    recovery,
    timeout: 60_000,
    heardAt: () => Date.now() - 5_000,
    identity: () => identity,
    told: (gap) => gaps.push(gap),
  });
}

function become(next: RealtimeState): void {
  const previous = state;
  state = next;
  keeper.changed(next, previous);
}

const message = (fingerprint: number, session_id = "s1") => ({
  website_id: "w",
  session_id,
  fingerprint,
  timestamp: Date.now(),
});

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  [started, heard, gaps, identity, state] = [[], [], [], "plugin a", "idle"];
  arrivals = new Arrivals(
    () => true,
    (name, payload) => heard.push(`${name} ${(payload as { fingerprint?: number }).fingerprint}`),
  );
  keeper = make({
    recover: (lost, sink, signal) =>
      new Promise((resolve) => {
        const end = async (recovered: Recovered): Promise<void> => {
          resolve(recovered);
          await vi.advanceTimersByTimeAsync(0);
        };
        started.push({ lost, sink, signal, end });
      }),
  });
  become("connecting");
  become("live");
  keeper.bound(["message:send", "session:set_state"]);
});

afterEach(() => {
  become("closed");
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

async function lose(milliseconds = 10_000): Promise<void> {
  become("waiting");
  await vi.advanceTimersByTimeAsync(milliseconds);
  become("connecting");
  become("authenticating");
  become("live");
}

it("has nothing to do at the first connection, nor when other events are bound", () => {
  keeper.bound(["message:send", "session:set_state", "message:received"]);
  expect([started, gaps]).toEqual([[], []]);
});

it("looks for what was missed since the last sign of life, and tells of it", async () => {
  arrivals.live("message:send", { ...message(1), timestamp: Date.now() + 3_000 });
  await vi.advanceTimersByTimeAsync(100_000);
  await lose();
  const [run] = started as [Started];
  expect(run.lost).toMatchObject({
    from: 1_095_000,
    to: 1_110_000,
    websites: ["w"],
    start: 1_095_000 + 3_000 - 60_000,
  });
  // Since when each event was listened to, by the server's clock.
  expect([...run.lost.since]).toEqual([
    ["message:send", 1_003_000],
    ["session:set_state", 1_003_000],
  ]);
  run.sink.deliver("s1", "message:send", message(2), false);
  run.sink.deliver("s1", "message:send", message(1), false);
  run.sink.deliver("s2", "message:send", message(3, "s2"), false);
  await run.end(whole);
  expect(heard).toEqual(["message:send 1", "message:send 2", "message:send 3"]);
  expect(gaps).toEqual([
    { ...whole, from: 1_095_000, to: 1_110_000, conversations: 2, messages: 2, unrecoverable: ["session:set_state"] },
  ]);
});

it("looks for what was missed while the machine slept, in which timers and their clock stand still", async () => {
  arrivals.live("message:send", message(1));
  become("waiting");
  const asleep = 8 * 3_600_000;
  vi.setSystemTime(Date.now() + asleep);
  become("connecting");
  become("live");
  expect(started[0]?.lost).toMatchObject({ from: 995_000, to: 1_000_000 + asleep, start: 995_000 - 60_000 });
});

it("looks further back while the server's clock is not known", async () => {
  await lose();
  expect(started[0]?.lost.start).toBe(995_000 - 300_000);
});

it("gives what was missed before what comes live, per conversation", async () => {
  await lose();
  const { sink, end } = started[0] as Started;
  for (const number of [10, 11]) arrivals.live("message:send", message(number));
  arrivals.live("message:send", message(20, "s2"));
  arrivals.live("account:update", {});
  expect(heard).toEqual(["account:update undefined"]);
  expect(sink.waiting("s1")).toEqual(
    new Map([
      [10, message(10)],
      [11, message(11)],
    ]),
  );
  sink.narrow(new Set(["s1"]));
  expect(heard.slice(1)).toEqual(["message:send 20"]);
  sink.deliver("s1", "message:send", message(9), false);
  // Found as well though it came live: it goes to handlers once, where it was found.
  sink.deliver("s1", "message:send", message(10), false);
  sink.release("s1");
  arrivals.live("message:send", message(12));
  expect(heard.slice(2)).toEqual([9, 10, 11, 12].map((number) => `message:send ${number}`));
  await end(whole);
  arrivals.live("message:send", message(30, "s3"));
  expect(heard.at(-1)).toBe("message:send 30");
});

it("delivers what waits when nothing could be found", async () => {
  await lose();
  arrivals.live("message:send", message(10));
  await started[0]?.end({ ...whole, recovered: false, reason: "No." });
  expect(heard).toEqual(["message:send 10"]);
  expect(gaps[0]).toMatchObject({
    recovered: false,
    reason: "No.",
    unrecoverable: ["message:send", "session:set_state"],
  });
});

it("ends a recovery that takes too long", async () => {
  await lose();
  const { signal } = started[0] as Started;
  await vi.advanceTimersByTimeAsync(59_999);
  expect(signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(signal.aborted).toBe(true);
});

it("says that order was lost when more came than could wait", async () => {
  await lose();
  for (let number = 0; number <= 10_000; number += 1) arrivals.live("message:send", message(number));
  expect(heard.length).toBe(10_001);
  await started[0]?.end(whole);
  expect(gaps[0]).toMatchObject({ recovered: "partial", reason: expect.stringContaining("More events came") });
});

describe("a connection that is lost again", () => {
  it("before all was found makes one gap of two", async () => {
    await lose();
    const [first] = started as [Started];
    first.sink.deliver("s1", "message:send", message(1), false);
    arrivals.live("message:send", message(5));
    await lose();
    const second = started[1] as Started;
    expect([first.signal.aborted, second.lost.from]).toEqual([true, first.lost.from]);
    // What the first still finds changes nothing.
    first.sink.deliver("s1", "message:send", message(2), false);
    first.sink.release("s1");
    await first.end(whole);
    expect([heard, gaps]).toEqual([["message:send 1"], []]);
    second.sink.deliver("s1", "message:send", message(2), false);
    await second.end(whole);
    expect(heard).toEqual([1, 2, 5].map((number) => `message:send ${number}`));
    expect(gaps).toEqual([expect.objectContaining({ from: first.lost.from, messages: 2, conversations: 1 })]);
  });

  it("while it is looked for is no obstacle when all is found", async () => {
    await lose();
    become("waiting");
    await started[0]?.end(whole);
    expect(gaps.length).toBe(1);
    become("connecting");
    become("live");
    expect(started[1]?.lost.from).toBeGreaterThan(started[0]?.lost.from ?? Number.NaN);
  });

  it("leaves what was not found to the next gap, but what waits not for ever", async () => {
    await lose();
    arrivals.live("message:send", message(5));
    become("waiting");
    await started[0]?.end({ ...whole, recovered: "partial", reason: "No." });
    expect([heard, gaps]).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual(["message:send 5"]);
    become("connecting");
    become("live");
    expect(started[1]?.lost.from).toBe(started[0]?.lost.from);
    await started[1]?.end(whole);
    expect(gaps).toEqual([expect.objectContaining({ from: started[0]?.lost.from, recovered: true })]);
  });
});

describe("is no gap", () => {
  it("when nobody listened meanwhile", async () => {
    become("idle");
    become("connecting");
    become("live");
    expect([started, gaps]).toEqual([[], []]);
  });

  it("when it is another who listens now", () => {
    become("connecting");
    identity = "plugin b";
    become("live");
    expect([started, gaps]).toEqual([[], []]);
  });
});

it("is a gap when the same token has another key now, or was refused for a while", async () => {
  become("connecting");
  become("live");
  await started[0]?.end(whole);
  become("waiting");
  become("refused");
  become("connecting");
  become("live");
  expect(started.length).toBe(2);
});

it("given up, delivers nothing more", async () => {
  await lose();
  const [{ sink, signal, end }] = started as [Started];
  become("idle");
  sink.deliver("s1", "message:send", message(1), false);
  await end(whole);
  expect([signal.aborted, heard, gaps]).toEqual([true, [], []]);
});

it.each([
  [false, ["message:send"], "Backfill is off."],
  [true, ["session:set_state"], "No message event is listened to."],
])("tells of gaps that nothing is looked for in (%s, %j)", async (on, events, reason) => {
  if (!on) {
    keeper = make(undefined);
    become("connecting");
    become("live");
  }
  keeper.bound(events);
  await lose();
  expect([started, gaps]).toEqual([[], [expect.objectContaining({ recovered: false, reason, unrecoverable: events })]]);
  arrivals.live("message:send", message(1));
  expect(heard).toEqual(["message:send 1"]);
});
