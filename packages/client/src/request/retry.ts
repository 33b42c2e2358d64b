import { CrispError, CrispNetworkError, CrispQuotaError, CrispRateLimitError } from "../errors/index.js";

/** Tries after the first, when neither the client nor the call says how many. */
export const RETRIES = 2;
/** Most tries after the first that can be asked for. */
const MOST_RETRIES = 10;
/** Milliseconds: the longest pause before the second try, and before any. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 8_000;
/** Milliseconds that a server may ask to wait; asked for longer, the call fails at once and says so in `retryAfter`. */
const LONGEST_WAIT = 30_000;

const TOO_LARGE = "response_too_large";

/** Statuses of a passing condition. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504]);

/**
 * Milliseconds to wait before another try of a call that failed, or undefined when it must not be tried again: what may have
 * had its effect already is repeated only when that does no harm. A call that the server refused to take for its rate is one
 * that it has not begun.
 *
 * @param queued milliseconds that a call may wait in the queue for limits, when there is one.
 */
export function pauseBefore(
  repeatable: boolean,
  error: unknown,
  failures: number,
  random: number,
  queued?: number,
): number | undefined {
  if (!(error instanceof CrispError)) return undefined;
  // A quota lasts longer than any pause here: to ask again would only be one more call. In a queue one can wait for its end.
  if (error instanceof CrispQuotaError && (queued === undefined || error.retryAfter === undefined)) return undefined;
  // It would be as long the next time.
  if (error.reason === TOO_LARGE && error.status === 0) return undefined;
  const refused = error instanceof CrispRateLimitError;
  const passing = PASSING.has(error.status) || (error.status === 0 && error instanceof CrispNetworkError);
  const safe = repeatable || error.outcome === "unsent";
  if (!refused && !(passing && safe)) return undefined;
  if (error.retryAfter !== undefined)
    return error.retryAfter <= (queued ?? LONGEST_WAIT) ? error.retryAfter : undefined;
  return random * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
}

/** A sentence when the number of retries is none. */
export function retriesProblem(retries: number | undefined): string | undefined {
  if (retries === undefined || (Number.isInteger(retries) && retries >= 0 && retries <= MOST_RETRIES)) return undefined;
  return `retries must be a whole number from 0 to ${MOST_RETRIES}, got ${String(retries)}.`;
}
