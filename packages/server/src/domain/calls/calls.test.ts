import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readEvents } from "../../store/events.js";
import { get, type Steps, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id as id, other_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Jobs } from "../jobs/jobs.js";
import { Presence } from "../presence/presence.js";
import { VisitorChannel } from "../visitors/channel.js";
import { Calls } from "./service.js";

/** What a chat box was told: by which name, what, and whether it alone. */
interface Pushed {
  readonly name: string;
  readonly payload: Record<string, unknown>;
  readonly connection: string | undefined;
}

const log = { warn() {}, error() {} };
const jobs = statement("calls_test.jobs", "SELECT due_at FROM jobs");
const sdp = { type: "sdp", payload: { sdp: "v=0" } } as const;

onDatabases("a call", ({ each }) => {
  let store: Store;
  let conversations: Conversations;
  let calls: Calls;
  let session_id: string;
  let pushed: Pushed[];
  /** How many chat boxes are there. */
  let boxes: number;
  const clock = { time: 0, now: () => clock.time };
  const all: { close(): Promise<void> }[] = [];

  each(async (_, place) => {
    clock.time = Date.now();
    // Calls and what is kept of them go by one clock.
    store = await place.open(clock);
    await addWebsite(store);
    conversations = new Conversations(store, clock, new Presence(clock), { publish() {} });
    session_id = await conversations.create(id);
    pushed = [];
    boxes = 2;
    calls = process().calls;
    return async () => {
      for (const each of all.splice(0)) await each.close();
    };
  });
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] }));
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** A server on the same database. */
  function process() {
    const jobs = new Jobs(store, clock, log);
    const channel = new VisitorChannel();
    channel.attach({
      send(_website, _session, name, payload, connection) {
        pushed.push({ name, payload: payload as Record<string, unknown>, connection });
        return boxes;
      },
      reset() {},
    });
    const calls = new Calls(store, clock, jobs, channel);
    all.push(calls, jobs);
    return { jobs, calls };
  }

  const initiate = (mode: "audio" | "video" = "audio") => calls.initiate(id, session_id, { mode });
  const told = async () =>
    (await store.read(readEvents(id, 0, 100)))
      .filter(({ name }) => name.startsWith("call:"))
      .map(({ name, body }) => [name, JSON.parse(body ?? "{}")]);
  const whole = (call_id: string) => ({ website_id: id, session_id, inbox_id: null, call_id });
  /** When it counts as over, unless its server says that it goes on. */
  function* missedAt(): Steps<number | undefined> {
    return (yield* get<{ due_at: number }>(jobs, []))?.due_at;
  }
  const names = () => pushed.map(({ name }) => name);

  it("rings on every chat box, is taken on one, and is that one's from then on", async () => {
    const call_id = await initiate("video");
    expect(await told()).toEqual([["call:request:initiated", whole(call_id)]]);
    const request = { call_id, mode: "video", expires_at: clock.time + 60_000 };
    expect(pushed).toEqual([{ name: "call:request", payload: request, connection: undefined }]);
    expect(calls.ringing(id, session_id)).toEqual(request);
    await calls.signal(id, session_id, call_id, sdp);
    await calls.accept(id, session_id, call_id, "laptop");
    await calls.accept(id, session_id, call_id, "laptop");
    await calls.signal(id, session_id, call_id, sdp);
    expect(pushed.slice(1).map(({ name, connection }) => [name, connection])).toEqual([
      ["call:signaling", undefined],
      ["call:accepted", undefined],
      ["call:signaling", "laptop"],
    ]);
    expect(calls.ringing(id, session_id)).toBeUndefined();
    for (const other of [
      calls.accept(id, session_id, call_id, "phone"),
      calls.reject(id, session_id, call_id, "phone"),
      calls.answer(id, session_id, call_id, "phone", sdp),
    ]) {
      await expect(other).rejects.toMatchObject({ reason: "not_allowed" });
    }
    await calls.answer(id, session_id, call_id, "laptop", sdp);
    expect(await calls.get(id, session_id)).toEqual({ call_id, signaling: [sdp] });
    await calls.left(id, session_id, "phone");
    expect(await told()).toHaveLength(1);
    await calls.left(id, session_id, "laptop");
    expect((await told())[1]).toEqual(["call:request:rejected", whole(call_id)]);
    await expect(calls.get(id, session_id)).rejects.toMatchObject({ reason: "call_not_found" });
  });

  it.each([
    ["hung up by the team", (call_id: string) => calls.abort(id, session_id, call_id)],
    ["declined", (call_id: string) => calls.reject(id, session_id, call_id, "phone")],
    ["not answered in a minute", () => vi.advanceTimersByTimeAsync(60_000)],
    [
      "as long as a call may be",
      async (call_id: string) => {
        await calls.accept(id, session_id, call_id, "phone");
        await vi.advanceTimersByTimeAsync(4 * 3_600_000);
      },
    ],
  ])("ends when it is %s: told once, to both sides, and another may follow", async (_, end) => {
    const call_id = await initiate();
    await end(call_id);
    await vi.waitFor(async () => expect(await told()).toHaveLength(2));
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(calls.abort(id, session_id, call_id)).rejects.toMatchObject({ reason: "call_not_found" });
    expect(await told()).toEqual([
      ["call:request:initiated", whole(call_id)],
      ["call:request:rejected", whole(call_id)],
    ]);
    expect(names().filter((name) => name === "call:abort")).toHaveLength(1);
    expect(await initiate()).not.toBe(call_id);
  });

  it("is declined at once by a visitor who is away", async () => {
    boxes = 0;
    const call_id = await initiate();
    expect((await told()).map(([name]) => name)).toEqual(["call:request:initiated", "call:request:rejected"]);
    await expect(calls.abort(id, session_id, call_id)).rejects.toMatchObject({ reason: "call_not_found" });
  });

  it("is one of its conversation, also when two are begun at once", async () => {
    const outcomes = await Promise.allSettled([initiate(), initiate()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "call_exists" } });
    const call_id = (await calls.get(id, session_id)).call_id;
    await expect(calls.signal(id, session_id, "call_1", sdp)).rejects.toMatchObject({ reason: "call_not_found" });
    const elsewhere = calls.abort(other_id, session_id, call_id);
    await expect(elsewhere).rejects.toMatchObject({ reason: "conversation_not_found" });
  });

  it("passes on signals of some size, and keeps the last fifty of the visitor's", async () => {
    const call_id = await initiate();
    const large = { type: "sdp", payload: "x".repeat(65_535) } as const;
    for (const refused of [
      calls.signal(id, session_id, call_id, large),
      calls.answer(id, session_id, call_id, "phone", large),
    ]) {
      await expect(refused).rejects.toMatchObject({
        reason: "invalid_data",
        message: expect.stringContaining("payload"),
      });
    }
    for (let i = 0; i < 60; i++)
      await calls.answer(id, session_id, call_id, "phone", { type: "candidate", payload: i });
    const { signaling = [] } = await calls.get(id, session_id);
    expect(signaling.map(({ payload }) => payload)).toEqual(Array.from({ length: 50 }, (_, i) => i + 10));
    expect(names()).toEqual(["call:request"]);
  });

  it("is over when its server ended without a word, and goes on while its server is there", async () => {
    const call_id = await initiate();
    await calls.accept(id, session_id, call_id, "phone");
    vi.useRealTimers();
    clock.time += 80_000;
    expect(await store.read(missedAt())).toBeGreaterThan(clock.time);
    expect(await told()).toHaveLength(1);
    clock.time += 20_000;
    const late = process();
    await late.jobs.start();
    await vi.waitFor(async () => expect(await told()).toHaveLength(2));
    expect((await told())[1]).toEqual(["call:request:rejected", whole(call_id)]);
  });

  it("is kept from being missed by the server that holds it", async () => {
    // Commands go by the time of the machine.
    vi.spyOn(Date, "now").mockImplementation(() => clock.time);
    await initiate();
    for (let i = 0; i < 3; i++) {
      clock.time += 30_000;
      // The first sign comes while it rings.
      if (i === 0) await calls.accept(id, session_id, (await calls.get(id, session_id)).call_id, "phone");
      await vi.advanceTimersByTimeAsync(30_000);
      await vi.waitFor(async () => expect(await store.read(missedAt())).toBe(clock.time + 90_000));
    }
    vi.useRealTimers();
    clock.time += 60_000;
    expect(await store.read(missedAt())).toBeGreaterThan(clock.time);
    expect(await told()).toHaveLength(1);
  });

  it("ends with its server, and with its conversation", async () => {
    await initiate();
    await calls.close();
    expect((await told()).map(([name]) => name)).toEqual(["call:request:initiated", "call:request:rejected"]);
    const call_id = await initiate();
    await calls.accept(id, session_id, call_id, "phone");
    await conversations.remove(id, session_id);
    await calls.left(id, session_id, "phone");
    await expect(calls.get(id, session_id)).rejects.toMatchObject({ reason: "conversation_not_found" });
  });
});
