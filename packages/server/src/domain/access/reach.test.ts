import { expect, test } from "vitest";
import { principals, websiteId } from "../../testing/caller.js";
import { reachWebsite } from "./reach.js";

test("a website of the token is reached", () => {
  expect(reachWebsite(principals.user, websiteId)).toBe(websiteId);
});

test.each([
  ["user", "website_not_found"],
  ["website", "website_not_found"],
  ["plugin", "not_subscribed"],
] as const)("another one is out of reach for a %s: %s", (tier, reason) => {
  for (const website_id of ["11111111-1111-4111-8111-111111111112", "nonsense", "", "__proto__"]) {
    expect(() => reachWebsite(principals[tier], website_id)).toThrow(expect.objectContaining({ reason }));
  }
});
