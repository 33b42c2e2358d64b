import { run, type Steps, statement } from "./step.js";

/*
 * Each takes what hangs on one conversation over to another. Where a row of the other says the same thing, that one stays, and the
 * row that was to move goes with its conversation.
 */

const own = (table: string, columns: readonly string[]) =>
  `UPDATE ${table} SET conversation_id = ? WHERE conversation_id = ? AND NOT EXISTS (SELECT 1 FROM ${table} other
     WHERE ${["other.conversation_id = ?", ...columns.map((name) => `other.${name} = ${table}.${name}`)].join(" AND ")})`;

/** Of two codes for one identity the one that was sent last counts, as it does where no conversations are merged. */
const olderCodes = statement(
  "conversation_moves.older_codes",
  `DELETE FROM identity_codes WHERE conversation_id = ? AND EXISTS (SELECT 1 FROM identity_codes other
     WHERE other.conversation_id = ? AND other.identity = identity_codes.identity
       AND other.requested_at > identity_codes.requested_at)`,
);
const guarded = [
  statement("conversation_moves.codes", own("identity_codes", ["identity"])),
  statement("conversation_moves.originals", own("originals", ["original_id"])),
  statement("conversation_moves.mailed", own("mailed_messages", ["fingerprint"])),
  statement("conversation_moves.rating", own("conversation_ratings", [])),
  statement("conversation_moves.wait", own("unread_waits", [])),
  statement("conversation_moves.requests", own("visitor_requests", ["kind"])),
  statement("conversation_moves.reports", own("conversation_reports", ["flag"])),
];
const plain = [
  statement("conversation_moves.files", "UPDATE files SET conversation_id = ? WHERE conversation_id = ?"),
  statement("conversation_moves.threads", "UPDATE mail_threads SET conversation_id = ? WHERE conversation_id = ?"),
  statement(
    "conversation_moves.merged",
    "UPDATE merged_conversations SET conversation_id = ? WHERE conversation_id = ?",
  ),
  statement(
    "conversation_moves.merge",
    `INSERT INTO merged_conversations (conversation_id, former_id, former_session_id)
     SELECT CAST(? AS BIGINT), id, session_id FROM conversations WHERE id = ?`,
  ),
];
const renamed = ["originals", "files", "mailed_messages", "unread_waits"].map((table) =>
  statement(
    `conversation_moves.rename_${table}`,
    `UPDATE ${table} SET fingerprint = ? WHERE conversation_id = ? AND fingerprint = ?`,
  ),
);

/**
 * Files and originals of messages, mail threads, the rating, codes that were sent, what is asked of the visitor, reports, the wait for a reader, and what
 * answers to the former's address.
 */
export function* moveBelongings(from: number, to: number): Steps<void> {
  yield* run(olderCodes, [to, from]);
  for (const move of guarded) yield* run(move, [to, from, to]);
  for (const move of plain) yield* run(move, [to, from]);
}

/** What belongs to a message of a conversation belongs to another fingerprint from now on. */
export function* renameBelongings(conversation_id: number, fingerprint: number, to: number): Steps<void> {
  for (const rename of renamed) yield* run(rename, [to, conversation_id, fingerprint]);
}
