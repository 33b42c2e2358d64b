import { expect, test } from "vitest";
import { normaliseTarget } from "./url.js";

const latin1 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

test.each([
  ["/v1/website", "/v1/website"],
  ["/v1/a%20b?x=%", "/v1/a%20b?x=%"],
  ["//v1//website///x", "/v1/website/x"],
  ["/v1/50%", "/v1/50%25"],
  ["/v1/50%/x%2Fy", "/v1/50%25/x%2Fy"],
  ["/v1/%zz", "/v1/%25zz"],
  ["/v1/%ff", "/v1/%25ff"],
  ["/v1/a?b//c", "/v1/a?b//c"],
  [latin1("/v1/é"), "/v1/%C3%A9"],
  [latin1("/v1/日本?q=é"), latin1("/v1/%E6%97%A5%E6%9C%AC?q=é")],
  ["/v1/caf\u00e9", "/v1/caf%C3%A9"],
  [latin1("/v1/50%é"), "/v1/50%25%C3%A9"],
])("%j is read as %j", (given, expected) => {
  expect(normaliseTarget(given)).toBe(expected);
});
