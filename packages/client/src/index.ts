export type { CrispAuth } from "./auth.js";
export { Crisp, Crisp as default, type EventName, type NamedEvent } from "./crisp.js";
export {
  CrispAbortError,
  CrispAuthenticationError,
  CrispConflictError,
  CrispError,
  CrispNetworkError,
  CrispNotFoundError,
  CrispPermissionError,
  CrispQuotaError,
  CrispRateLimitError,
  CrispServerError,
  CrispTimeoutError,
  CrispValidationError,
  type ErrorData,
  type ErrorFacts,
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
  type Outcome,
} from "./errors/index.js";
export type * from "./generated/loose.js";
export type * from "./generated/methods.js";
export type * as Strict from "./generated/types.js";
export type { EventPayloads, Routes } from "./generated/types.js";
export type { IterateOptions } from "./paging/options.js";
export { Pages } from "./paging/pages.js";
export { matchAll, matchAny, Search } from "./paging/search.js";
export { type Filter, type FilterCriterion, type FilterModel, where } from "./paging/where.js";
export type { Fetch, FetchAnswer, FetchInit } from "./port/options.js";
export type { ConversationName, Gap, GapHandler } from "./realtime/gaps/gap.js";
export type { BackfillOptions } from "./realtime/gaps/options.js";
export type { ErrorHandler, RtmMode, RtmMode as RTM_MODES } from "./realtime/realtime.js";
export type { RealtimeState, StateDetail, StateHandler } from "./realtime/state.js";
export type { EventStream, EventsOptions } from "./realtime/stream.js";
export type { CallOptions } from "./request/call.js";
export type { Limit, LimiterOptions, LimitHandler } from "./request/limits/options.js";
export type { RawInput, RawResponse } from "./request/raw.js";
export type { Reply, WithResponse } from "./request/reply.js";
export type { CallHooks, HookRequest, HookResponse } from "./request/watch/hooks.js";
export type { Logger } from "./request/watch/logger.js";
export { HelpdeskContentType } from "./resources/helpdesk-content-type.js";
export type { BodyOf, DataOf, QueryOf, RequestArguments, RequestInput, RouteKey } from "./routes.js";
export type { CrispOptions, Tier, Tier as CrispTier } from "./settings.js";
