import { MessageFlag } from "./messages.js";
import type { WebsiteId } from "./scope.js";
import { all, each, get, run, type Steps, statement } from "./step.js";

export type OperatorType = "online" | "away" | "offline";

/** What is known of an operator: what was told of them last, and what is so now. */
export interface OperatorPresenceRow {
  readonly user_id: string;
  readonly type: OperatorType | null;
  /** Milliseconds. */
  readonly since: number | null;
  /** JSON text of their schedule. */
  readonly schedule: string | null;
  /** When a server last said that it holds an app of theirs. */
  readonly seen: number | null;
}

const saveConnection = statement(
  "availability.save_connection",
  `INSERT INTO operator_connections (user_id, server, seen) VALUES (?, ?, ?)
   ON CONFLICT (user_id, server) DO UPDATE SET seen = excluded.seen`,
  {
    postgresEach: `WITH input AS (
        SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[]) WITH ORDINALITY AS i (user_id, server, seen, ord)
      ), saved AS (
        INSERT INTO operator_connections (user_id, server, seen) SELECT user_id, server, seen FROM input
        ON CONFLICT (user_id, server) DO UPDATE SET seen = excluded.seen
      )
      SELECT ord FROM input`,
  },
);
const removeConnection = statement(
  "availability.remove_connection",
  "DELETE FROM operator_connections WHERE user_id = ? AND server = ?",
);
const removeSilent = statement("availability.remove_silent", "DELETE FROM operator_connections WHERE seen < ?");

const presence = `a.type, a.since, s.schedule,
    (SELECT MAX(c.seen) FROM operator_connections c WHERE c.user_id = u.user_id) AS seen`;
const joins = `LEFT JOIN operator_availability a ON a.user_id = u.user_id
   LEFT JOIN operator_schedules s ON s.user_id = u.user_id`;
const operator = statement(
  "availability.operator",
  `SELECT u.user_id, ${presence} FROM users u ${joins} WHERE u.user_id = ?`,
);
/** Of whom it was told that they are there, and whom a server holds. */
const there = statement(
  "availability.there",
  `SELECT u.user_id, ${presence} FROM (
     SELECT user_id FROM operator_availability WHERE type IN ('online', 'away') UNION SELECT user_id FROM operator_connections
   ) u ${joins}`,
);
const saveOperator = statement(
  "availability.save_operator",
  `INSERT INTO operator_availability (user_id, type, since) VALUES (?, ?, ?)
   ON CONFLICT (user_id) DO UPDATE SET type = excluded.type, since = excluded.since
     WHERE operator_availability.type <> excluded.type`,
);
const operators = statement(
  "availability.operators",
  `SELECT o.user_id, a.type, a.since FROM operators o LEFT JOIN operator_availability a ON a.user_id = o.user_id
   WHERE o.website_id = ? ORDER BY o.created_at, o.user_id`,
);

const somebody = `EXISTS (SELECT 1 FROM operators o JOIN operator_availability a ON a.user_id = o.user_id
     WHERE o.website_id = w.website_id AND a.type = 'online')`;
