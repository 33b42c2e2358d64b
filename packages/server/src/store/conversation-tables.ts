import { removeMarks } from "./search/documents.js";
import { run, type Statement, type Steps, statement } from "./step.js";

/** Of these a conversation has a few rows, which go at once. */
const small = [
  "unread_waits",
  "visitor_requests",
  "conversation_reports",
  "visitor_sessions",
  "visitor_tokens",
  "conversation_ratings",
  "merged_conversations",
  "mail_threads",
  "identity_codes",
  "jobs",
] as const;

interface Large {
  /** What tells rows of one conversation apart. */
  readonly key: string;
  /** Whether that names a row by itself. */
  readonly alone: boolean;
  /** How many small rows one of these is worth. */
  readonly weight: number;
}

/** Of these it may have thousands, or long ones, which go in steps. */
const large = {
  messages: { key: "id", alone: true, weight: 1 },
  conversation_pages: { key: "id", alone: true, weight: 1 },
  conversation_events: { key: "id", alone: true, weight: 1 },
  mailed_messages: { key: "fingerprint", alone: false, weight: 1 },
  originals: { key: "original_id", alone: false, weight: 4 },
  files: { key: "file_id", alone: true, weight: 40 },
} as const satisfies Record<string, Large>;

/**
 * Tables whose rows hang on a conversation by `conversation_id`, in the order in which they can be removed. A test holds that none is
 * missing. `event_refs` goes with the events that it points at,
 * words and marks with the index for searches.
 */
export const conversationTables = [...small, ...(Object.keys(large) as (keyof typeof large)[])] as const;

const removals = small.map((table) =>
  statement(`conversation_tables.remove_${table}`, `DELETE FROM ${table} WHERE conversation_id = ?`),
);
const steps = Object.entries<Large>(large).map(([table, of]) => ({ ...of, removal: stepOf(table, of) }));

function stepOf(table: string, { key, alone }: Large): Statement {
  const some = `${key} IN (SELECT ${key} FROM ${table} WHERE conversation_id = ? LIMIT ?)`;
  const where = alone ? some : `conversation_id = ? AND ${some}`;
  return statement(`conversation_tables.some_${table}`, `DELETE FROM ${table} WHERE ${where}`);
}

/** Removes what little hangs on a conversation, and what leads to it. */
export function* removeSmallRows(conversation_id: number): Steps<void> {
  for (const removal of removals) yield* run(removal, [conversation_id]);
  yield* removeMarks(conversation_id);
}

/** Removes some of the rest, about as much as `limit` messages. Answers whether more may remain. */
export function* removeSomeRows(conversation_id: number, limit: number): Steps<boolean> {
  let more = false;
  for (const { removal, alone, weight } of steps) {
    const most = Math.max(1, Math.floor(limit / weight));
    const named = alone ? [conversation_id] : [conversation_id, conversation_id];
    if ((yield* run(removal, [...named, most])) === most) more = true;
  }
  return more;
}
