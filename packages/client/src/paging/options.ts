/** How a list is walked. */
export interface IterateOptions {
  /** Most items in all; every item by default. */
  readonly limit?: number | undefined;
  /**
   * Pages asked for at the same time, 1 by default, 16 at most. Items come in the list's order all the same. Lists that are walked by
   * timestamp, such as messages, know where the next page begins only from the page before, and ignore it.
   */
  readonly concurrency?: number | undefined;
  /** Ends the walk: what waits for an item rejects with a `CrispAbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for each page; the client's by default. */
  readonly timeout?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The page to begin with, 1 by default. For lists that have page numbers. */
  readonly page?: number | undefined;
}

/** Pages that are asked for at the same time, at most: a server's limits are reached before this helps. */
const MOST_AT_ONCE = 16;

/** The options with their defaults. Throws a TypeError for numbers that make no sense. */
export function checkOptions(options: IterateOptions): { limit: number; concurrency: number; page: number } {
  const { limit = Number.POSITIVE_INFINITY, concurrency = 1, page = 1 } = options;
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isInteger(limit) && limit >= 0)) {
    throw new TypeError(`limit must be a whole number from 0, got ${String(limit)}.`);
  }
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= MOST_AT_ONCE)) {
    throw new TypeError(`concurrency must be a whole number from 1 to ${MOST_AT_ONCE}, got ${String(concurrency)}.`);
  }
  if (!(Number.isInteger(page) && page >= 1)) {
    throw new TypeError(`page must be a whole number from 1, got ${String(page)}.`);
  }
  return { limit, concurrency, page };
}
