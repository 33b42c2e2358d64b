import { type Event, events } from "@parley/contract";
import type { Principal, ScopeKey } from "../domain/access/principal.js";

/** A set of events, one bit each, in the contract's order: small per socket, and one operation to compare. */
export type EventMask = bigint;

const travelling: readonly Event[] = events.filter((event) => event.socket);
const bits = new Map(travelling.map(({ name }, i) => [name, 1n << BigInt(i)]));
const permissions = new WeakMap<Principal, EventMask>();

/** 0n for an event that is unknown or does not travel over sockets. */
export function bitOf(name: string): EventMask {
  return bits.get(name) ?? 0n;
}

/** Unknown names are ignored. */
export function maskOf(names: readonly string[]): EventMask {
  let mask = 0n;
  for (const name of names) mask |= bitOf(name);
  return mask;
}

/** The events that the principal may receive: its tier is allowed, and it holds every scope. */
export function permittedTo(principal: Principal): EventMask {
  let mask = permissions.get(principal);
  if (mask === undefined) {
    mask = maskOf(travelling.filter((event) => permits(principal, event)).map(({ name }) => name));
    permissions.set(principal, mask);
  }
  return mask;
}

function permits({ tier, scopes }: Principal, event: Event): boolean {
  if (!event.tiers.includes(tier)) return false;
  return scopes === null || event.scopes.every(({ scope, mode }) => scopes.has(`${scope}:${mode}` as ScopeKey));
}
