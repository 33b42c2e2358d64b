import type { Change } from "./change.js";

/** How an identity of the visitor was verified. */
export interface Verification {
  readonly identity?: string;
  readonly method?: string;
  readonly annotation?: string;
}

/** Identities that a conversation keeps the verification of. */
const most = 20;

/** The visitor proved an identity: one of the same kind is replaced. */
export function verify({ row, cause, save }: Change, verification: Verification): void {
  const known = (JSON.parse(row.verifications) as Verification[]).filter(
    ({ identity }) => identity !== verification.identity,
  );
  const verifications = [...known, verification].slice(-most);
  const text = JSON.stringify(verifications);
  if (row.is_verified === 1 && row.verifications === text) return;
  row.is_verified = 1;
  row.verifications = text;
  save();
  cause("session:update_verify", { is_verified: true, verifications });
}
