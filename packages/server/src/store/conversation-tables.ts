import { removeFromSearch } from "./search/documents.js";
import { run, type Steps, statement } from "./step.js";

/**
 * Tables whose rows hang on a conversation by `conversation_id`, in the order in which they can be removed. A test holds that none is
 * missing. `event_refs` goes with the events that it points at,
 * words and marks with the index for searches.
 */
export const conversationTables = [
  "unread_waits",
  "messages",
  "conversation_pages",
  "conversation_events",
  "visitor_requests",
  "conversation_reports",
  "visitor_sessions",
  "visitor_tokens",
  "conversation_ratings",
  "merged_conversations",
  "mail_threads",
  "mailed_messages",
  "identity_codes",
  "originals",
  "files",
  "jobs",
] as const;

const removals = conversationTables.map((table) =>
  statement(`conversation_tables.remove_${table}`, `DELETE FROM ${table} WHERE conversation_id = ?`),
);

/** Removes all that hangs on a conversation, apart from its logged events. */
export function* removeRowsOf(conversation_id: number): Steps<void> {
  for (const removal of removals) yield* run(removal, [conversation_id]);
  yield* removeFromSearch(conversation_id);
}
