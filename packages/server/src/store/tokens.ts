import { all, get, run, type Steps, statement } from "./step.js";

interface Owner {
  readonly tier: "user" | "website" | "plugin";
  /** Set for tier website, and user_id and plugin_id for theirs. */
  readonly website_id: string | null;
  readonly user_id: string | null;
  readonly plugin_id: string | null;
}

export interface TokenRow extends Owner {
  readonly identifier: string;
  /** SHA-256 of the key. */
  readonly key_hash: Uint8Array;
  readonly name: string;
  /** JSON array of `<scope>:<read|write>`; null when the token is bound to none. */
  readonly scopes: string | null;
  readonly created_at: number;
}

/** A token as lists show it: without anything of its key. */
export type ListedToken = Omit<TokenRow, "key_hash"> & { readonly revoked_at: number | null };

/** A valid token with what names its owner. */
export interface TokenWithOwner extends Omit<TokenRow, "name" | "created_at"> {
  readonly website_name: string | null;
  readonly website_logo: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly avatar: string | null;
  readonly plugin_name: string | null;
}

const insert = statement(
  "tokens.insert",
  `INSERT INTO tokens (identifier, key_hash, tier, website_id, user_id, plugin_id, name, scopes, created_at)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const valid = statement(
  "tokens.valid",
  `SELECT t.identifier, t.key_hash, t.tier, t.website_id, t.user_id, t.plugin_id, t.scopes,
     w.name AS website_name, w.logo AS website_logo,
     u.first_name, u.last_name, u.email, u.avatar, p.name AS plugin_name
   FROM tokens t
   LEFT JOIN websites w ON w.website_id = t.website_id
   LEFT JOIN users u ON u.user_id = t.user_id
   LEFT JOIN plugins p ON p.plugin_id = t.plugin_id
   WHERE t.identifier = ? AND t.revoked_at IS NULL`,
);
const list = statement(
  "tokens.list",
  `SELECT identifier, tier, website_id, user_id, plugin_id, name, scopes, created_at, revoked_at
   FROM tokens ORDER BY created_at, identifier`,
);
const revoke = statement(
  "tokens.revoke",
  "UPDATE tokens SET revoked_at = ? WHERE identifier = ? AND revoked_at IS NULL",
);
const since = statement("tokens.revoked_since", "SELECT identifier FROM tokens WHERE revoked_at >= ?");
const known = statement("tokens.known", "SELECT revoked_at FROM tokens WHERE identifier = ?");

export function* insertToken(row: TokenRow): Steps<void> {
  yield* run(insert, [
    row.identifier,
    row.key_hash,
    row.tier,
    row.website_id,
    row.user_id,
    row.plugin_id,
    row.name,
    row.scopes,
    row.created_at,
  ]);
}

/** The token unless it is unknown or revoked. */
export function* findValidToken(identifier: string): Steps<TokenWithOwner | undefined> {
  return yield* get<TokenWithOwner>(valid, [identifier]);
}

/** Every token, revoked ones too, oldest first. */
export function* listTokens(): Steps<ListedToken[]> {
  return yield* all<ListedToken>(list, []);
}

/** `unknown` and `revoked` (before now) change nothing. */
export function* revokeToken(identifier: string, now: number): Steps<"done" | "revoked" | "unknown"> {
  if ((yield* run(revoke, [now, identifier])) === 1) return "done";
  return (yield* get(known, [identifier])) === undefined ? "unknown" : "revoked";
}

/** Identifiers of the tokens that were revoked at `time` or later. */
export function* revokedSince(time: number): Steps<string[]> {
  const rows = yield* all<{ identifier: string }>(since, [time]);
  return rows.map((row) => row.identifier);
}
