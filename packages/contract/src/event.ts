import type { Static, TSchema } from "typebox";
import type { ScopeGrant, Tier } from "./route.js";

/** One event, as data. `payload` is what a socket receives as the only argument, and a hook as `data`. */
export interface Event {
  readonly name: string;
  /** What happened, in one sentence. */
  readonly summary: string;
  readonly payload: TSchema;
  readonly tiers: readonly Tier[];
  /** A plugin token receives the event when it holds all of these. */
  readonly scopes: readonly ScopeGrant[];
  readonly socket: boolean;
  readonly hook: boolean;
  /**
   * An ephemeral event tells of a passing condition (somebody types): it is never logged and never replayed.
   */
  readonly ephemeral?: boolean;
  /** What causes it, in one sentence. */
  readonly cause: string;
}

export function defineEvent<const E extends Event>(event: E): E {
  return event;
}

export type PayloadOf<E extends Event> = Static<E["payload"]>;
