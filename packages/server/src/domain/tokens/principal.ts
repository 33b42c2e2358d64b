import { websitesOfUser } from "../../store/operators.js";
import { websitesOfPlugin } from "../../store/plugins.js";
import type { Steps } from "../../store/step.js";
import { findValidToken, type TokenWithOwner } from "../../store/tokens.js";
import type { Actor, Principal, ScopeKey } from "../access/principal.js";

/** A token as it is held in memory: who it speaks for, and what its key must hash to. */
export interface LoadedToken {
  readonly principal: Principal;
  readonly key_hash: Uint8Array;
}

/** Reads a token with all that it reaches; undefined when it is unknown or revoked. */
export function* loadToken(identifier: string): Steps<LoadedToken | undefined> {
  const token = yield* findValidToken(identifier);
  if (token === undefined) return undefined;
  const website_ids = yield* reach(token);
  return {
    key_hash: token.key_hash,
    principal: {
      identifier: token.identifier,
      tier: token.tier,
      actor: actor(token),
      user_id: token.user_id,
      plugin_id: token.plugin_id,
      website_ids: new Set(website_ids),
      scopes: token.scopes === null ? null : new Set(JSON.parse(token.scopes) as ScopeKey[]),
    },
  };
}

function* reach(token: TokenWithOwner): Steps<string[]> {
  if (token.user_id !== null) return yield* websitesOfUser(token.user_id);
  if (token.plugin_id !== null) return yield* websitesOfPlugin(token.plugin_id);
  return token.website_id === null ? [] : [token.website_id];
}

function actor(token: TokenWithOwner): Actor {
  if (token.user_id !== null) {
    const name = `${token.first_name ?? ""} ${token.last_name ?? ""}`.trim();
    return { type: "operator", user_id: token.user_id, nickname: name || (token.email ?? ""), avatar: token.avatar };
  }
  if (token.plugin_id !== null) {
    return { type: "plugin", user_id: token.plugin_id, nickname: token.plugin_name ?? "", avatar: null };
  }
  return {
    type: "website",
    user_id: token.website_id ?? "",
    nickname: token.website_name ?? "",
    avatar: token.website_logo,
  };
}
