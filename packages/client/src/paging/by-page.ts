import { quiet } from "../request/quiet.js";
import { type Fetched, itemsOf } from "./fetched.js";
import { SeenItems } from "./seen.js";

export interface PageWalk {
  /** Asks for a page, from 1. */
  readonly fetch: (page: number, signal: AbortSignal) => Promise<Fetched>;
  readonly page: number;
  readonly limit: number;
  readonly concurrency: number;
  /** The field that names an item. */
  readonly key: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Walks a list by its page numbers until a page is empty. A short page is not the end: servers may hold a page back to fewer than was
 * asked for. A page that only repeats the one before is, since a server that knows no pages would be asked for ever.
 */
export async function* walkByPage<Item>(walk: PageWalk): AsyncGenerator<Item[], void, undefined> {
  const left = new AbortController();
  const abort = (): void => left.abort(walk.signal?.reason);
  if (walk.signal?.aborted) abort();
  walk.signal?.addEventListener("abort", abort);
  const seen = new SeenItems(walk.key);
  const asked: Promise<Fetched>[] = [];
  let next = walk.page;
  let remaining = walk.limit;
  let before: string | undefined;
  try {
    while (remaining > 0) {
      // A page asked for ahead may fail before its turn comes.
      while (asked.length < walk.concurrency) asked.push(quiet(walk.fetch(next++, left.signal)));
      const items = itemsOf<Item>(await (asked.shift() as Promise<Fetched>));
      if (items.length === 0) return;
      const text = JSON.stringify(items);
      if (text === before) return;
      before = text;
      const fresh = seen.fresh(items).slice(0, remaining);
      remaining -= fresh.length;
      if (fresh.length > 0) yield fresh;
    }
  } finally {
    walk.signal?.removeEventListener("abort", abort);
    // Pages asked for ahead are of no use any more.
    left.abort();
  }
}
