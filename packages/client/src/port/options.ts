/** What carries the calls, when it is not the platform itself. */
export interface Transport {
  /** In place of the platform's fetch. */
  readonly fetch?: typeof fetch | undefined;
  /** A dispatcher of undici: a `Pool`, an `Agent`, a `ProxyAgent`. */
  readonly dispatcher?: unknown;
  /** Most bytes of an answer. */
  readonly maxResponseSize: number;
}
