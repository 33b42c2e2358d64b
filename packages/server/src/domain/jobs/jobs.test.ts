import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { removeJob, saveJob } from "../../store/jobs.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { type JobKind, Jobs, type NewJob, never } from "./jobs.js";

const silent = { warn() {}, error() {} };

function recorder(seen: unknown[]): JobKind<never> {
  return {
    kind: "test:run",
    async run({ payload }) {
      seen.push(payload);
      return "done";
    },
  };
}

onDatabases("jobs", ({ each, database }) => {
  let store: Store;
  const started: Jobs[] = [];

  each(async (empty) => {
    store = empty;
    return async () => {
      for (const jobs of started.splice(0)) await jobs.close();
    };
  });

  async function jobsOf(kinds: readonly JobKind<never>[], on = store): Promise<Jobs> {
    const jobs = new Jobs(on, systemClock, silent);
    for (const kind of kinds) jobs.define(kind);
    started.push(jobs);
    await jobs.start();
    return jobs;
  }

  function ask<P>(jobs: Jobs, job: Partial<NewJob<P>> & { payload: P }): Promise<number> {
    return store.write({
      name: "ask",
      *body(tx) {
        return yield* jobs.schedule(tx, { kind: "test:run", website_id: null, due_at: tx.now, ...job });
      },
    });
  }

  it("runs at its time, once, with its payload", async () => {
    const seen: unknown[] = [];
    const jobs = await jobsOf([
      {
        kind: "test:run",
        run: async ({ payload }) => {
          seen.push(payload, Date.now());
          return "done";
        },
      },
    ]);
    // Later than its asking takes, also on a busy machine.
    const due_at = Date.now() + 1_500;
    const id = await ask(jobs, { payload: { a: 1 }, due_at });
    expect(await jobs.finished(id, 20)).toBe(false);
    expect(await jobs.finished(id, 10_000)).toBe(true);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toEqual({ a: 1 });
    expect(seen[1]).toBeGreaterThanOrEqual(due_at);
  });

  it("goes on from what its command kept, each step exactly once", async () => {
    const steps: number[] = [];
    const jobs = await jobsOf([
      {
        kind: "test:run",
        async run(job) {
          const { at } = job.payload as { at: number };
          await store.write({
            name: "step",
            *body(tx) {
              const kept = at === 3 ? yield* removeJob(job) : yield* saveJob(job, `{"at":${at + 1}}`, tx.now);
              if (!kept) throw new Error("lost");
              tx.committed(() => steps.push(at));
            },
          });
          return "kept";
        },
      } as JobKind<never>,
    ]);
    expect(await jobs.finished(await ask(jobs, { payload: { at: 1 } }), 10_000)).toBe(true);
    expect(steps).toEqual([1, 2, 3]);
  });

  it("is tried again after a failure, and put aside when all tries failed", async () => {
    let runs = 0;
    const exhausted = vi.fn(async () => {
      throw new Error("neither");
    });
    const jobs = await jobsOf([
      {
        kind: "test:run",
        attempts: 2,
        run: async () => {
          runs += 1;
          throw new Error("no");
        },
        exhausted,
      },
    ]);
    const id = await ask(jobs, { payload: null });
    expect(await jobs.finished(id, 10_000)).toBe(true);
    expect(runs).toBe(2);
    expect(exhausted).toHaveBeenCalledOnce();
  });

  it("is replaced by one of the same key, and can be cancelled", async () => {
    const seen: unknown[] = [];
    const jobs = await jobsOf([recorder(seen)]);
    const first = await ask(jobs, { payload: 1, key: "k", due_at: Date.now() + 60_000 });
    const second = await ask(jobs, { payload: 2, key: "k", due_at: Date.now() + 100 });
    const third = await ask(jobs, { payload: 3, key: "other", due_at: Date.now() + 60_000 });
    await store.write({ name: "cancel", body: () => jobs.cancel("test:run", "other") });
    expect(await jobs.finished(first, 1)).toBe(true);
    expect(await jobs.finished(second, 10_000)).toBe(true);
    expect(await jobs.finished(third, 1)).toBe(true);
    expect(seen).toEqual([2]);
  });

  it("is resumed by the next process when the one that ran it ended in the middle", async () => {
    let began = 0;
    const first = await jobsOf([{ kind: "test:run", run: () => new Promise(() => (began += 1)) } as JobKind<never>]);
    await ask(first, { payload: "resume me" });
    await vi.waitFor(() => expect(began).toBe(1));
    started.splice(0);
    if (database.name === "postgres") {
      // Whoever held it does no more: its time is over.
      await store.write({
        name: "expire",
        *body() {
          yield {
            kind: "run",
            statement: { name: "t.expire", write: true, sqlite: "", postgres: "UPDATE jobs SET leased_until = 1" },
            values: [],
          };
        },
      });
    }
    const seen: unknown[] = [];
    await jobsOf([recorder(seen)]);
    await vi.waitFor(() => expect(seen).toEqual(["resume me"]));
  });

  it("gives others of its kind their turn when it goes on for long", async () => {
    const done: unknown[] = [];
    const jobs = await jobsOf([
      {
        kind: "test:run",
        async run({ payload }) {
          if (payload === "short" || done.includes("short")) {
            done.push(payload);
            return "done";
          }
          await new Promise((resolve) => setTimeout(resolve, 5));
          return { payload, due_at: Date.now() };
        },
      } as JobKind<never>,
    ]);
    const long = await ask(jobs, { payload: "long" });
    await ask(jobs, { payload: "short" });
    await vi.waitFor(() => expect(done).toEqual(["short", "long"]));
    expect(await jobs.finished(long, 10_000)).toBe(true);
  });

  it("begins a job that waits for another only when that one says so", async () => {
    const seen: unknown[] = [];
    const jobs = await jobsOf([recorder(seen)]);
    const waits = await ask(jobs, { payload: "second", due_at: never });
    const first = await ask(jobs, { payload: "first" });
    expect(await jobs.finished(first, 10_000)).toBe(true);
    expect(seen).toEqual(["first"]);
    await store.write({ name: "begin", body: (tx) => jobs.begin(tx, waits) });
    expect(await jobs.finished(waits, 10_000)).toBe(true);
    expect(seen).toEqual(["first", "second"]);
  });

  it("does as many of a kind at once as the kind says, and all in the end", async () => {
    let now = 0;
    let most = 0;
    let done = 0;
    const jobs = await jobsOf([
      {
        kind: "test:run",
        concurrency: 3,
        async run() {
          now += 1;
          most = Math.max(most, now);
          await new Promise((resolve) => setTimeout(resolve, 5));
          now -= 1;
          done += 1;
          return "done";
        },
      },
    ]);
    await Promise.all(Array.from({ length: 20 }, (_, n) => ask(jobs, { payload: n })));
    await vi.waitFor(() => expect(done).toBe(20));
    expect(most).toBe(3);
  });

  it("gives one lane its own places alone, and others theirs at their time", async () => {
    const began: unknown[] = [];
    let free: () => void = () => {};
    const blocked = new Promise<void>((resolve) => {
      free = resolve;
    });
    const jobs = await jobsOf([
      {
        kind: "test:run",
        concurrency: 4,
        perLane: 2,
        async run({ payload }) {
          began.push(payload);
          if (String(payload).startsWith("slow")) await blocked;
          return "done";
        },
      } as JobKind<never>,
    ]);
    const slow = await Promise.all([1, 2, 3, 4, 5].map((n) => ask(jobs, { payload: `slow ${n}`, lane: "a" })));
    await vi.waitFor(() => expect(began).toHaveLength(2));
    const later = await ask(jobs, { payload: "later", lane: "b", due_at: Date.now() + 300 });
    const none = await ask(jobs, { payload: "none" });
    for (const id of [later, none]) expect(await jobs.finished(id, 10_000)).toBe(true);
    expect(began.filter((payload) => String(payload).startsWith("slow"))).toHaveLength(2);
    free();
    for (const id of slow) expect(await jobs.finished(id, 10_000)).toBe(true);
    expect(began).toHaveLength(7);
  });
});
