import type { CrispError } from "../errors/index.js";

/**
 * Where a connection stands.
 *
 * ```
 * idle -> connecting -> authenticating -> live
 *            ^   |            |            |
 *            |   v            v            v
 *           waiting <----------------------+      refused: credentials; closed: for good
 * ```
 */
export type RealtimeState =
  /** Nobody listens. */
  | "idle"
  /** Asking where the endpoint is, and opening a socket there. */
  | "connecting"
  /** Open; the credentials were sent. */
  | "authenticating"
  /** Events arrive. */
  | "live"
  /** Lost, or not reached: another try follows after a pause. */
  | "waiting"
  /** The server does not accept the credentials: no more tries until new ones are given, or `on` is called again. */
  | "refused"
  /** Closed for good. */
  | "closed";

/** What is known of a change of the state. */
export interface StateDetail {
  /** Why, of `waiting` and `refused`. */
  readonly error?: CrispError;
  /** Milliseconds until the next try, of `waiting`. */
  readonly retryIn?: number;
  /** Tries that failed in a row so far. */
  readonly failures: number;
}

/** Told of each change, at once. */
export type StateHandler = (state: RealtimeState, previous: RealtimeState, detail: StateDetail) => unknown;
