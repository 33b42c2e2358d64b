export { CrispAbortError } from "./abort.js";
export { CrispAuthenticationError } from "./authentication.js";
export { CrispConflictError } from "./conflict.js";
export { CrispError, type ErrorData, type ErrorFacts, type Outcome } from "./error.js";
export {
  isAbort,
  isAuthentication,
  isConflict,
  isCrispError,
  isNetwork,
  isNotFound,
  isPermission,
  isQuotaExceeded,
  isRateLimit,
  isServer,
  isTimeout,
  isValidation,
} from "./guards.js";
export { CrispNetworkError } from "./network.js";
export { CrispNotFoundError } from "./not-found.js";
export { CrispPermissionError } from "./permission.js";
export { CrispQuotaError } from "./quota.js";
export { CrispRateLimitError } from "./rate-limit.js";
export { CrispServerError } from "./server.js";
export { CrispTimeoutError } from "./timeout.js";
export { CrispValidationError } from "./validation.js";
