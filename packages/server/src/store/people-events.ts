import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

/** Something that happened to a contact. */
export interface PersonEventRow {
  timestamp: number;
  text: string;
  color: string | null;
  /** JSON text. */
  data: string | null;
}

const insert = statement(
  "people_events.insert",
  "INSERT INTO people_events (website_id, person_id, timestamp, text, color, data) VALUES (?, ?, ?, ?, ?, ?)",
);
const select = statement(
  "people_events.list",
  `SELECT timestamp, text, color, data FROM people_events
   WHERE website_id = ? AND person_id = ? ORDER BY timestamp DESC, id DESC LIMIT ? OFFSET ?`,
);
const removeOldest = statement(
  "people_events.bound",
  `DELETE FROM people_events WHERE website_id = ? AND id IN
     (SELECT id FROM people_events WHERE website_id = ? AND person_id = ?
      ORDER BY timestamp DESC, id DESC LIMIT 1000 OFFSET ?)
   RETURNING text`,
  { write: true },
);
const has = statement(
  "people_events.has",
  "SELECT 1 AS found FROM people_events WHERE website_id = ? AND person_id = ? AND text = ? LIMIT 1",
);

/** For a contact whose row the command holds. Of all their events the newest are kept; answers the texts that none of them has any more. */
export function* insertPersonEvent(
  website_id: WebsiteId,
  person_id: number,
  { timestamp, text, color, data }: PersonEventRow,
  kept: number,
): Steps<string[]> {
  yield* run(insert, [website_id, person_id, timestamp, text, color, data]);
  const removed = yield* all<{ text: string }>(removeOldest, [website_id, website_id, person_id, kept]);
  const gone: string[] = [];
  for (const one of new Set(removed.map((event) => event.text))) {
    if ((yield* get(has, [website_id, person_id, one])) === undefined) gone.push(one);
  }
  return gone;
}

/** Newest first. */
export function* listPersonEvents(
  website_id: WebsiteId,
  person_id: number,
  limit: number,
  offset: number,
): Steps<PersonEventRow[]> {
  return yield* all<PersonEventRow>(select, [website_id, person_id, limit, offset]);
}
