import { BotEnded, type EndReason } from "./ended.js";

export interface TurnOptions {
  /** Milliseconds that it may run without a pause. */
  readonly timeout: number;
  /** It runs, again after a pause. */
  readonly runs: () => void;
  /** It waits for the visitor, or has ended. */
  readonly rests: () => void;
  /** It took too long: its lane goes on without it. */
  readonly late: (error: Error) => void;
}

/**
 * One run of a handler. It may wait for the visitor in between: then the lane of its conversation goes on without it, and
 * what the visitor answers is a job of that lane again, which lasts until the handler ends or waits once more. So no two
 * handlers of a conversation ever run at the same time, and none that waits holds up the answer it waits for.
 */
export class Turn {
  readonly #options: TurnOptions;
  readonly #abort = new AbortController();
  /** Questions of this turn that are open. */
  #open = 0;
  #done = false;
  #pause: (() => void) | undefined;

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Aborted when there is no point in going on; its reason is a `BotEnded`, or the error of a handler that took too long. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Runs it. Resolves when it ends or waits for the visitor. */
  begin(run: () => Promise<void>): Promise<void> {
    const step = this.#step();
    void run().finally(() => {
      this.#done = true;
      this.#pause?.();
    });
    return step;
  }

  /** A question was asked. */
  wait(): void {
    this.#open += 1;
    this.#pause?.();
  }

  /** A question was answered or given up by `settle`. Resolves when the handler, which goes on, ends or waits again. */
  resume(settle: () => void): Promise<void> {
    this.#open -= 1;
    // One that asked several things at once goes on with the last answer.
    const step = this.#done || this.#open > 0 ? Promise.resolve() : this.#step();
    settle();
    return step;
  }

  abort(why: EndReason | Error): void {
    if (!this.#abort.signal.aborted) this.#abort.abort(typeof why === "string" ? new BotEnded(why) : why);
  }

  #step(): Promise<void> {
    const { timeout, runs, rests, late } = this.#options;
    runs();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const error = new Error(`A handler of the bot ran for more than ${timeout} ms.`);
        this.abort(error);
        late(error);
        this.#pause?.();
      }, timeout);
      // What the handler waits for keeps the program running; nothing else has to.
      timer.unref?.();
      this.#pause = () => {
        this.#pause = undefined;
        clearTimeout(timer);
        rests();
        resolve();
      };
    });
  }
}
