import { hashKey, newKey } from "../../platform/crypto.js";
import { newId } from "../../platform/ids.js";
import type { TokenRow } from "../../store/tokens.js";

/** Whom a token speaks for: exactly one of the three. */
export type TokenOwner =
  | { readonly website_id: string }
  | { readonly user_id: string }
  | { readonly plugin_id: string };

/** A new token, and the key that is shown once. */
export interface MadeToken {
  readonly row: TokenRow;
  readonly key: string;
}

export function makeToken(name: string, owner: TokenOwner, scopes: readonly string[] | null, now: number): MadeToken {
  const key = newKey();
  const row: TokenRow = {
    identifier: newId(),
    key_hash: hashKey(key),
    tier: "website_id" in owner ? "website" : "user_id" in owner ? "user" : "plugin",
    website_id: null,
    user_id: null,
    plugin_id: null,
    ...owner,
    name,
    scopes: scopes === null ? null : JSON.stringify(scopes),
    created_at: now,
  };
  return { row, key };
}
