import type { CrispAbortError } from "./abort.js";
import type { CrispAuthenticationError } from "./authentication.js";
import { isBranded } from "./brand.js";
import type { CrispConflictError } from "./conflict.js";
import type { CrispError } from "./error.js";
import type { CrispNetworkError } from "./network.js";
import type { CrispNotFoundError } from "./not-found.js";
import type { CrispPermissionError } from "./permission.js";
import type { CrispQuotaError } from "./quota.js";
import type { CrispRateLimitError } from "./rate-limit.js";
import type { CrispServerError } from "./server.js";
import type { CrispTimeoutError } from "./timeout.js";
import type { CrispValidationError } from "./validation.js";

// As `instanceof`, and true as well for errors of another copy of this package in the same program.

/** Any error that a call rejects with. */
export const isCrispError = (error: unknown): error is CrispError => isBranded(error, "CrispError");

/** The call was given up by its signal, or by `close()`. */
export const isAbort = (error: unknown): error is CrispAbortError => isBranded(error, "CrispAbortError");

/** 401: the token is not accepted. */
export const isAuthentication = (error: unknown): error is CrispAuthenticationError =>
  isBranded(error, "CrispAuthenticationError");

/** 409: it stands against what is there. */
export const isConflict = (error: unknown): error is CrispConflictError => isBranded(error, "CrispConflictError");

/** No answer, or none that can be read. */
export const isNetwork = (error: unknown): error is CrispNetworkError => isBranded(error, "CrispNetworkError");

/** 404: there is no such thing, or none within the reach of the token. */
export const isNotFound = (error: unknown): error is CrispNotFoundError => isBranded(error, "CrispNotFoundError");

/** 403: the token does not allow it. */
export const isPermission = (error: unknown): error is CrispPermissionError => isBranded(error, "CrispPermissionError");

/** 420 or 429 for a quota. */
export const isQuotaExceeded = (error: unknown): error is CrispQuotaError => isBranded(error, "CrispQuotaError");

/** 420 or 429: too many calls, quotas included. */
export const isRateLimit = (error: unknown): error is CrispRateLimitError => isBranded(error, "CrispRateLimitError");

/** 5xx: the server failed. */
export const isServer = (error: unknown): error is CrispServerError => isBranded(error, "CrispServerError");

/** No whole answer came in time. */
export const isTimeout = (error: unknown): error is CrispTimeoutError => isBranded(error, "CrispTimeoutError");

/** 400, 413, 414, or refused before sending. */
export const isValidation = (error: unknown): error is CrispValidationError => isBranded(error, "CrispValidationError");
