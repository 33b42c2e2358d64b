import { type ErrorReason, errors } from "@parley/contract";

/** An answer of the catalogue, thrown by services and policies; http turns it into a status and an envelope. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly reason: ErrorReason;
  readonly status: number;

  /** `message` is one precise sentence for the caller; the catalogue's sentence when absent. */
  constructor(reason: ErrorReason, message?: string) {
    super(message ?? errors[reason].sentence);
    this.reason = reason;
    this.status = errors[reason].status;
  }
}
