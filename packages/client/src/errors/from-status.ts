import { CrispAuthenticationError } from "./authentication.js";
import { CrispConflictError } from "./conflict.js";
import { CrispError, type ErrorFacts } from "./error.js";
import { CrispNotFoundError } from "./not-found.js";
import { CrispPermissionError } from "./permission.js";
import { CrispQuotaError, isQuota } from "./quota.js";
import { CrispRateLimitError } from "./rate-limit.js";
import { CrispServerError } from "./server.js";
import { CrispValidationError } from "./validation.js";

const CLASSES: Readonly<Record<number, typeof CrispError>> = {
  400: CrispValidationError,
  401: CrispAuthenticationError,
  403: CrispPermissionError,
  404: CrispNotFoundError,
  409: CrispConflictError,
  413: CrispValidationError,
  414: CrispValidationError,
  420: CrispRateLimitError,
  429: CrispRateLimitError,
};

/** The error for an answer, its class chosen by the status. */
export function errorFromStatus(facts: ErrorFacts): CrispError {
  const { reason, detail, retryAfter } = facts;
  const limited = facts.status === 429 || facts.status === 420;
  if (limited && isQuota(reason, detail, retryAfter)) return new CrispQuotaError(facts);
  const Class = CLASSES[facts.status] ?? (facts.status >= 500 ? CrispServerError : CrispError);
  return new Class(facts);
}
