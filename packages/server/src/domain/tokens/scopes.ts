import { scopes } from "@parley/contract";
import type { ScopeKey } from "../access/principal.js";
import { ApiError } from "../error.js";

/** Every scope, with each mode that it has. */
const known: ReadonlySet<string> = new Set(
  scopes.flatMap(({ name, read, write }) => [...(read ? [`${name}:read`] : []), ...(write ? [`${name}:write`] : [])]),
);

/**
 * Scopes as a person writes them: `website:conversation:messages:read`, or without the mode for all that it has.
 * `invalid_data` names one that does not exist.
 */
export function checkScopes(given: readonly string[]): ScopeKey[] {
  const chosen = new Set<string>();
  for (const text of given) {
    const keys = [text, `${text}:read`, `${text}:write`].filter((key) => known.has(key));
    if (keys.length === 0) {
      const example = "website:conversation:messages:read";
      throw new ApiError("invalid_data", `There is no scope ${text}; one that exists is ${example}.`);
    }
    for (const key of keys) chosen.add(key);
  }
  return [...chosen].sort() as ScopeKey[];
}
