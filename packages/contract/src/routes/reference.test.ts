import { describe, expect, test } from "vitest";
import type { Route } from "../route.js";
import { routes } from "./index.js";
import { currentRoutes, pastRoutes } from "./reference.js";

interface Row {
  readonly place: string;
  readonly service: string;
  readonly methods: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [service, verb, path, ...methods] = line.split(" ");
      return { place: `${verb} ${path}`, service: service as string, methods };
    });
}

const current = rowsOf(currentRoutes);
const past = rowsOf(pastRoutes);

/** Routes by every verb and path that reaches them. */
const places = new Map<string, Route>();
for (const route of routes as readonly Route[]) {
  for (const { verb, path } of [route, ...(route.aliases ?? [])]) places.set(`${verb} ${path}`, route);
}

test("the reference is whole", () => {
  expect(current.length).toBe(227);
  // 61 routes of the past, and three ways to call routes of today that documents and wrappers alone show.
  expect(past.length).toBe(64);
  expect(current.flatMap(({ methods }) => methods).length).toBe(229);
  expect(past.flatMap(({ methods }) => methods).length).toBe(31);
});

describe("the contract", () => {
  test.each([...current, ...past].map((row) => [row.place, row] as const))("has %s", (place, { service, methods }) => {
    const route = places.get(place);
    expect(route?.service).toBe(service);
    const names = [route, ...(route?.variants ?? [])].map((method) => method?.id);
    expect(names).toEqual(expect.arrayContaining([...methods]));
  });

  test("has no route of today that is not the API's", () => {
    const known = new Set(current.map(({ place }) => place));
    const own = (routes as readonly Route[]).filter(({ legacy }) => legacy === undefined);
    expect(own.map(({ verb, path }) => `${verb} ${path}`).filter((place) => !known.has(place))).toEqual([]);
  });

  test("has no place that no source gives", () => {
    const known = new Set([...current, ...past].map(({ place }) => place));
    expect([...places.keys()].filter((place) => !known.has(place))).toEqual([]);
  });
});
