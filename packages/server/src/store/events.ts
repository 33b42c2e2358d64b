import { all, each, type Steps, statement } from "./step.js";
import type { LoggedEvent } from "./store.js";

interface EventRow {
  website_id: string;
  seq: number;
  name: string;
  inbox_id: string | null;
  conversation_id: number | null;
  timestamp: number;
  body: string | null;
}

/** Whether any conversation is being removed is asked once for all events: as a rule none is. */
const selectAfter = statement(
  "events.after",
  `SELECT website_id, seq, name, inbox_id, conversation_id, timestamp,
     CASE WHEN EXISTS (SELECT 1 FROM conversation_removals)
       AND EXISTS (SELECT 1 FROM conversation_removals r WHERE r.conversation_id = e.conversation_id AND e.seq <= r.until_seq)
       THEN NULL ELSE body END AS body
   FROM events e WHERE website_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
);

const selectHead = statement("events.head", "SELECT website_id, seq FROM website_sequences WHERE website_id = ?", {
  postgresEach: `SELECT i.ord, s.website_id, s.seq
    FROM unnest($1::text[]) WITH ORDINALITY AS i (website_id, ord)
    JOIN website_sequences s ON s.website_id = i.website_id`,
});

/**
 * Events of the website with a number above `after`, in order; at most `limit`. Blanked ones have a null body, as have those of a
 * conversation that is being removed.
 */
export function* readEvents(website_id: string, after: number, limit: number): Steps<LoggedEvent[]> {
  const rows = yield* all<EventRow>(selectAfter, [website_id, after, limit]);
  return rows.map((row) => ({
    website_id: row.website_id,
    seq: row.seq,
    name: row.name,
    inbox_id: (row.conversation_id ?? 0) > 0 ? row.inbox_id : undefined,
    timestamp: row.timestamp,
    body: row.body,
  }));
}

/** The newest number of each website; 0 for one that has no event yet. */
export function* readHeads(website_ids: readonly string[]): Steps<{ website_id: string; seq: number }[]> {
  const heads = yield* each<{ website_id: string; seq: number }>(
    selectHead,
    website_ids.map((website_id) => [website_id]),
  );
  return website_ids.map((website_id, i) => heads[i] ?? { website_id, seq: 0 });
}
