import type Database from "better-sqlite3";
import type { Clock } from "../../platform/clock.js";
import { PendingTransaction } from "../pending.js";
import {
  type BatchCommand,
  type Command,
  type LoggedEvent,
  type NewEvent,
  type Outcome,
  StoreUnavailable,
} from "../store.js";
import { translate } from "./errors.js";
import { append } from "./log.js";
import { Runner } from "./runner.js";
import type { Syncer } from "./syncer.js";
import { Batch, type Job, single } from "./turn.js";

interface Done {
  readonly job: Job;
  readonly tx: PendingTransaction;
  readonly outcome: Outcome<unknown>;
}

interface Turn {
  readonly done: readonly Done[];
  readonly logged: readonly LoggedEvent[];
  readonly committed: boolean;
}

/**
 * The one write connection. Commands that arrive in the same turn of the event loop share a transaction; each is answered
 * once its commit is on disk, which the syncer sees to. A turn is one synchronous block.
 */
export class Writer {
  readonly #db: Database.Database;
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #syncer: Syncer;
  readonly #onCommit: (events: readonly LoggedEvent[]) => void;
  readonly #onWrites: (count: number) => void;
  readonly #changes: Database.Statement;
  /** Rows that were changed since the connection was opened. */
  #changed = 0;
  #queue: Job[] = [];
  #batches = new Map<BatchCommand<unknown, unknown>, Batch>();
  #scheduled = false;
  #held = false;
  #closed = false;
  /** The last commit of some size failed: the disk is full, say. A small one may still fit where an old one was. */
  refused = false;

  /** `onCommit` is handed the events of each turn; `onWrites` how many rows it changed. */
  constructor(
    db: Database.Database,
    clock: Clock,
    syncer: Syncer,
    onCommit: (events: readonly LoggedEvent[]) => void,
    onWrites: (count: number) => void,
  ) {
    this.#db = db;
    this.#runner = new Runner(db);
    this.#clock = clock;
    this.#syncer = syncer;
    syncer.onSynced = () => this.#flush();
    this.#onCommit = onCommit;
    this.#onWrites = onWrites;
    this.#changes = db.prepare("SELECT total_changes()").pluck();
  }

  write<T>(command: Command<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#enqueue(single(command, (outcome) => (outcome.ok ? resolve(outcome.value) : reject(outcome.error))));
    });
  }

  writeBatched<I, T>(command: BatchCommand<I, T>, input: I): Promise<T> {
    return new Promise((resolve, reject) => {
      const key = command as unknown as BatchCommand<unknown, unknown>;
      let batch = this.#batches.get(key);
      if (batch === undefined) {
        batch = new Batch(key);
        this.#batches.set(key, batch);
        this.#enqueue(batch);
      }
      batch.add(input, (outcome) => (outcome.ok ? resolve(outcome.value as T) : reject(outcome.error)));
    });
  }

  /** Keeps what comes in the queue until `release`, or `close`. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    if (!this.#syncer.syncing) this.#flush();
  }

  /** Runs what is queued and refuses more; resolves when all of it is durable. */
  async close(): Promise<void> {
    this.#held = false;
    this.#flush();
    this.#closed = true;
    await this.#syncer.drained();
  }

  #enqueue(job: Job): void {
    if (this.#closed) {
      // Settled later, since a batch gets its first input only after this call.
      queueMicrotask(() => job.settle({ ok: false, error: new StoreUnavailable("The store is closed.") }));
      this.#batches.clear();
      return;
    }
    this.#queue.push(job);
    if (!this.#scheduled && !this.#held && !this.#syncer.syncing) {
      this.#scheduled = true;
      setImmediate(() => this.#flush());
    }
  }

  #flush(): void {
    this.#scheduled = false;
    const jobs = this.#queue;
    if (jobs.length === 0 || this.#held) return;
    this.#queue = [];
    this.#batches = new Map();
    const now = this.#clock.now();
    // First without savepoints. A job that fails after it wrote spoils the shared transaction: then once more, each job
    // behind its own savepoint.
    const turn = this.#turn(jobs, now, false) ?? this.#turn(apart(jobs), now, true);
    if (turn !== undefined) this.#end(turn);
  }

  /** Answers undefined when a job spoiled the transaction (never with `savepoints`). */
  #turn(jobs: readonly Job[], now: number, savepoints: boolean): Turn | undefined {
    const done: Done[] = [];
    const logged: LoggedEvent[] = [];
    let caused: NewEvent[] = [];
    const log = () => {
      if (caused.length > 0) logged.push(...this.#runner.run(append(caused)));
      caused = [];
    };
    try {
      if (this.#syncer.failure !== undefined) throw this.#syncer.failure;
      this.#db.exec("BEGIN IMMEDIATE");
      for (const job of jobs) {
        if (job.readsLog) log();
        const result = savepoints ? this.#guarded(job, now) : this.#plain(job, now);
        if (result === undefined) {
          this.#rollback();
          return undefined;
        }
        done.push(result);
        if (result.outcome.ok) caused.push(...result.tx.events);
      }
      log();
      this.#db.exec("COMMIT");
      if (logged.length > 0) this.refused = false;
      return { done, logged, committed: true };
    } catch (error) {
      this.#rollback();
      this.refused = true;
      const outcome: Outcome<unknown> = { ok: false, error: translate(error) };
      const failed = jobs.map((job) => ({ job, tx: new PendingTransaction(now), outcome }));
      return { done: failed, logged: [], committed: false };
    }
  }

  #end({ done, logged, committed }: Turn): void {
    const settle = () => {
      for (const { job, outcome } of done) job.settle(outcome);
    };
    if (!committed) {
      settle();
      return;
    }
    this.#syncer.add({
      durable: () => {
        for (const { tx, outcome } of done) if (outcome.ok) for (const effect of tx.effects) effect();
        settle();
        // The answers go out first; the log has the events, whatever happens before they are handed over.
        if (logged.length > 0) setImmediate(() => this.#onCommit(logged));
      },
      failed: (error) => {
        for (const { job } of done) job.settle({ ok: false, error });
      },
    });
    const changed = this.#changes.get() as number;
    this.#onWrites(changed - this.#changed);
    this.#changed = changed;
  }

  #plain(job: Job, now: number): Done | undefined {
    const tx = new PendingTransaction(now);
    this.#runner.wrote = false;
    try {
      return { job, tx, outcome: { ok: true, value: this.#runner.run(job.body(tx)) } };
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      return this.#runner.wrote || job.split !== undefined ? undefined : failed(job, tx, error);
    }
  }

  #guarded(job: Job, now: number): Done {
    const tx = new PendingTransaction(now);
    this.#db.exec("SAVEPOINT command");
    try {
      const value = this.#runner.run(job.body(tx));
      this.#db.exec("RELEASE command");
      return { job, tx, outcome: { ok: true, value } };
    } catch (error) {
      // A full disk ends the whole transaction inside SQLite; then all jobs of the turn fail.
      if (!this.#db.inTransaction) throw error;
      this.#db.exec("ROLLBACK TO command; RELEASE command");
      return failed(job, tx, error);
    }
  }

  #rollback(): void {
    if (this.#db.inTransaction) this.#db.exec("ROLLBACK");
  }
}

function failed(job: Job, tx: PendingTransaction, error: unknown): Done {
  return { job, tx, outcome: { ok: false, error: translate(error) } };
}

function apart(jobs: readonly Job[]): Job[] {
  return jobs.flatMap((job) => job.split?.() ?? [job]);
}
