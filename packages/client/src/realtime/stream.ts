import { CrispError } from "../errors/index.js";
import { abortedError } from "./failure.js";

/** How events are iterated. */
export interface EventsOptions {
  /** Ends the stream: what waits for an event rejects with a `CrispAbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Events that may wait for their reader, 1,000 by default. */
  readonly highWaterMark?: number | undefined;
  /**
   * What happens when one more comes. `error`, the default: the stream takes no more, gives those that wait, and then
   * rejects with a `CrispError` of reason `overflow`. `drop-oldest`: the oldest goes, and `dropped` counts it.
   */
  readonly overflow?: "error" | "drop-oldest" | undefined;
}

interface Reader<Item> {
  readonly resolve: (result: IteratorResult<Item, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

const HIGH_WATER_MARK = 1_000;
/** Places of given items at the front of the array before it is made shorter: one at a time would be slow. */
const SLACK = 512;

/**
 * Events as an async iterable. It hears them from its making on, not from the first `next`. Ends when its loop is left,
 * by its signal, or when the client is closed; then the events that still wait are gone.
 */
export interface EventStream<Item> extends AsyncIterableIterator<Item, undefined> {
  /** Resolves when the server sends the events from now on; rejects when it refuses the credentials. */
  readonly ready: Promise<void>;
  /** Events that wait for their reader. */
  readonly buffered: number;
  /** Events that came when the buffer was full, and went unread. */
  readonly dropped: number;
  [Symbol.asyncIterator](): EventStream<Item>;
}

/** The events of one stream that wait for their reader, or the readers that wait for events. */
export class EventQueue<Item> implements EventStream<Item> {
  ready: Promise<void> = Promise.resolve();
  #items: (Item | undefined)[] = [];
  #given = 0;
  #dropped = 0;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;
  readonly #readers: Reader<Item>[] = [];
  readonly #most: number;
  readonly #dropOldest: boolean;
  readonly #left: () => void;
  readonly #signal: AbortSignal | undefined;
  readonly #abort = (): void => {
    this.#clear();
    this.fail(abortedError("The events were given up by their signal.", this.#signal?.reason));
  };

  /** Throws a TypeError for options that make no sense. `left` is called once, when no more events are wanted. */
  constructor(options: EventsOptions, left: () => void) {
    const { highWaterMark = HIGH_WATER_MARK, overflow = "error", signal } = options;
    if (!(Number.isInteger(highWaterMark) && highWaterMark >= 1)) {
      throw new TypeError(`highWaterMark must be a whole number from 1, got ${String(highWaterMark)}.`);
    }
    if (overflow !== "error" && overflow !== "drop-oldest") {
      throw new TypeError(`overflow must be "error" or "drop-oldest", got ${JSON.stringify(overflow)}.`);
    }
    this.#most = highWaterMark;
    this.#dropOldest = overflow === "drop-oldest";
    this.#left = left;
    this.#signal = signal;
    signal?.addEventListener("abort", this.#abort);
  }

  get buffered(): number {
    return this.#items.length - this.#given;
  }

  get dropped(): number {
    return this.#dropped;
  }

  push(item: Item): void {
    if (this.#ended) return;
    const reader = this.#readers.shift();
    if (reader) {
      reader.resolve({ done: false, value: item });
      return;
    }
    if (this.buffered >= this.#most) {
      if (!this.#dropOldest) {
        this.fail(overflowError(this.#most));
        return;
      }
      this.#dropped += 1;
      this.#take();
    }
    this.#items.push(item);
  }

  /** No more events come; those that wait are given, and then the error. */
  fail(error: unknown): void {
    if (this.#ended) return;
    this.#failure = { error };
    this.#end();
  }

  /** Ends at once: those that wait are gone. */
  end(): void {
    this.#clear();
    this.#end();
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#signal?.aborted) this.#abort();
    if (this.buffered > 0) return Promise.resolve({ done: false, value: this.#take() });
    if (this.#failure) {
      const { error } = this.#failure;
      this.#failure = undefined;
      return Promise.reject(error);
    }
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<Item, undefined>> {
    this.#failure = undefined;
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): Item {
    const item = this.#items[this.#given] as Item;
    this.#items[this.#given] = undefined;
    this.#given += 1;
    if (this.#given === this.#items.length) this.#clear();
    else if (this.#given >= SLACK && this.#given * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#given);
      this.#given = 0;
    }
    return item;
  }

  #clear(): void {
    this.#items = [];
    this.#given = 0;
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#signal?.removeEventListener("abort", this.#abort);
    this.#left();
    for (const reader of this.#readers.splice(0)) {
      if (!this.#failure) reader.resolve({ done: true, value: undefined });
      else {
        reader.reject(this.#failure.error);
        this.#failure = undefined;
      }
    }
  }
}

function overflowError(most: number): CrispError {
  const detail = `More than ${most} events waited for their reader: read faster, or give a larger highWaterMark.`;
  return new CrispError({ status: 0, reason: "overflow", detail, method: "", path: "" });
}
