import { get, run, type Steps, statement } from "./step.js";

/** A code that a visitor was sent. */
export interface IdentityCodeRow {
  readonly recipient: string;
  readonly code_hash: Uint8Array;
  readonly expires_at: number;
  readonly requested_at: number;
  /** Wrong codes that were tried. */
  readonly attempts: number;
  /** How many codes were sent since a time. */
  readonly sent_since: number;
  readonly sent_count: number;
}

const select = statement(
  "identity_codes.get",
  `SELECT recipient, code_hash, expires_at, requested_at, attempts, sent_since, sent_count FROM identity_codes
   WHERE conversation_id = ? AND identity = ?`,
);
/** Which conversation has the code by now: it goes along when its conversation is merged into another. */
const current = statement(
  "identity_codes.current",
  `SELECT 1 AS found FROM identity_codes
   WHERE conversation_id = COALESCE((SELECT conversation_id FROM merged_conversations WHERE former_id = ?), ?)
     AND identity = ? AND code_hash = ?`,
);
const save = statement(
  "identity_codes.save",
  `INSERT INTO identity_codes
     (conversation_id, identity, recipient, code_hash, expires_at, requested_at, attempts, sent_since, sent_count)
   VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)
   ON CONFLICT (conversation_id, identity) DO UPDATE SET recipient = excluded.recipient,
     code_hash = excluded.code_hash, expires_at = excluded.expires_at, requested_at = excluded.requested_at, attempts = 0,
     sent_since = excluded.sent_since, sent_count = excluded.sent_count`,
);
const tried = statement(
  "identity_codes.tried",
  "UPDATE identity_codes SET attempts = attempts + 1 WHERE conversation_id = ? AND identity = ?",
);
const remove = statement(
  "identity_codes.remove",
  "DELETE FROM identity_codes WHERE conversation_id = ? AND identity = ?",
);

export function* getIdentityCode(conversation_id: number, identity: string): Steps<IdentityCodeRow | undefined> {
  return yield* get<IdentityCodeRow>(select, [conversation_id, identity]);
}

/** A code as what brings it names it, without saying it. */
export interface SentCode {
  readonly conversation_id: number;
  readonly identity: string;
  /** The hash that is kept, in base64. */
  readonly hash: string;
}

/** Whether it is the last one still: none was asked for since, it was not used, and its conversation is there. */
export function* isCurrentCode({ conversation_id, identity, hash }: SentCode): Steps<boolean> {
  const values = [conversation_id, conversation_id, identity, Buffer.from(hash, "base64")];
  return (yield* get(current, values)) !== undefined;
}

/** Replaces the code that was sent before. */
export function* saveIdentityCode(
  conversation_id: number,
  identity: string,
  row: Omit<IdentityCodeRow, "attempts">,
): Steps<void> {
  const { recipient, code_hash, expires_at, requested_at, sent_since, sent_count } = row;
  const code = [recipient, code_hash, expires_at, requested_at, sent_since, sent_count];
  yield* run(save, [conversation_id, identity, ...code]);
}

export function* countAttempt(conversation_id: number, identity: string): Steps<void> {
  yield* run(tried, [conversation_id, identity]);
}

export function* removeIdentityCode(conversation_id: number, identity: string): Steps<void> {
  yield* run(remove, [conversation_id, identity]);
}
