import { all, run, type Steps, statement } from "./step.js";

/** What is asked of a visitor and waits until their chat box is there: `feedback`. */
export type VisitorRequestKind = "feedback";

const insert = statement(
  "visitor_requests.insert",
  `INSERT INTO visitor_requests (conversation_id, kind, requested_at) VALUES (?, ?, ?)
   ON CONFLICT (conversation_id, kind) DO UPDATE SET requested_at = excluded.requested_at`,
);
const select = statement(
  "visitor_requests.list",
  "SELECT kind, requested_at FROM visitor_requests WHERE conversation_id = ? ORDER BY requested_at, kind",
);
const remove = statement(
  "visitor_requests.remove",
  "DELETE FROM visitor_requests WHERE conversation_id = ? AND kind = ?",
);

export function* insertVisitorRequest(conversation_id: number, kind: VisitorRequestKind, at: number): Steps<void> {
  yield* run(insert, [conversation_id, kind, at]);
}

export function* listVisitorRequests(
  conversation_id: number,
): Steps<{ kind: VisitorRequestKind; requested_at: number }[]> {
  return yield* all(select, [conversation_id]);
}

/** The visitor did what was asked. False when nothing was. */
export function* removeVisitorRequest(conversation_id: number, kind: VisitorRequestKind): Steps<boolean> {
  return (yield* run(remove, [conversation_id, kind])) === 1;
}
