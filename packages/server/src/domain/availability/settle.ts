import {
  getOperatorPresence,
  getWebsiteAvailability,
  type OperatorPresenceRow,
  type OperatorType,
  saveOperatorAvailability,
  saveWebsiteAvailability,
} from "../../store/availability.js";
import { websitesOfUser } from "../../store/operators.js";
import type { Steps } from "../../store/step.js";
import { isWithin, type Schedule } from "./schedule.js";

/** A server that said nothing for so many milliseconds is there no more, and those whom it held with it. */
export const silence = 30_000;

export interface WebsiteChange {
  readonly website_id: string;
  readonly available: boolean;
  /** Milliseconds. */
  readonly since: number;
}

/** What is so now, and was not before. */
export interface Changes {
  readonly operator?: {
    readonly user_id: string;
    readonly type: OperatorType;
    /** Milliseconds. */
    readonly since: number;
    readonly website_ids: readonly string[];
  };
  readonly websites: readonly WebsiteChange[];
}

/** What an operator is at that time. */
export function typeOf({ seen, schedule }: OperatorPresenceRow, now: number): OperatorType {
  if (seen === null || seen <= now - silence) return "offline";
  return schedule === null || isWithin(JSON.parse(schedule) as Schedule, now) ? "online" : "away";
}

/** Keeps what the operator is now, and what their websites are by it. `gone`: when they went, if they did. */
export function* settleOperator(user_id: string, now: number, gone?: number): Steps<Changes> {
  const row = yield* getOperatorPresence(user_id);
  if (row === undefined) return { websites: [] };
  const type = typeOf(row, now);
  if (type === (row.type ?? "offline")) return { websites: [] };
  const since = type === "offline" ? Math.max(gone ?? row.seen ?? now, row.since ?? 0) : now;
  if (!(yield* saveOperatorAvailability(user_id, type, since))) return { websites: [] };
  const website_ids = yield* websitesOfUser(user_id);
  return { operator: { user_id, type, since, website_ids }, websites: yield* settleWebsites(website_ids, since) };
}

/** Keeps whether somebody of each website's team is there now. */
export function* settleWebsites(website_ids: readonly string[], since: number): Steps<Changes["websites"]> {
  const websites: WebsiteChange[] = [];
  for (const website_id of website_ids) {
    const row = yield* getWebsiteAvailability(website_id);
    // Nobody was ever there, and nobody is: nothing to tell.
    if (row === undefined || row.online === (row.told ?? 0)) continue;
    const available = row.online === 1;
    if (yield* saveWebsiteAvailability(website_id, available, since)) websites.push({ website_id, available, since });
  }
  return websites;
}
