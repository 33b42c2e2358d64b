import type { ScopeGrant } from "../route.js";
import type { ScopeName } from "../scopes.js";

/** Tiers of a route that everybody may use whose token reaches the website. */
export const everyTier = ["user", "website", "plugin"] as const;

/** What no source says of many writes, for `unknown`. */
export const unknownSuccess = "The status and reason of its success.";

/** What a plugin token needs to read. */
export function reading<const S extends ScopeName>(scope: S) {
  return [{ scope, mode: "read" }] as const satisfies readonly ScopeGrant[];
}

/** What a plugin token needs to write. */
export function writing<const S extends ScopeName>(scope: S) {
  return [{ scope, mode: "write" }] as const satisfies readonly ScopeGrant[];
}
