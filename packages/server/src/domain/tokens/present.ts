import type { ListedToken as ListedRow, TokenRow } from "../../store/tokens.js";

interface TokenView {
  readonly tier: TokenRow["tier"];
  readonly identifier: string;
  readonly name: string;
  /** Of tier website. */
  readonly website_id?: string;
  /** Of tier user. */
  readonly user_id?: string;
  /** Of tier plugin. */
  readonly plugin_id?: string;
  /** What a plugin's token is bound to: `<scope>:<read|write>`; absent when it may do everything. */
  readonly scopes?: readonly string[];
}

/** A token that was just made, with its key: 64 hexadecimal digits that nobody sees again. */
export interface CreatedToken extends TokenView {
  readonly key: string;
}

export interface ListedToken extends TokenView {
  /** Milliseconds. */
  readonly created_at: number;
  /** Milliseconds; absent while the token is valid. */
  readonly revoked_at?: number;
}

export function presentCreated(row: TokenRow, key: string): CreatedToken {
  const { tier, identifier, ...rest } = view(row);
  return { tier, identifier, key, ...rest };
}

export function presentListed(row: ListedRow): ListedToken {
  return {
    ...view(row),
    created_at: row.created_at,
    ...(row.revoked_at === null ? {} : { revoked_at: row.revoked_at }),
  };
}

function view(row: Omit<TokenRow, "key_hash">): TokenView {
  return {
    tier: row.tier,
    identifier: row.identifier,
    name: row.name,
    ...(row.website_id === null ? {} : { website_id: row.website_id }),
    ...(row.user_id === null ? {} : { user_id: row.user_id }),
    ...(row.plugin_id === null ? {} : { plugin_id: row.plugin_id }),
    ...(row.scopes === null ? {} : { scopes: JSON.parse(row.scopes) as string[] }),
  };
}
