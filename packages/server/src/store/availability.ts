import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

/** An operator of a website, and since when they are there or not. */
export interface OperatorAvailabilityRow {
  readonly user_id: string;
  readonly online: number | null;
  /** Milliseconds. */
  readonly since: number | null;
  /** JSON text of their schedule. */
  readonly schedule: string | null;
}

const operators = statement(
  "availability.operators",
  `SELECT o.user_id, a.online, a.since, s.schedule FROM operators o
   LEFT JOIN operator_availability a ON a.user_id = o.user_id
   LEFT JOIN operator_schedules s ON s.user_id = o.user_id
   WHERE o.website_id = ? ORDER BY o.created_at, o.user_id`,
);
const saveOperator = statement(
  "availability.save_operator",
  `INSERT INTO operator_availability (user_id, online, since) VALUES (?, ?, ?)
   ON CONFLICT (user_id) DO UPDATE SET online = excluded.online, since = excluded.since`,
);
const leaveAll = statement(
  "availability.leave_all",
  "UPDATE operator_availability SET online = 0, since = ? WHERE online = 1",
);
const closeAll = statement(
  "availability.close_all",
  "UPDATE website_availability SET online = 0, since = ? WHERE online = 1",
);
const website = statement(
  "availability.website",
  "SELECT online, since FROM website_availability WHERE website_id = ?",
);
const saveWebsite = statement(
  "availability.save_website",
  `INSERT INTO website_availability (website_id, online, since) VALUES (?, ?, ?)
   ON CONFLICT (website_id) DO UPDATE SET online = excluded.online, since = excluded.since
     WHERE website_availability.online <> excluded.online`,
);
const saveSchedule = statement(
  "availability.save_schedule",
  `INSERT INTO operator_schedules (user_id, schedule) VALUES (?, ?)
   ON CONFLICT (user_id) DO UPDATE SET schedule = excluded.schedule`,
);
const removeSchedule = statement("availability.remove_schedule", "DELETE FROM operator_schedules WHERE user_id = ?");
const turns = statement(
  "availability.turns",
  `SELECT m.conversation_id, m."from", m.timestamp FROM messages m
   JOIN (SELECT id FROM conversations WHERE website_id = ? AND initiated = 1 ORDER BY updated_at DESC, id DESC LIMIT ?) c
     ON c.id = m.conversation_id
   WHERE m.timestamp >= ? AND m.type NOT IN ('note', 'event') ORDER BY m.conversation_id, m.timestamp LIMIT ?`,
);

export function* listOperatorAvailabilities(website_id: WebsiteId): Steps<OperatorAvailabilityRow[]> {
  return yield* all<OperatorAvailabilityRow>(operators, [website_id]);
}

export function* saveOperatorAvailability(user_id: string, online: boolean, since: number): Steps<void> {
  yield* run(saveOperator, [user_id, online ? 1 : 0, since]);
}

/** Nobody is there: what a server that starts knows, when no other runs. */
export function* resetAvailability(at: number): Steps<void> {
  yield* run(leaveAll, [at]);
  yield* run(closeAll, [at]);
}

export function* getWebsiteAvailability(website_id: string): Steps<{ online: number; since: number } | undefined> {
  return yield* get(website, [website_id]);
}

/** False when nothing changed: then `since` stays as it was. */
export function* saveWebsiteAvailability(website_id: string, online: boolean, since: number): Steps<boolean> {
  return (yield* run(saveWebsite, [website_id, online ? 1 : 0, since])) === 1;
}

/** `null` takes it away. */
export function* saveOperatorSchedule(user_id: string, schedule: string | null): Steps<void> {
  if (schedule === null) yield* run(removeSchedule, [user_id]);
  else yield* run(saveSchedule, [user_id, schedule]);
}

/** Who said something when, in the conversations that moved last. */
export function* listTurns(
  website_id: WebsiteId,
  conversations: number,
  after: number,
  limit: number,
): Steps<{ conversation_id: number; from: "user" | "operator"; timestamp: number }[]> {
  return yield* all(turns, [website_id, conversations, after, limit]);
}
