import { run, type Steps, statement } from "./step.js";

/** Rows that one call removes at most. */
const atOnce = 10_000;

/** Removes the oldest of a conversation's rows, all but `kept`. */
export function keepNewest(
  table: "conversation_pages" | "conversation_events",
): (conversation_id: number, kept: number) => Steps<void> {
  const removal = statement(
    `keep_newest.${table}`,
    `DELETE FROM ${table} WHERE id IN
       (SELECT id FROM ${table} WHERE conversation_id = ? ORDER BY timestamp DESC, id DESC LIMIT ? OFFSET ?)`,
  );
  return function* (conversation_id, kept) {
    yield* run(removal, [conversation_id, atOnce, kept]);
  };
}
