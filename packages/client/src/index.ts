export { Crisp, Crisp as default, type EventName } from "./crisp.js";
export {
  CrispAbortError,
  CrispAuthenticationError,
  CrispConflictError,
  CrispError,
  CrispNetworkError,
  CrispNotFoundError,
  CrispPermissionError,
  CrispRateLimitError,
  CrispServerError,
  CrispTimeoutError,
  CrispValidationError,
  type ErrorData,
  type ErrorFacts,
} from "./errors/index.js";
export type * from "./generated/methods.js";
export type * from "./generated/types.js";
export type { ErrorHandler } from "./realtime/realtime.js";
export type { RealtimeState } from "./realtime/state.js";
export type { CallOptions } from "./request/call.js";
export type { BodyOf, DataOf, RequestArguments, RequestInput, RouteKey } from "./routes.js";
export type { CrispOptions, Tier } from "./settings.js";
