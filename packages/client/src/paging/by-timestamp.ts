import { type Fetched, itemsOf } from "./fetched.js";
import { SeenItems } from "./seen.js";

export interface TimestampWalk {
  /** Asks for the items on one side of a time in milliseconds; without one, for the newest. */
  readonly fetch: (timestamp: number | undefined) => Promise<Fetched>;
  /** Where to begin; at the newest when left out. */
  readonly timestamp: number | undefined;
  /** From new to old, or from old to new. */
  readonly direction: "before" | "after";
  readonly limit: number;
  /** The field that names an item. */
  readonly key: string | undefined;
}

interface Timed {
  readonly timestamp?: number;
}

/**
 * Walks a list by time, such as the messages of a conversation: newest first (`before`), or oldest first (`after`). Ends with the page
 * that is answered with 200; 206 says that more remains.
 */
export async function* walkByTimestamp<Item extends Timed>(
  walk: TimestampWalk,
): AsyncGenerator<Item[], void, undefined> {
  const seen = new SeenItems(walk.key);
  const back = walk.direction === "before";
  let remaining = walk.limit;
  let { timestamp } = walk;
  // Items may share a millisecond: the first try of a page includes the edge of the page before, the second does not.
  let beyond = true;
  while (remaining > 0) {
    const page = await walk.fetch(timestamp);
    const items = itemsOf<Item>(page);
    const fresh = seen.fresh(items).sort((a, b) => (back ? 1 : -1) * (timeOf(b) - timeOf(a)));
    const taken = fresh.slice(0, remaining);
    remaining -= taken.length;
    if (taken.length > 0) yield taken;
    if (page.status !== 206 || items.length === 0) return;
    const times = items.map(timeOf).filter(Number.isFinite);
    if (times.length === 0) return;
    const edge = back ? Math.min(...times) : Math.max(...times);
    if (fresh.length > 0) {
      beyond = false;
      timestamp = back ? edge + 1 : edge - 1;
    } else if (!beyond) {
      beyond = true;
      timestamp = edge;
    } else {
      return;
    }
  }
}

function timeOf(item: Timed): number {
  return item.timestamp ?? Number.NaN;
}
