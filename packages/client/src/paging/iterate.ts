import { CrispAbortError } from "../errors/index.js";
import type { Call } from "../request/call.js";
import { walkByPage } from "./by-page.js";
import { walkByTimestamp } from "./by-timestamp.js";
import type { Fetched } from "./fetched.js";
import { checkOptions, type IterateOptions } from "./options.js";
import { Pages } from "./pages.js";

/** A list, as data: its route, how it is walked, and the field that names an item. */
export interface ListRow {
  readonly verb: string;
  readonly path: string;
  readonly list: "page_number" | "timestamp_before";
  readonly key?: string | undefined;
}

type Exchange = (call: Call) => Promise<Fetched>;

/**
 * The list behind an iterator such as `client.website.conversations(websiteId, query, options)`: the parameters of the path without the
 * page, then the query, then how to walk.
 */
export function iterate<Item>(row: ListRow, args: readonly unknown[], exchange: Exchange): Pages<Item> {
  const names = [...row.path.matchAll(/\{(\w+)/g)].map(([, name]) => name as string);
  const given = names.filter((name) => name !== "page_number");
  const params: Record<string, string | number> = {};
  given.forEach((name, index) => {
    params[name] = args[index] as string;
  });
  const query = (args[given.length] ?? {}) as Readonly<Record<string, unknown>>;
  const options = (args[given.length + 1] ?? {}) as IterateOptions;
  const { limit, concurrency, page } = checkOptions(options);
  const call = (over: Partial<Call>): Call => ({
    verb: row.verb,
    path: row.path,
    params,
    query,
    timeout: options.timeout,
    headers: options.headers,
    signal: options.signal,
    ...over,
  });
  const check = (): void => {
    if (options.signal?.aborted) throw givenUp(row, options.signal.reason);
  };
  if (row.list === "page_number") {
    const fetch = (number: number, signal: AbortSignal) =>
      exchange(call({ params: { ...params, page_number: number }, signal }));
    const walk = { fetch, page, limit, concurrency, key: row.key, signal: options.signal };
    return new Pages(() => walkByPage<Item>(walk), check);
  }
  const { timestamp_before, timestamp_after, ...others } = query;
  const after = timestamp_after !== undefined && timestamp_after !== null;
  const direction = after ? "after" : "before";
  const start = after ? timestamp_after : timestamp_before;
  const fetch = (timestamp: number | undefined) =>
    exchange(call({ query: timestamp === undefined ? others : { ...others, [`timestamp_${direction}`]: timestamp } }));
  const timestamp = start === undefined || start === null ? undefined : timeOf(start);
  return new Pages(
    () => walkByTimestamp<Item & object>({ fetch, timestamp, direction, limit, key: row.key }) as never,
    check,
  );
}

/** Items that were fetched before the signal are not handed out after it. */
function givenUp({ verb, path }: ListRow, cause: unknown): CrispAbortError {
  const detail = "The list was given up by its signal.";
  return new CrispAbortError({ status: 0, reason: "aborted", detail, method: verb, path, cause });
}

/** Milliseconds of a Date, a number, or a number as text. */
function timeOf(value: unknown): number {
  const time = Number(value);
  if (Number.isFinite(time)) return time;
  throw new TypeError(`A timestamp is a Date or a number of milliseconds, got ${JSON.stringify(value)}.`);
}
