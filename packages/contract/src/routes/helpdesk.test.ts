import { describe, expect, test } from "vitest";
import type { Route } from "../route.js";
import { helpdeskRoutes } from "./helpdesk.js";

const all = helpdeskRoutes as readonly Route[];

test("the helpdesk has 39 routes of today and 35 of before the tree", () => {
  expect(all.filter(({ legacy }) => legacy === undefined).length).toBe(39);
  expect(all.filter(({ legacy }) => legacy !== undefined).length).toBe(35);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

describe("a place in the tree", () => {
  // The SDK knows it by this name and place: a key such as "GET /website/.../{path}" says nothing else about it.
  test("is the last parameter, called path, and the only one that spans segments", () => {
    const ending = all.filter(({ path }) => path.endsWith("/{path}"));
    expect(ending.length).toBe(9);
    expect(all.filter(({ wildcard }) => wildcard !== undefined)).toEqual(ending);
    expect(new Set(ending.map(({ wildcard }) => wildcard))).toEqual(new Set(["path"]));
    expect(all.filter(({ path }) => path.includes("{path}") && !path.endsWith("/{path}"))).toEqual([]);
  });
});

describe("what replaces a route of before the tree", () => {
  const ids = new Set(all.filter(({ legacy }) => legacy === undefined).map(({ id }) => id));

  test.each(all.flatMap(({ id, legacy }) => (legacy === undefined ? [] : [[id, legacy] as const])))(
    "%s: %s",
    (_id, legacy) => {
      const named = legacy.match(/\b[a-z]\w*Helpdesk\w+/g) ?? [];
      expect(named.filter((name) => !ids.has(name))).toEqual([]);
      expect(named.length > 0 || legacy.startsWith("Gone")).toBe(true);
    },
  );
});
