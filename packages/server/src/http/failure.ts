import { type ErrorReason, errors } from "@parley/contract";
import { ApiError } from "../domain/error.js";
import { StoreUnavailable } from "../store/store.js";

/** An error answer: everything that was thrown becomes one of these, here and nowhere else. */
export interface Failure {
  readonly status: number;
  readonly reason: ErrorReason;
  readonly message: string;
  /** The caller is not to blame and learns nothing of it: it belongs into the log. */
  readonly internal: boolean;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) {
    return { status: error.status, reason: error.reason, message: error.message, internal: false };
  }
  if (error instanceof StoreUnavailable) return failure("service_unavailable", undefined, true);
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) {
    return failure("invalid_data", "The request is not valid HTTP.");
  }
  return failure("internal_error", undefined, true);
}

function failure(reason: ErrorReason, message: string = errors[reason].sentence, internal = false): Failure {
  return { status: errors[reason].status, reason, message, internal };
}
