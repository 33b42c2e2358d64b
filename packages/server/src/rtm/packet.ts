import { limits, type Tier } from "@parley/contract";
import { type EventMask, maskOf } from "./mask.js";

/** What a socket asked for with `authentication`. */
export interface Authentication {
  readonly username: string;
  readonly password: string;
  /** Absent in old clients: the token's own. */
  readonly tier: Tier | undefined;
  readonly filter: Filter;
}

export interface Filter {
  readonly events: EventMask;
  /** website_ids; null for all that the token reaches. */
  readonly rooms: ReadonlySet<string> | null;
  /** inbox_ids, null inside for the main inbox; null for all. */
  readonly inboxes: ReadonlySet<string | null> | null;
}

/** A packet is not what it must be; the message is one sentence for whoever sent it. */
export class InvalidPacket extends Error {
  override readonly name = "InvalidPacket";
}

const tiers: readonly string[] = ["user", "website", "plugin"] satisfies Tier[];

/** Reads the first argument of `authentication`; throws InvalidPacket. */
export function readAuthentication(payload: unknown): Authentication {
  if (!isObject(payload)) throw new InvalidPacket("authentication must carry an object.");
  return {
    username: word(payload, "username"),
    password: word(payload, "password"),
    tier: tier(payload.tier),
    filter: {
      events: maskOf(strings(payload, "events", limits.socketEvents) ?? []),
      rooms: set(strings(payload, "rooms", limits.socketRooms)),
      inboxes: set(list(payload, "inboxes", limits.socketInboxes, isInbox, "a string or null")),
    },
  };
}

/** Reads the first argument of a bind: its events, or undefined when it names none. Throws InvalidPacket. */
export function readBind(payload: unknown): EventMask | undefined {
  if (payload === undefined || payload === null || payload === "") return undefined;
  if (!isObject(payload)) throw new InvalidPacket("A bind must carry an object.");
  const names = strings(payload, "events", limits.socketEvents);
  return names === undefined ? undefined : maskOf(names);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function word(payload: Record<string, unknown>, field: string): string {
  const value = payload[field];
  if (typeof value !== "string" || value === "" || value.length > limits.wordLength) {
    throw new InvalidPacket(`${field} must be a string of 1 to ${limits.wordLength} characters.`);
  }
  return value;
}

function tier(value: unknown): Tier | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string" && tiers.includes(value)) return value as Tier;
  throw new InvalidPacket("tier must be user, website or plugin.");
}

function strings(payload: Record<string, unknown>, field: string, most: number): string[] | undefined {
  return list(payload, field, most, isString, "a string");
}

function list<T>(
  payload: Record<string, unknown>,
  field: string,
  most: number,
  is: (item: unknown) => item is T,
  expected: string,
): T[] | undefined {
  const value = payload[field];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new InvalidPacket(`${field} must be an array.`);
  if (value.length > most) throw new InvalidPacket(`${field} must have at most ${most} entries.`);
  if (!value.every(is)) {
    throw new InvalidPacket(`Each of ${field} must be ${expected} of at most ${limits.wordLength} characters.`);
  }
  return value;
}

function isString(item: unknown): item is string {
  return typeof item === "string" && item.length <= limits.wordLength;
}

function isInbox(item: unknown): item is string | null {
  return item === null || isString(item);
}

function set<T>(items: T[] | undefined): ReadonlySet<T> | null {
  return items === undefined ? null : new Set(items);
}
