import type { WebsiteId } from "./scope.js";
import { all, run, type Steps, statement } from "./step.js";

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
      ORDER BY timestamp DESC, id DESC LIMIT 1000 OFFSET ?)`,
);

/** For a contact whose row the command holds. Of all their events the newest are kept. */
export function* insertPersonEvent(
  website_id: WebsiteId,
  person_id: number,
  { timestamp, text, color, data }: PersonEventRow,
  kept: number,
): Steps<void> {
  yield* run(insert, [website_id, person_id, timestamp, text, color, data]);
  yield* run(removeOldest, [website_id, website_id, person_id, kept]);
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
