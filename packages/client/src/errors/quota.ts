import { brand } from "./brand.js";
import { CrispRateLimitError } from "./rate-limit.js";

/** Milliseconds: no limit on the rate of calls asks for a longer wait, so what does is a quota. */
const QUOTA_WAIT = 10 * 60 * 1000;

/**
 * 420 or 429 for a quota, such as Crisp's of calls in a day: waiting for a moment does not help. It is told from other limits by a
 * reason or sentence that names a quota, or by a `Retry-After` of more than ten minutes.
 */
export class CrispQuotaError extends CrispRateLimitError {
  static {
    brand(CrispQuotaError, "CrispQuotaError");
  }
}

/** Whether the limit that an answer speaks of is a quota. */
export function isQuota(reason: string, detail: string, retryAfter: number | undefined): boolean {
  return /quota/i.test(reason) || /\bquota\b/i.test(detail) || (retryAfter !== undefined && retryAfter > QUOTA_WAIT);
}
