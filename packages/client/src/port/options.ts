/** What is asked of a fetch that is given. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What is used of its answer. */
export interface FetchAnswer {
  readonly status: number;
  readonly headers: {
    get(name: string): string | null;
    forEach(each: (value: string, name: string) => void): void;
  };
  readonly body?: unknown;
  text(): Promise<string>;
}

/** A fetch: the platform's, that of undici, or any that goes by the same rules. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** What carries the calls, when it is not the platform itself. */
export interface Transport {
  /** In place of the platform's fetch. */
  readonly fetch?: Fetch | undefined;
  /** A dispatcher of undici: a `Pool`, an `Agent`, a `ProxyAgent`. */
  readonly dispatcher?: unknown;
  /** Most bytes of an answer. */
  readonly maxResponseSize: number;
}
