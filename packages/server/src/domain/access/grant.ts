import type { Route, Tier } from "@parley/contract";
import { ApiError } from "../error.js";
import type { Principal, ScopeKey } from "./principal.js";

/** What a route asks of its caller, in the form that a principal is compared with. */
export interface Demand {
  readonly tiers: readonly Tier[];
  readonly scopes: readonly ScopeKey[];
}

export function demandOf(route: Pick<Route, "tiers" | "scopes">): Demand {
  return { tiers: route.tiers, scopes: route.scopes.map(({ scope, mode }) => `${scope}:${mode}` as const) };
}

/** Throws `restricted_route_tier` for a tier that may not use the route, then `not_allowed` for a missing scope. */
export function allow(demand: Demand, principal: Principal): void {
  if (!demand.tiers.includes(principal.tier)) {
    throw new ApiError("restricted_route_tier", `Tokens of tier ${principal.tier} may not use this route.`);
  }
  if (principal.scopes === null) return;
  for (const scope of demand.scopes) {
    if (!principal.scopes.has(scope)) throw new ApiError("not_allowed", `The token does not hold the scope ${scope}.`);
  }
}
