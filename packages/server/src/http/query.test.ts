import { expect, test } from "vitest";
import { parseQuery } from "./query.js";

test.each([
  ["", {}],
  ["a=1&b=2", { a: "1", b: "2" }],
  ["a", { a: "" }],
  ["a=b=c", { a: "b=c" }],
  ["&&a=1&", { a: "1" }],
  ["q=a+b%20c%2Bd", { q: "a b c+d" }],
  ["q=50%", { q: "50%" }],
  ["q=50%&r=%C3%A9%ff", { q: "50%", r: "%C3%A9%ff" }],
  ["q=%zz%C3%A9", { q: "%zzé" }],
  ["__proto__=1&a=2", { a: "2" }],
])("%j holds %j", (text, expected) => {
  expect(parseQuery(text)).toEqual(expected);
});

test("a key that is given twice is refused by name", () => {
  expect(() => parseQuery("per_page=20&x=1&per_page=30")).toThrow("per_page is given more than once in the query.");
});

test("NUL is refused by name", () => {
  expect(() => parseQuery("search_query=a%00b")).toThrow("search_query must not contain the character NUL.");
});
