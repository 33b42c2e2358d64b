import type { Deliveries } from "./deliveries.js";

/** What a client has that takes events of hooks. */
export interface HookClient {
  // biome-ignore lint/suspicious/noExplicitAny: the official client takes a record, this one anything.
  receiveHook(body: any): Error | null;
}

/** Milliseconds that the timestamp of a delivery may lie in the past. */
export interface HookTolerance {
  /** Of a first delivery: 5 minutes unless said otherwise. */
  readonly first?: number;
  /** Of a later one: a day unless said otherwise, as it may bear the timestamp of the first. */
  readonly redelivery?: number;
}

export interface StandardWebhooksOptions {
  /** `whsec_` and base64. */
  readonly secret?: string;
  /** Several of them, while one is replaced by another. */
  readonly secrets?: readonly string[];
}

export interface HookReceiverOptions {
  /** The signing secret of the plugin's hooks. */
  readonly secret?: string;
  /** Several of them, while one is replaced by another: any may have signed. */
  readonly secrets?: readonly string[];
  /** Takes deliveries signed by the rules of Standard Webhooks, too. */
  readonly standardWebhooks?: StandardWebhooksOptions;
  /** Takes deliveries without a signature, as website hooks are. Say what `key` their URL has, or anybody can send them. */
  readonly allowUnsigned?: boolean;
  /** The value of `?key=` that the URL of an unsigned hook must have. */
  readonly key?: string;
  /** How old the timestamp of a delivery may be, in milliseconds; Infinity for any age. A number is for all deliveries. */
  readonly tolerance?: number | HookTolerance;
  /** Bytes of a body, at most; 1 MiB by default. */
  readonly maxBytes?: number;
  /** Where received deliveries are remembered: the last 10,000, in this process, by default; false for nowhere. */
  readonly deliveries?: Deliveries | false;
  /** Its handlers get the events, too: the same that get those of sockets. */
  readonly client?: HookClient;
  /** Milliseconds since 1970, `Date.now` by default. */
  readonly clock?: () => number;
}
