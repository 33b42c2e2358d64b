/** What JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Where a bot keeps what it must not forget: one value per conversation, by a key of its `website_id` and `session_id`. A `Map`
 * fits, and so
 * does most of what is made to keep values by keys. Methods may be asynchronous. What is given to `set` is plain JSON, and
 * is not changed later on; `get` may give it back as it was, or as the text that JSON.stringify makes of it.
 */
export interface Store {
  get(key: string): unknown;
  set(key: string, value: Json): unknown;
  delete(key: string): unknown;
}

export interface MemoryStoreOptions {
  /** Conversations kept, 10,000 by default. Those used longest ago are forgotten first. */
  readonly max?: number;
}

/** Keeps values in memory, for as long as the program runs. */
export class MemoryStore implements Store {
  readonly #max: number;
  readonly #values = new Map<string, Json>();

  constructor({ max = 10_000 }: MemoryStoreOptions = {}) {
    if (!(max >= 1)) throw new TypeError(`max must be a number of conversations, at least 1, got ${String(max)}.`);
    this.#max = max;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string): Json | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Json): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#max && oldest !== undefined) this.#values.delete(oldest);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }
}
