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
  /** The server does not accept the credentials: no more tries until new ones are given. */
  | "refused"
  /** Closed for good. */
  | "closed";
