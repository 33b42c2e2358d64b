import { keepNewest } from "./keep-newest.js";
import { all, each, run, type Steps, statement, type Value } from "./step.js";

/** A custom event of the visitor, as `GET .../events/{page_number}` lists it. Not an entry of the event log. */
export interface ConversationEventRow {
  conversation_id: number;
  timestamp: number;
  text: string;
  color: string | null;
  /** JSON text. */
  data: string | null;
}

const insert = statement(
  "conversation_events.insert",
  "INSERT INTO conversation_events (conversation_id, timestamp, text, color, data) VALUES (?, ?, ?, ?, ?)",
  {
    postgresEach: `INSERT INTO conversation_events (conversation_id, timestamp, text, color, data)
      SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[])`,
  },
);

const select = statement(
  "conversation_events.list",
  `SELECT conversation_id, timestamp, text, color, data FROM conversation_events
   WHERE conversation_id = ? ORDER BY timestamp DESC, id DESC LIMIT ? OFFSET ?`,
);

const move = statement(
  "conversation_events.move",
  "UPDATE conversation_events SET conversation_id = ? WHERE conversation_id = ?",
);

/** Forgets all but the newest. */
export const boundConversationEvents = keepNewest("conversation_events");

export function* insertConversationEvents(rows: readonly ConversationEventRow[]): Steps<void> {
  yield* each(
    insert,
    rows.map((row): Value[] => [row.conversation_id, row.timestamp, row.text, row.color, row.data]),
  );
}

/** Newest first. */
export function* listConversationEventRows(
  conversation_id: number,
  limit: number,
  offset: number,
): Steps<ConversationEventRow[]> {
  return yield* all<ConversationEventRow>(select, [conversation_id, limit, offset]);
}

export function* moveConversationEvents(from: number, to: number): Steps<void> {
  yield* run(move, [to, from]);
}
