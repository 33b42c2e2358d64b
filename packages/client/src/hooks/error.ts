import { brand, isBranded } from "../errors/brand.js";

/** Why a web hook is refused. `status` is what to answer the sender with. */
export type HookReason =
  | "aborted"
  | "body_unavailable"
  | "invalid_envelope"
  | "invalid_json"
  | "invalid_key"
  | "invalid_signature"
  | "invalid_timestamp"
  | "missing_signature"
  | "method_not_allowed"
  | "payload_too_large"
  | "timestamp_outside_tolerance";

const STATUS: Readonly<Record<HookReason, number>> = {
  aborted: 400,
  // The fault is of the program: the sender may well try again once it is mended.
  body_unavailable: 500,
  invalid_envelope: 400,
  invalid_json: 400,
  invalid_key: 401,
  invalid_signature: 401,
  invalid_timestamp: 401,
  missing_signature: 401,
  method_not_allowed: 405,
  payload_too_large: 413,
  timestamp_outside_tolerance: 401,
};

/** A web hook that is not what it should be. It holds no secret, and nothing of the body. */
export class HookError extends Error {
  static {
    brand(HookError, "HookError");
  }

  /** What to answer: 400 malformed, 401 not verified, 405 not a POST, 413 too large, 500 for a mistake of the program. */
  readonly status: number;
  readonly reason: HookReason;

  constructor(reason: HookReason, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.status = STATUS[reason];
    this.reason = reason;
  }
}

/** As `instanceof`, and true as well for errors of another copy of this package in the same program. */
export const isHookError = (error: unknown): error is HookError => isBranded(error, "HookError");
