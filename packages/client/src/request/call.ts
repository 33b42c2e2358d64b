import type { PathParams, Query } from "./url.js";

/** What can be said for one call only. */
export interface CallOptions {
  /** Milliseconds for this call; 0 for no limit. The client's by default. */
  readonly timeout?: number | undefined;
  /** Tries after the first, from 0 to 10. The client's by default. */
  readonly retries?: number | undefined;
  /** Gives the call up: it rejects with a `CrispAbortError`. */
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One call of the API, as the pipeline takes it. */
export interface Call extends CallOptions {
  readonly verb: string;
  /** Path below `/v1` with `{name}` places. */
  readonly path: string;
  readonly params?: PathParams | undefined;
  readonly query?: Query | undefined;
  readonly body?: unknown;
  /** The path is encoded and has no places; `search` is its own query, encoded as well. */
  readonly encoded?: { readonly search: string } | undefined;
}
