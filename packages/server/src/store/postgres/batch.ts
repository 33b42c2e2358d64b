import type { BatchCommand, Outcome } from "../store.js";
import { isUnavailable } from "./errors.js";

interface Waiting<I, T> {
  readonly input: I;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** Runs inputs together in one transaction. Rejects when the whole run failed; nothing was kept then. */
export type RunBatch<I, T> = (inputs: readonly I[]) => Promise<readonly Outcome<T>[]>;

/** Bounds a run's statements, and how long the last of a crowd waits. */
const LARGEST_RUN = 256;

/**
 * Group commit: inputs queue up while the lanes are busy, and go together in the next run. Inputs that arrive in the
 * same turn of the event loop start together.
 */
export class Batcher<I, T> {
  readonly command: BatchCommand<I, T>;
  readonly #lanes: number;
  readonly #run: RunBatch<I, T>;
  #queue: Waiting<I, T>[] = [];
  #busy = 0;
  #scheduled = false;

  constructor(command: BatchCommand<I, T>, lanes: number, run: RunBatch<I, T>) {
    this.command = command;
    this.#lanes = lanes;
    this.#run = run;
  }

  add(input: I): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ input, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#busy >= this.#lanes || this.#queue.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#start();
    });
  }

  async #start(): Promise<void> {
    const run = this.#queue.splice(0, LARGEST_RUN);
    if (run.length === 0) return;
    this.#busy++;
    this.#schedule();
    await this.#together(run);
    this.#busy--;
    this.#schedule();
  }

  async #together(run: readonly Waiting<I, T>[]): Promise<void> {
    let outcomes: readonly Outcome<T>[];
    try {
      outcomes = await this.#run(run.map(({ input }) => input));
    } catch (error) {
      if (run.length === 1 || isUnavailable(error)) {
        for (const waiting of run) waiting.reject(error);
        return;
      }
      // One input may have spoiled it for all.
      for (const waiting of run) await this.#together([waiting]);
      return;
    }
    run.forEach(({ resolve, reject }, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined)
        reject(new Error(`${this.command.name} answered ${outcomes.length} of ${run.length}.`));
      else if (outcome.ok) resolve(outcome.value);
      else reject(outcome.error);
    });
  }
}
