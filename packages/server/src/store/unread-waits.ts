import { all, each, type Steps, statement } from "./step.js";

/** A conversation whose first unread message from user waits for its reminder. */
export interface UnreadWait {
  readonly conversation_id: number;
  readonly fingerprint: number;
}

export interface DueWait extends UnreadWait {
  readonly website_id: string;
  readonly session_id: string;
}

const upsert = (source: string) => `INSERT INTO unread_waits (conversation_id, fingerprint, due_at) ${source}
   ON CONFLICT (conversation_id) DO UPDATE SET fingerprint = excluded.fingerprint, due_at = excluded.due_at`;
const save = statement("unread_waits.save", upsert("VALUES (?, ?, ?)"), {
  postgresEach: upsert("SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[])"),
});
const due = statement(
  "unread_waits.due",
  `SELECT w.conversation_id, w.fingerprint, c.website_id, c.session_id FROM unread_waits w
   JOIN conversations c ON c.id = w.conversation_id WHERE w.due_at <= ? ORDER BY w.due_at LIMIT ?`,
);
const take = statement(
  "unread_waits.take",
  "DELETE FROM unread_waits WHERE conversation_id = ? AND fingerprint = ? RETURNING conversation_id",
  {
    postgresEach: `DELETE FROM unread_waits w
      USING unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS i (conversation_id, fingerprint, ord)
      WHERE w.conversation_id = i.conversation_id AND w.fingerprint = i.fingerprint RETURNING i.ord, w.conversation_id`,
  },
);

/** One of a conversation takes the place of its last. */
export function* saveUnreadWaits(waits: readonly UnreadWait[], due_at: number): Steps<void> {
  yield* each(
    save,
    waits.map(({ conversation_id, fingerprint }) => [conversation_id, fingerprint, due_at]),
  );
}

/** Those that are due, the oldest first, of all websites. */
export function* listUnreadWaits(now: number, limit: number): Steps<DueWait[]> {
  return yield* all<DueWait>(due, [now, limit]);
}

/** Ends waits. Aligned with them: whether each was still there. */
export function* takeUnreadWaits(waits: readonly UnreadWait[]): Steps<boolean[]> {
  const taken = yield* each(
    take,
    waits.map(({ conversation_id, fingerprint }) => [conversation_id, fingerprint]),
  );
  return taken.map((row) => row !== undefined);
}
