import type { Clock } from "../../platform/clock.js";
import type { Log } from "../../platform/log.js";
import {
  claimJobs,
  findJob,
  findJobByKey,
  freeJobs,
  insertJob,
  type JobRow,
  makeJobDue,
  nextJobAt,
  removeFailedJobs,
  removeJobByKey,
} from "../../store/jobs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import type { JobKind } from "./job.js";
import { leaseTime, RunningJob } from "./running.js";

export type { Job, JobKind, JobOutcome } from "./job.js";

export interface NewJob<P> {
  readonly kind: string;
  readonly website_id: WebsiteId | null;
  /** Internal id of the conversation that it is for: the job is removed with it. */
  readonly conversation_id?: number;
  /** Milliseconds; past times mean at once. `never` waits until `begin` says so. */
  readonly due_at: number;
  /** Made into JSON. */
  readonly payload: P;
  /** Unique among the jobs of its kind: one of the same key is replaced, and stops if it is at work. */
  readonly key?: string;
  /** Of a kind that says `perLane`: those that share places. */
  readonly lane?: string;
}

/** Milliseconds between two looks for jobs that other processes made or held until now, or that a changed clock made due. */
const sharedPoll = 1_000;
const ownPoll = leaseTime;
/** Jobs that failed for good are kept this long, in milliseconds. */
const failedLife = 30 * 86_400_000;
/** Milliseconds that a timer can wait. */
const longestTimer = 2 ** 31 - 1;
/** When a job is due that another one is to begin. */
export const never = Number.MAX_SAFE_INTEGER;

interface Known {
  readonly kind: JobKind<unknown>;
  running: number;
  /** Those of each lane that are at work. */
  readonly lanes: Map<string, number>;
}

/**
 * Durable jobs: kept in the database with the command that asks for them, run at their time by some process, resumed after a
 * crash. Every run happens at least once; a handler that saves its progress in the command that does the work has each step
 * done exactly once.
 */
export class Jobs {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #log: Pick<Log, "warn" | "error">;
  readonly #kinds = new Map<string, Known>();
  readonly #runs = new Map<number, RunningJob>();
  #timer: NodeJS.Timeout | undefined;
  #timerAt = Number.POSITIVE_INFINITY;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #open = false;

  constructor(store: Store, clock: Clock, log: Pick<Log, "warn" | "error">) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /** Teaches this process a kind of work. Before `start`. */
  define<P>(kind: JobKind<P>): void {
    this.#kinds.set(kind.kind, { kind: kind as JobKind<unknown>, running: 0, lanes: new Map() });
  }

