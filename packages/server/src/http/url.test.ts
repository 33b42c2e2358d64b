import { expect, test } from "vitest";
import { normaliseTarget } from "./url.js";

test.each([
  ["/v1/website", "/v1/website"],
  ["/v1/a%20b?x=%", "/v1/a%20b?x=%"],
  ["//v1//website///x", "/v1/website/x"],
  ["/v1/50%", "/v1/50%25"],
  ["/v1/50%/x%2Fy", "/v1/50%25/x%2Fy"],
  ["/v1/%zz", "/v1/%25zz"],
  ["/v1/%ff", "/v1/%25ff"],
  ["/v1/a?b//c", "/v1/a?b//c"],
])("%j is read as %j", (given, expected) => {
  expect(normaliseTarget(given)).toBe(expected);
});
