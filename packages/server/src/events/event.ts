import type { LoggedEvent } from "../store/store.js";

/** Tells of a passing condition (somebody types): never logged, never replayed, lost on whoever is away. */
export interface EphemeralEvent {
  readonly website_id: string;
  readonly name: string;
  /** null for the main inbox, undefined for events that belong to no conversation. */
  readonly inbox_id: string | null | undefined;
  /** Milliseconds. */
  readonly timestamp: number;
  /** The payload's JSON text, sent as it is. */
  readonly body: string;
  /** The plugin that alone may have it; everybody whom the contract allows, when absent. */
  readonly plugin_id?: string;
}

/** What a subscriber is given: an event of the log, with its number, or an ephemeral one. */
export type DeliveredEvent = EphemeralEvent | (LoggedEvent & { readonly body: string });

/** A reader of events. Logged ones arrive once each and in the order of their website's numbers. */
export interface Subscriber {
  /** Synchronous. What it throws is logged and concerns no other subscriber; the event counts as delivered. */
  deliver(event: DeliveredEvent): void;
}
