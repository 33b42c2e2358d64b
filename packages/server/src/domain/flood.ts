import { ApiError } from "./error.js";

/** So many at once, and so many a second thereafter. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Callers remembered; the one unheard of for longest gives way, and begins anew. */
const remembered = 50_000;

/**
 * Counts what each caller does, by a token bucket for each. In memory, bounded.
 *
 * Ours, and not rate-limiter-flexible: each packet of a chat box asks twice, so the answer is no promise; a bucket fills steadily,
 * where a window lets through twice as much around its end; and strangers name the callers, so there are never more than are
 * remembered, and no timer for each.
 */
export class Flood {
  readonly #allowance: Allowance;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` in milliseconds. */
  constructor(allowance: Allowance, now: () => number = () => performance.now()) {
    this.#allowance = allowance;
    this.#now = now;
  }

  /** Counts one; throws too_many_requests when the caller must wait. */
  take(caller: string): void {
    const { burst, perSecond } = this.#allowance;
    const now = this.#now();
    const bucket = this.#buckets.get(caller) ?? { left: burst, at: now };
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    this.#buckets.delete(caller);
    this.#buckets.set(caller, bucket);
    if (this.#buckets.size > remembered) this.#buckets.delete(this.#buckets.keys().next().value as string);
    if (bucket.left < 1) throw new ApiError("too_many_requests");
    bucket.left -= 1;
  }
}
