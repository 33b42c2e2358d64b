import { get, run, type Steps, statement } from "./step.js";

/** A code that a visitor was sent. */
export interface IdentityCodeRow {
  readonly recipient: string;
  readonly code_hash: Uint8Array;
  readonly expires_at: number;
  readonly requested_at: number;
  /** Wrong codes that were tried. */
  readonly attempts: number;
}

const select = statement(
  "identity_codes.get",
  `SELECT recipient, code_hash, expires_at, requested_at, attempts FROM identity_codes
   WHERE conversation_id = ? AND identity = ?`,
);
const save = statement(
  "identity_codes.save",
  `INSERT INTO identity_codes (conversation_id, identity, recipient, code_hash, expires_at, requested_at, attempts)
   VALUES (?, ?, ?, ?, ?, ?, 0)
   ON CONFLICT (conversation_id, identity) DO UPDATE SET recipient = excluded.recipient,
     code_hash = excluded.code_hash, expires_at = excluded.expires_at, requested_at = excluded.requested_at, attempts = 0`,
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

/** Replaces the code that was sent before. */
export function* saveIdentityCode(
  conversation_id: number,
  identity: string,
  row: Omit<IdentityCodeRow, "attempts">,
): Steps<void> {
  const { recipient, code_hash, expires_at, requested_at } = row;
  yield* run(save, [conversation_id, identity, recipient, code_hash, expires_at, requested_at]);
}

export function* countAttempt(conversation_id: number, identity: string): Steps<void> {
  yield* run(tried, [conversation_id, identity]);
}

export function* removeIdentityCode(conversation_id: number, identity: string): Steps<void> {
  yield* run(remove, [conversation_id, identity]);
}
