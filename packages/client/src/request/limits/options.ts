/** How calls wait when the server limits their rate. */
export interface LimiterOptions {
  /** Most calls that wait at once, 1,000 by default; one more is rejected. */
  readonly maxQueue?: number;
  /** Milliseconds that a call waits at most, 60,000 by default; when it would have to wait longer it is rejected at once. */
  readonly maxWait?: number;
}

/** Tells that calls have to wait, or no longer. */
export interface Limit {
  readonly state: "limited" | "resumed";
  /** Which calls: of one route; or `token`, all of the client's, when several routes met a limit at once. */
  readonly scope: "route" | "token";
  /** The route that met the limit, such as `GET /website/{website_id}`. */
  readonly route: string;
  /** Milliseconds until calls go on; 0 when they do. */
  readonly wait: number;
  /** How many calls wait. */
  readonly queued: number;
}

export type LimitHandler = (limit: Limit) => unknown;

export interface Bounds {
  readonly maxQueue: number;
  readonly maxWait: number;
}

/** Undefined when limits are left to the caller. Throws a TypeError for bounds that make no sense. */
export function limiterBounds(options: LimiterOptions | false | undefined): Bounds | undefined {
  if (options === false) return undefined;
  if (options !== undefined && (typeof options !== "object" || options === null)) {
    throw new TypeError(`limiter must be false or an object, got ${String(options)}.`);
  }
  const { maxQueue = 1_000, maxWait = 60_000 } = options ?? {};
  if (!Number.isInteger(maxQueue) || maxQueue < 0)
    throw new TypeError("limiter.maxQueue must be a whole number from 0.");
  if (!(maxWait >= 0 && maxWait < 2 ** 31))
    throw new TypeError("limiter.maxWait must be milliseconds from 0 to 2147483647.");
  return { maxQueue, maxWait };
}
