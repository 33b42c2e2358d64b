import type { ScopeName, Tier } from "@parley/contract";

/** Who acts: what `operator` and a message's `user` show of the caller. */
export interface Actor {
  /** `operator`, `website` or `plugin`: the `type` of a message's user. */
  readonly type: "operator" | "website" | "plugin";
  /** user_id, website_id or plugin_id. */
  readonly user_id: string;
  readonly nickname: string;
  readonly avatar: string | null;
}

/** Who acts when a visitor does, or the server for one: nobody of the team. */
export function websiteActor(website_id: string): Actor {
  return { type: "website", user_id: website_id, nickname: "", avatar: null };
}

export type ScopeKey = `${ScopeName}:${"read" | "write"}`;

/** An authenticated token. */
export interface Principal {
  readonly identifier: string;
  readonly tier: Tier;
  readonly actor: Actor;
  readonly user_id: string | null;
  readonly plugin_id: string | null;
  /** Websites that the token reaches: its own, those of the operator, or those subscribed to the plugin. */
  readonly website_ids: ReadonlySet<string>;
  /** null when the tier carries no scopes, or the token is not bound to any. */
  readonly scopes: ReadonlySet<ScopeKey> | null;
}

export type { WebsiteId } from "../../store/scope.js";
