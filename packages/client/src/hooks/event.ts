import type { EventPayloads } from "../generated/types.js";

/** Names that web hooks carry. */
export type HookEventName = keyof EventPayloads;

/** How an event was verified: by the signature of plugin hooks, by that of Standard Webhooks, by `?key=`, or not at all. */
export type HookScheme = "crisp" | "standard-webhooks" | "key" | "none";

/** What is known of a delivery beside its event. */
export interface HookMeta {
  readonly website_id: string;
  /** When the event happened, in milliseconds. */
  readonly timestamp: number;
  /** 1 for the first delivery, as for one that does not say. */
  readonly attempt: number;
  /** Deliveries that the sender makes at most, when it says so. */
  readonly attemptLimit: number | undefined;
  /** Who sent it, such as `plugin/rtm 0123456789abcdef production`, when it says so. */
  readonly origin: string | undefined;
  /** False only for hooks that `allowUnsigned` let pass without any check. */
  readonly verified: boolean;
  readonly scheme: HookScheme;
  /** Whether this event was received before: handlers were not called again. */
  readonly duplicate: boolean;
  /** False for an event that this version has no type for. */
  readonly known: boolean;
}

/** An event of a web hook, by its name. */
export interface HookEventOf<Name extends HookEventName> {
  readonly website_id: string;
  readonly event: Name;
  readonly data: EventPayloads[Name];
  /** When the event happened, in milliseconds. */
  readonly timestamp: number;
  readonly meta: HookMeta;
}

/** An event of a web hook: a union to tell apart by `event`. */
export type HookEvent = { [Name in HookEventName]: HookEventOf<Name> }[HookEventName];
