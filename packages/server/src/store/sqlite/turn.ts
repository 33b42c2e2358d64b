import type { Steps } from "../step.js";
import type { BatchCommand, Command, Outcome, Transaction } from "../store.js";

/** A queued write. `settle` tells the caller; it is called once, after the commit or the failure. */
export interface Job {
  readonly readsLog?: boolean;
  body(tx: Transaction): Steps<unknown>;
  settle(outcome: Outcome<unknown>): void;
  /** Takes the job apart into single ones when it failed as a whole; absent for a single command. */
  split?(): Job[];
}

export function single<T>(command: Command<T>, settle: (outcome: Outcome<T>) => void): Job {
  return {
    readsLog: command.readsLog === true,
    body: (tx) => command.body(tx),
    settle: settle as (outcome: Outcome<unknown>) => void,
  };
}

/** Inputs of one batch command that arrived in one turn, run together. */
export class Batch implements Job {
  readonly command: BatchCommand<unknown, unknown>;
  readonly #inputs: unknown[] = [];
  readonly #settles: ((outcome: Outcome<unknown>) => void)[] = [];

  constructor(command: BatchCommand<unknown, unknown>) {
    this.command = command;
  }

  add(input: unknown, settle: (outcome: Outcome<unknown>) => void): void {
    this.#inputs.push(input);
    this.#settles.push(settle);
  }

  body(tx: Transaction): Steps<unknown> {
    return this.command.many(tx, this.#inputs);
  }

  settle(outcome: Outcome<unknown>): void {
    if (!outcome.ok) {
      for (const settle of this.#settles) settle(outcome);
      return;
    }
    const outcomes = outcome.value as readonly Outcome<unknown>[];
    this.#settles.forEach((settle, i) => {
      settle(outcomes[i] as Outcome<unknown>);
    });
  }

  split(): Job[] {
    if (this.#inputs.length < 2) return [this];
    return this.#inputs.map((input, i) => {
      const one = new Batch(this.command);
      one.add(input, this.#settles[i] as (outcome: Outcome<unknown>) => void);
      return one;
    });
  }
}
