import type { Answer } from "./answer.js";
import { BotEnded, type EndReason } from "./ended.js";
import type { VisitorMessage } from "./message.js";
import type { Turn } from "./turn.js";

/** An answer that is taken, or what to tell the visitor about one that is not. */
export type Verdict = { readonly value: unknown } | { readonly sentence: string } | undefined;

export interface QuestionOptions {
  readonly turn: Turn;
  readonly fingerprint: number;
  /** It stays open when the visitor writes something else. */
  readonly keepOpen: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Called when the time is over: to end it, in the lane of its conversation. */
  readonly late: () => void;
  readonly readAnswer: (answer: Answer) => Verdict | Promise<Verdict>;
  readonly readMessage: (message: VisitorMessage) => Verdict | Promise<Verdict>;
}

/** Something that a handler has asked the visitor, and waits for. */
export class Question {
  readonly options: QuestionOptions;
  readonly answered: Promise<unknown>;
  #resolve!: (value: unknown) => void;
  #reject!: (error: Error) => void;
  readonly #timer: ReturnType<typeof setTimeout>;
  #closed = false;

  constructor(options: QuestionOptions) {
    this.options = options;
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(options.late, options.timeout);
    // Whoever waits for a visitor waits for events as well, and those keep the program running.
    this.#timer.unref?.();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Resolves when the handler that goes on with it ends or waits again. */
  answer(value: unknown): Promise<void> {
    return this.#close(() => this.#resolve(value));
  }

  end(reason: EndReason): Promise<void> {
    return this.#close(() => this.#reject(new BotEnded(reason)));
  }

  async #close(settle: () => void): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.options.turn.resume(settle);
  }
}
