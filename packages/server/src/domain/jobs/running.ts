import type { Clock } from "../../platform/clock.js";
import type { Log } from "../../platform/log.js";
import {
  findJob,
  giveUpJob,
  type JobRow,
  type JobState,
  leaseJob,
  removeJob,
  retryJob,
  saveJob,
} from "../../store/jobs.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import type { Job, JobKind, JobOutcome } from "./job.js";

/** Milliseconds that a process holds a job before it must say again that it does; when it died, others wait so long. */
export const leaseTime = 15_000;
/** Milliseconds after which a job that goes on lets others of its kind have their turn, those that are due longest first. */
const turn = 500;
const firstPause = 1_000;
const longestPause = 3_600_000;
const defaultAttempts = 10;
/** Characters of an error that are kept. */
const errorLength = 500;

interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn" | "error">;
}

/** One job at work, run after run, until it is over, waits for a later time, has had its turn, or is stopped. */
export class RunningJob {
  /** Resolves when it is at work no more; never rejects. */
  readonly ended: Promise<void>;
  readonly #kind: JobKind<unknown>;
  readonly #ports: Ports;
  #state: JobState;
  #stopping = false;
  readonly #began = performance.now();

  constructor(kind: JobKind<unknown>, row: JobRow, ports: Ports) {
    this.#kind = kind;
    this.#ports = ports;
    this.#state = row;
    const renewal = setInterval(() => void this.#renew(), leaseTime / 3).unref();
    this.ended = this.#work(row)
      .catch((err: unknown) => {
        ports.log.warn(
          { err, kind: kind.kind, job: row.id },
          "What a job came to could not be kept; it will run again.",
        );
      })
      .finally(() => clearInterval(renewal));
  }

  /** Lets the present run end, and no further one begin. */
  stop(): Promise<void> {
    this.#stopping = true;
    return this.ended;
  }

  async #work(first: JobRow): Promise<void> {
    let row: JobRow | undefined = first;
    while (row !== undefined) {
      this.#state = row;
      const job: Job<unknown> = {
        id: row.id,
        version: row.version,
        website_id: row.website_id,
        payload: JSON.parse(row.payload),
        attempts: row.attempts,
      };
      let outcome: JobOutcome<unknown>;
      try {
        outcome = await this.#kind.run(job);
      } catch (error) {
        return this.#failed(job, error);
      }
      row = await this.#settle(row, outcome);
    }
  }

  /** Keeps what a run came to. Answers the job when it goes on at once. */
  async #settle(row: JobRow, outcome: JobOutcome<unknown>): Promise<JobRow | undefined> {
    if (outcome === "done") {
      await this.#write("removeJob", () => removeJob(row));
      return undefined;
    }
    if (outcome !== "kept") {
      const { payload, due_at } = outcome;
      await this.#write("saveJob", () => saveJob(row, JSON.stringify(payload), due_at));
    }
    const kept = await this.#ports.store.read(findJob(row.id));
    if (kept === undefined) return undefined;
    // Unchanged although the handler says that it kept it: cancelled and made anew, or another's by now.
    if (kept.version === row.version) throw new Error(`The job ${row.kind} was said to be kept, and was not.`);
    const mayGoOn = !this.#stopping && performance.now() - this.#began < turn;
    if (mayGoOn && kept.due_at <= this.#ports.clock.now()) return kept;
    await this.#write("leaseJob", () => leaseJob(kept, 0));
    return undefined;
  }

  async #failed(job: Job<unknown>, error: unknown): Promise<void> {
    const { clock, log } = this.#ports;
    const kept = await this.#ports.store.read(findJob(job.id));
    // Cancelled meanwhile, or another's: its failure concerns nobody.
    if (kept === undefined || kept.version !== job.version) return;
    const text = (error instanceof Error ? error.message : String(error)).slice(0, errorLength);
    const { kind, attempts = defaultAttempts } = this.#kind;
    if (job.attempts + 1 < attempts) {
      const pause = Math.min(firstPause * 2 ** job.attempts, longestPause);
      log.warn({ err: error, kind, job: job.id, pause }, "A job failed; trying again.");
      await this.#write("retryJob", () => retryJob(job, clock.now() + pause, text));
      return;
    }
    log.error({ err: error, kind, job: job.id }, "A job failed for good.");
    try {
      await this.#kind.exhausted?.(job, error);
    } catch (err) {
      // It is given up all the same, or it would be tried for ever.
      log.error({ err, kind, job: job.id }, "What follows from a job that failed for good could not be done.");
    }
    await this.#write("giveUpJob", () => giveUpJob(job, clock.now(), text));
  }

  async #renew(): Promise<void> {
    const { store, clock } = this.#ports;
    const state = this.#state;
    await store
      .write({ name: "leaseJob", body: () => leaseJob(state, clock.now() + leaseTime) })
      .catch(() => undefined);
  }

  #write(name: string, body: () => Steps<unknown>): Promise<unknown> {
    return this.#ports.store.write({ name, body });
  }
}
