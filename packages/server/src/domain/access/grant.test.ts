import type { Route } from "@parley/contract";
import { expect, test } from "vitest";
import { principals } from "../../testing/caller.js";
import { allow, demandOf } from "./grant.js";

const route: Pick<Route, "tiers" | "scopes"> = {
  tiers: ["website", "plugin"],
  scopes: [{ scope: "website:conversation:messages", mode: "write" }],
};
const demand = demandOf(route);

test("a tier of the route may use it; scopes bind only tokens that carry them", () => {
  expect(() => allow(demand, principals.website)).not.toThrow();
  expect(() => allow(demand, principals.plugin)).not.toThrow();
});

test("another tier may not", () => {
  expect(() => allow(demand, principals.user)).toThrow(
    expect.objectContaining({
      reason: "restricted_route_tier",
      message: "Tokens of tier user may not use this route.",
    }),
  );
});

test("a scope is held in its mode or not at all", () => {
  const reading = demandOf({ ...route, scopes: [{ scope: "website:conversation:messages", mode: "read" }] });
  expect(() => allow(reading, principals.plugin)).toThrow(
    expect.objectContaining({
      reason: "not_allowed",
      message: "The token does not hold the scope website:conversation:messages:read.",
    }),
  );
});

test("every scope is needed", () => {
  const both = demandOf({
    ...route,
    scopes: [...route.scopes, { scope: "website:conversation:states", mode: "write" }],
  });
  expect(() => allow(both, principals.plugin)).toThrow(/website:conversation:states:write/);
});
