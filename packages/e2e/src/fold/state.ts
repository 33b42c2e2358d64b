// biome-ignore lint/suspicious/noExplicitAny: what the API sends, compared as a whole by the tests.
type Json = any;

/** What a client shows of one conversation: what it fetched, and what events made of it since. */
export interface State {
  /** GET conversation; undefined once removed. */
  readonly conversation: Json;
  /** GET messages, oldest first; undefined once the conversation was removed. */
  readonly messages: readonly Json[] | undefined;
  /** Fingerprints of messages that came as stealth: a listed message does not say so. */
  readonly stealth: ReadonlySet<number>;
}

export interface Caused {
  readonly name: string;
  readonly payload: Json;
}
