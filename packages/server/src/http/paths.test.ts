import { expect, test } from "vitest";
import { Paths } from "./paths.js";

const paths = new Paths([
  { verb: "GET", path: "/v1/website/{website_id}" },
  { verb: "DELETE", path: "/v1/website/{website_id}" },
  { verb: "POST", path: "/v1/website" },
  { verb: "GET", path: "/v1/website/connect" },
  { verb: "PUT", path: "/v1/tree/{locale}/{path}", spans: true },
  { verb: "GET", path: "/v1/tree/en/{path}/size" },
]);

test.each([
  ["/v1/website/x", ["DELETE", "GET"]],
  ["/v1/website/x/?a=/b", ["DELETE", "GET"]],
  ["/v1/website", ["POST"]],
  ["/v1/websites", []],
  ["/v1/website/x/y", []],
  ["/v1/tree/en", []],
  ["/v1/tree/en/", []],
  ["/v1/tree/en/a", ["PUT"]],
  ["/v1/tree/en/a/b/c/", ["PUT"]],
  ["/v1/tree/en/a/size", ["GET", "PUT"]],
  ["/", []],
])("%j has %j", (target, verbs) => {
  expect(paths.verbsOf(target)).toEqual(verbs);
});
