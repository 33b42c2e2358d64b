import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import type { Place } from "../../store/conformance/database.js";
import { readEvents } from "../../store/events.js";
import { all, run, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, operator, other_id, website_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Jobs } from "../jobs/jobs.js";
import { Messages } from "../messages/service.js";
import { Presence } from "../presence/presence.js";
import { Batches } from "./service.js";

const silent = { warn() {}, error() {} };
const left = statement("batches_test.left", "SELECT id FROM jobs");

onDatabases("batches", ({ each, database }) => {
  let place: Place;
  let store: Store;
  let jobs: Jobs;
  let conversations: Conversations;
  let messages: Messages;
  let batches: Batches;

  each(async (empty, at) => {
    place = at;
    await begin(empty);
    await addWebsite(store);
    await addWebsite(store, other_id);
    return () => jobs.close();
  });

  async function begin(opened: Store): Promise<void> {
    store = opened;
    const presence = new Presence(systemClock);
    jobs = new Jobs(store, systemClock, silent);
    conversations = new Conversations(store, systemClock, presence, { publish() {} });
    messages = new Messages(store, systemClock, (_type, content) => content);
    batches = new Batches(store, jobs, presence, function* () {});
    await jobs.start();
  }

  async function make(count: number, on = website_id): Promise<string[]> {
    const made: Promise<string>[] = [];
    for (let i = 0; i < count; i++) made.push(conversations.create(on));
    const sessions = await Promise.all(made);
    await Promise.all(
      sessions.map((session_id) =>
        messages.send(on, session_id, operator, { type: "text", from: "user", origin: "chat", content: "Hello" }),
      ),
    );
    return sessions;
  }

  async function eventsOf(name: string): Promise<string[]> {
    const events = await store.read(readEvents(website_id, 0, 100_000));
    return events.filter((event) => event.name === name).map(({ body }) => JSON.parse(body ?? "{}").session_id);
  }

  async function states(sessions: readonly string[], on = website_id): Promise<Set<string>> {
    return new Set(await Promise.all(sessions.map((session_id) => conversations.state(on, session_id))));
  }

  /** Until nothing is left to do: a batch answers after three seconds, which a busy machine may take longer than. */
  const idle = () => vi.waitFor(async () => expect(await store.read(all(left, []))).toEqual([]));

  it("does each named conversation once, with its event, and passes over what is not the website's", async () => {
    const sessions = await make(120);
    const [foreign = ""] = await make(1, other_id);
    await batches.overSessions(website_id, [...sessions, ...sessions, foreign, "session_unknown"], {
      verb: "resolve",
    });
    await idle();
    expect(await states(sessions)).toEqual(new Set(["resolved"]));
    expect(await states([foreign], other_id)).toEqual(new Set(["pending"]));
    expect((await eventsOf("session:set_state")).sort()).toEqual([...sessions].sort());
  });

  it("does all, or all of an inbox, as they were when it was asked for", async () => {
    const sessions = await make(130);
    const inbox_id = "44444444-4444-4444-8444-444444444444";
    await batches.overSessions(website_id, sessions.slice(0, 70), { verb: "inbox", inbox_id });
    await idle();
    await batches.overAll(website_id, { inbox_id }, { verb: "resolve" });
    await idle();
    expect(await states(sessions.slice(0, 70))).toEqual(new Set(["resolved"]));
    expect(await states(sessions.slice(70))).toEqual(new Set(["pending"]));
    await batches.overAll(website_id, { inbox_id: null, only: "not_resolved" }, { verb: "resolve" });
    await idle();
    expect(await states(sessions)).toEqual(new Set(["resolved"]));
  });

  it("goes on where it was when the process ends in the middle: none is done twice or left out", async () => {
    const sessions = await make(400);
    const write = store.write.bind(store);
    let chunks = 0;
    vi.spyOn(store, "write").mockImplementation((command) => {
      if (command.name === "runBatch" && ++chunks > 3) return new Promise(() => {});
      return write(command);
    });
    // Its request ends with the process.
    batches.overSessions(website_id, sessions, { verb: "resolve" }).catch(() => undefined);
    await vi.waitFor(() => expect(chunks).toBe(4));
    vi.restoreAllMocks();
    expect((await states(sessions)).size).toBe(2);
    // It looks for no more jobs; its run under way never ends.
    void jobs.close();
    if (database.name === "postgres") {
      const expire = statement("batches_test.expire", "UPDATE jobs SET leased_until = 1");
      await store.write({ name: "expire", body: () => run(expire, []) });
    } else await store.close();
    await begin(await place.open());
    await vi.waitFor(async () => expect(await states(sessions)).toEqual(new Set(["resolved"])));
    expect((await eventsOf("session:set_state")).sort()).toEqual([...sessions].sort());
  });

  it("does a list of thousands in parts, one after the other, each conversation once", async () => {
    const sessions = await make(4);
    const list = Array.from({ length: 1_600 }, (_, i) => `session_unknown_${i}`);
    for (const [at, session_id] of sessions.entries()) list.splice(at * 500 - (at === 0 ? 0 : 1), 0, session_id);
    await batches.overSessions(website_id, list, { verb: "resolve" });
    await vi.waitFor(async () => expect(await states(sessions)).toEqual(new Set(["resolved"])));
    expect(await eventsOf("session:set_state")).toEqual(sessions);
    await idle();
  });

  it("goes on with the next part when one failed for good", async () => {
    const [first = "", second = ""] = await make(2);
    const list = [first, ...Array.from({ length: 499 }, (_, i) => `session_unknown_${i}`), second];
    const write = store.write.bind(store);
    let failing = true;
    vi.spyOn(store, "write").mockImplementation((command) =>
      failing && command.name === "runBatch" ? Promise.reject(new Error("no")) : write(command),
    );
    const asked = batches.overSessions(website_id, list, { verb: "resolve" });
    const last = statement("batches_test.last", "UPDATE jobs SET attempts = 99, due_at = 0 WHERE attempts > 0");
    await vi.waitFor(async () => expect(await write({ name: "last", body: () => run(last, []) })).toBe(1));
    await vi.waitFor(async () => {
      const failed = statement("batches_test.failed", "SELECT id FROM jobs WHERE failed_at IS NOT NULL");
      expect(await store.read(all(failed, []))).toHaveLength(1);
    });
    failing = false;
    await asked;
    await vi.waitFor(async () => expect(await states([second])).toEqual(new Set(["resolved"])));
    expect(await states([first])).toEqual(new Set(["pending"]));
  });

  it("removes with all that hangs on them, reads, assigns and changes meta like the single routes", async () => {
    const sessions = await make(30);
    await batches.overSessions(website_id, sessions, { verb: "read" });
    await batches.overSessions(website_id, sessions, { verb: "routing", user_id: operator.user_id });
    await batches.overSessions(website_id, sessions, { verb: "data", data: { plan: "pro" } });
    await batches.overSessions(website_id, sessions, { verb: "segments", segments: ["vip"] });
    await batches.overSessions(website_id, sessions, { verb: "segments", segments: ["new", "vip"] });
    const one = JSON.parse(await conversations.get(website_id, sessions[7] ?? ""));
    expect(one).toMatchObject({
      unread: { operator: 0 },
      assigned: { user_id: operator.user_id },
      meta: { data: { plan: "pro" }, segments: ["vip", "new"] },
    });
    await batches.overSessions(website_id, sessions, { verb: "remove" });
    await idle();
    await expect(conversations.get(website_id, sessions[7] ?? "")).rejects.toThrow("no such conversation");
    expect((await eventsOf("session:removed")).sort()).toEqual([...sessions].sort());
  });

  it("passes over those that refuse, when they are many", async () => {
    const sessions = await make(60);
    const [full = "", ...others] = sessions;
    const segments = Array.from({ length: 100 }, (_, i) => `segment ${i}`);
    await conversations.updateMeta(website_id, full, { segments });
    await batches.overSessions(website_id, sessions, { verb: "segments", segments: ["vip"] });
    await idle();
    const segmentsOf = async (session_id: string) =>
      JSON.parse(await conversations.meta(website_id, session_id)).segments;
    expect(await segmentsOf(full)).toEqual(segments);
    for (const session_id of others) expect(await segmentsOf(session_id)).toEqual(["vip"]);
  });

  it("lets two batches over the same conversations both come to their end", async () => {
    const sessions = await make(200);
    await Promise.all([
      batches.overSessions(website_id, sessions, { verb: "block", blocked: true }),
      batches.overSessions(website_id, [...sessions].reverse(), { verb: "resolve" }),
    ]);
    await idle();
    expect(await states(sessions)).toEqual(new Set(["resolved"]));
    expect((await eventsOf("session:set_block")).length).toBe(200);
  });
});