const website = statement(
  "availability.website",
  `SELECT CASE WHEN ${somebody} THEN 1 ELSE 0 END AS online, v.online AS told, v.since FROM websites w
   LEFT JOIN website_availability v ON v.website_id = w.website_id WHERE w.website_id = ?`,
);
/** Websites of which something else was told than is so: an operator was added or removed, say. */
const outdated = statement(
  "availability.outdated",
  `SELECT w.website_id FROM website_availability w WHERE w.online = 1 AND NOT ${somebody}
   UNION
   SELECT o.website_id FROM operator_availability a JOIN operators o ON o.user_id = a.user_id
   LEFT JOIN website_availability v ON v.website_id = o.website_id
   WHERE a.type = 'online' AND COALESCE(v.online, 0) = 0`,
);
const saveWebsite = statement(
  "availability.save_website",
  `INSERT INTO website_availability (website_id, online, since) VALUES (?, ?, ?)
   ON CONFLICT (website_id) DO UPDATE SET online = excluded.online, since = excluded.since
     WHERE website_availability.online <> excluded.online`,
);
const recentOperators = statement(
  "availability.recent_operators",
  "SELECT user_id, type, since FROM operator_availability WHERE since >= ?",
);
const recentWebsites = statement(
  "availability.recent_websites",
  "SELECT website_id, online, since FROM website_availability WHERE since >= ?",
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
   WHERE m.timestamp >= ? AND m.type NOT IN ('note', 'event')
     AND (m.flags & ${MessageFlag.automated + MessageFlag.stealth}) = 0
   ORDER BY m.conversation_id, m.timestamp LIMIT ?`,
);

/** A server says that it holds apps of these operators. */
export function* saveConnections(server: string, user_ids: readonly string[], seen: number): Steps<void> {
  yield* each(
    saveConnection,
    user_ids.map((user_id) => [user_id, server, seen]),
  );
}

export function* endConnection(server: string, user_id: string): Steps<void> {
  yield* run(removeConnection, [user_id, server]);
}

/** Forgets the connections of servers that said nothing since. */
export function* removeSilentConnections(before: number): Steps<void> {
  yield* run(removeSilent, [before]);
}

export function* getOperatorPresence(user_id: string): Steps<OperatorPresenceRow | undefined> {
  return yield* get<OperatorPresenceRow>(operator, [user_id]);
}

/** Those of whom something else may have to be told: all but those who are offline, and were told to be. */
export function* listPresentOperators(): Steps<OperatorPresenceRow[]> {
  return yield* all<OperatorPresenceRow>(there, []);
}

/** False when that is what was told already: then `since` stays as it was. */
export function* saveOperatorAvailability(user_id: string, type: OperatorType, since: number): Steps<boolean> {
  return (yield* run(saveOperator, [user_id, type, since])) === 1;
}

/** A website's operators, in the order in which they became it. */
export function* listOperatorAvailabilities(
  website_id: WebsiteId,
): Steps<Pick<OperatorPresenceRow, "user_id" | "type" | "since">[]> {
  return yield* all(operators, [website_id]);
}

/** Whether somebody is there, what was told last, and since when that is so. */
export function* getWebsiteAvailability(
  website_id: string,
): Steps<{ online: number; told: number | null; since: number | null } | undefined> {
  return yield* get(website, [website_id]);
}

export function* listOutdatedWebsites(): Steps<string[]> {
  return (yield* all<{ website_id: string }>(outdated, [])).map((row) => row.website_id);
}

/** False when that is what was told already: then `since` stays as it was. */
export function* saveWebsiteAvailability(website_id: string, online: boolean, since: number): Steps<boolean> {
  return (yield* run(saveWebsite, [website_id, online ? 1 : 0, since])) === 1;
}

/** Operators of whom something else holds since then. */
export function* listRecentOperators(after: number): Steps<{ user_id: string; type: OperatorType; since: number }[]> {
  return yield* all(recentOperators, [after]);
}

/** Websites of which something else holds since then. */
export function* listRecentWebsites(after: number): Steps<{ website_id: string; online: number; since: number }[]> {
  return yield* all(recentWebsites, [after]);
}

/** `null` takes it away. */
export function* saveOperatorSchedule(user_id: string, schedule: string | null): Steps<void> {
  if (schedule === null) yield* run(removeSchedule, [user_id]);
  else yield* run(saveSchedule, [user_id, schedule]);
}

/** Which people said something when, in the conversations that moved last. */
export function* listTurns(
  website_id: WebsiteId,
  conversations: number,
  after: number,
  limit: number,
): Steps<{ conversation_id: number; from: "user" | "operator"; timestamp: number }[]> {
  return yield* all(turns, [website_id, conversations, after, limit]);
}