  async start(): Promise<void> {
    // With SQLite no other process can hold a job: what is held was left by one that ended.
    const alone = this.#store.database === "sqlite";
    const before = this.#clock.now() - failedLife;
    await this.#store.write({
      name: "startJobs",
      *body() {
        if (alone) yield* freeJobs();
        yield* removeFailedJobs(before);
      },
    });
    this.#open = true;
    this.#look();
  }

  /** Starts nothing more, and resolves when the runs under way have ended. */
  async close(): Promise<void> {
    this.#open = false;
    clearTimeout(this.#timer);
    // What is being claimed just now is begun, or it would be held by nobody for as long as a lease lasts.
    await this.#looking;
    await Promise.all([...this.#runs.values()].map((run) => run.stop()));
  }

  /** Part of a command: the job is durable with it. Answers the job's id. */
  *schedule<P>(tx: Transaction, job: NewJob<P>): Steps<number> {
    const { kind, website_id, due_at, payload } = job;
    const id = yield* insertJob({
      kind,
      website_id,
      conversation_id: job.conversation_id ?? null,
      key: job.key ?? null,
      lane: job.lane ?? null,
      due_at,
      created_at: tx.now,
      payload: JSON.stringify(payload),
    });
    tx.committed(() => this.#wake(due_at));
    return id;
  }

  /** Part of a command: has a job that waited for it run at once. */
  *begin(tx: Transaction, id: number): Steps<void> {
    yield* makeJobDue(id, tx.now);
    tx.committed(() => this.#wake(tx.now));
  }

  /** Part of a command. A run that is under way notices when it saves. False when there is no such job. */
  *cancel(kind: string, key: string): Steps<boolean> {
    return yield* removeJobByKey(kind, key);
  }

  /** Part of a command or a read: when the job of this key is due, in milliseconds; undefined when there is none. */
  *dueAt(kind: string, key: string): Steps<number | undefined> {
    return (yield* findJobByKey(kind, key))?.due_at;
  }

  /** Whether the job is over (done, cancelled or given up) within the time, in milliseconds, whoever runs it. */
  async finished(id: number, milliseconds: number): Promise<boolean> {
    const until = performance.now() + milliseconds;
    for (;;) {
      if ((await this.#store.read(findJob(id))) === undefined) return true;
      const rest = until - performance.now();
      if (rest <= 0) return false;
      const pause = new Promise((resolve) => setTimeout(resolve, Math.min(rest, 50)));
      const run = this.#runs.get(id);
      await (run === undefined ? pause : Promise.race([run.ended, new Promise((r) => setTimeout(r, rest))]));
    }
  }

  #wake(due_at: number): void {
    if (!this.#open) return;
    if (due_at <= this.#clock.now()) setImmediate(() => this.#look());
    else this.#schedule(due_at);
  }

  /** Looks again at a time, unless a look is due sooner. */
  #schedule(at: number): void {
    if (!this.#open || at >= this.#timerAt) return;
    clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(
      () => {
        this.#timerAt = Number.POSITIVE_INFINITY;
        this.#look();
      },
      Math.min(Math.max(1, at - this.#clock.now()), longestTimer),
    ).unref();
  }

  #look(): void {
    if (!this.#open) return;
    if (this.#looking !== undefined) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = this.#claim().finally(() => {
      this.#looking = undefined;
      if (!this.#lookAgain) return;
      this.#lookAgain = false;
      this.#look();
    });
  }

  async #claim(): Promise<void> {
    const now = this.#clock.now();
    let next = now + (this.#store.database === "postgres" ? sharedPoll : ownPoll);
    try {
      for (const known of this.#kinds.values()) {
        const at = await this.#claimOf(known, now);
        if (!this.#open) return;
        if (at !== undefined) next = Math.min(next, at);
      }
    } catch (err) {
      // The store may be closed by now, and nobody looks again.
      if (!this.#open) return;
      this.#log.warn({ err }, "Jobs could not be looked for; trying again.");
      next = now + sharedPoll;
    }
    this.#schedule(next);
  }

  /** Takes what is due of a kind, as far as there are places for it. Answers when the next is due; who ends looks again. */
  async #claimOf(known: Known, now: number): Promise<number | undefined> {
    const { kind, concurrency = 1, perLane } = known.kind;
    for (;;) {
      const free = concurrency - known.running;
      if (free <= 0) return undefined;
      const full = perLane === undefined ? [] : fullLanes(known, perLane);
      const at = await this.#store.read(nextJobAt(kind, now, full));
      if (!this.#open || at === undefined || at > now) return at;
      // Of lanes one by one: the next may be of another.
      const limit = perLane === undefined ? free : 1;
      const rows = await this.#store.write({
        name: "claimJobs",
        body: () => claimJobs(kind, now, now + leaseTime, limit, full),
      });
      for (const row of rows) this.#run(known, row);
      if (perLane === undefined || rows.length === 0) return undefined;
    }
  }

  #run(known: Known, row: JobRow): void {
    // A replaced job may still end its run: its id differs, so the two never meet here.
    if (this.#runs.has(row.id)) return;
    known.running += 1;
    const lane = row.lane ?? undefined;
    if (lane !== undefined) known.lanes.set(lane, (known.lanes.get(lane) ?? 0) + 1);
    const run = new RunningJob(known.kind, row, { store: this.#store, clock: this.#clock, log: this.#log });
    this.#runs.set(row.id, run);
    void run.ended.then(() => {
      known.running -= 1;
      if (lane !== undefined) leave(known.lanes, lane);
      this.#runs.delete(row.id);
      this.#look();
    });
  }
}

function fullLanes({ lanes }: Known, most: number): string[] {
  return [...lanes].flatMap(([lane, running]) => (running >= most ? [lane] : []));
}

function leave(lanes: Map<string, number>, lane: string): void {
  const left = (lanes.get(lane) ?? 0) - 1;
  if (left > 0) lanes.set(lane, left);
  else lanes.delete(lane);
}
