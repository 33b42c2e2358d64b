import type { TSchema } from "typebox";
import { describe, expect, test } from "vitest";
import { type Event, events, type Route, routeKey, routes, scopes } from "../index.js";

const all = routes as readonly Route[];
const eventNames = new Set((events as readonly Event[]).map(({ name }) => name));

function fieldsOf(schema: TSchema | undefined): Record<string, unknown> {
  return (schema as { properties?: Record<string, unknown> } | undefined)?.properties ?? {};
}

function paramsOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}

function inside(schema: TSchema | undefined, field: string): TSchema | undefined {
  return fieldsOf(schema)[field] as TSchema | undefined;
}

describe("routes together", () => {
  test("have names that are unique", () => {
    const names = all.flatMap((route) => [route, ...(route.variants ?? [])].map(({ id }) => `${route.service}.${id}`));
    expect(names).toEqual([...new Set(names)]);
  });

  test("answer a verb and path once, aliases included", () => {
    const places = all.flatMap((route) => [route, ...(route.aliases ?? [])].map(({ verb, path }) => `${verb} ${path}`));
    // Two spellings of one parameter's place would be two routes to a router that sees only the place.
    const shapes = places.map((place) => place.replace(/\{\w+\}/g, "{}"));
    expect(shapes).toEqual([...new Set(shapes)]);
  });
});

describe.each(all.map((route) => [routeKey(route), route] as const))("%s", (_key, route) => {
  test("has a schema for each parameter of its path, and no other", () => {
    const named = Object.keys(fieldsOf(route.params)).sort();
    expect(named).toEqual(paramsOf(route.path).sort());
    for (const { path } of route.aliases ?? []) {
      // An alias of a list may leave out the page, and means the first.
      const page = path.includes("{page_number}") ? [] : named.filter((name) => name === "page_number");
      expect(named).toEqual([...paramsOf(path), ...page].sort());
    }
  });

  test.each([route, ...(route.variants ?? [])].map((method) => [method.id, method] as const))(
    "%s has arguments that lead somewhere",
    (_id, { args, emptyIsNone = [], defaults = {} }) => {
      for (const place of args) {
        const [part, ...fields] = place.split(".") as [string, ...string[]];
        if (fields.length === 0 && (part === "query" || part === "body")) expect(route[part]).toBeDefined();
        else if (fields.length === 0) expect(fieldsOf(route.params)).toHaveProperty(part);
        else expect(fields.reduce(inside, route[part as "query" | "body"])).toBeDefined();
      }
      expect(args).toEqual([...new Set(args)]);
      // Path parameters come first, as in every official method.
      expect(args.slice(0, paramsOf(route.path).length)).toEqual(paramsOf(route.path));
      for (const place of [...emptyIsNone, ...Object.keys(defaults)]) expect(args).toContain(place);
    },
  );

  test("says of places what can be true of them", () => {
    const places = [route, ...(route.variants ?? [])].flatMap(({ args }) => args);
    for (const place of [...(route.emptyIsSent ?? []), ...(route.flags ?? [])]) {
      expect(places).toContain(place);
      expect(place).toMatch(/^query\./);
    }
  });

  test("causes events that exist", () => {
    expect(route.events.filter((name) => !eventNames.has(name))).toEqual([]);
    // Reading changes nothing. What it asks for may come as an event, when the answer itself holds nothing.
    const empty = route.reason === "resolved" && Object.keys(fieldsOf(route.response)).length === 0;
    if (route.verb === "HEAD" || (route.verb === "GET" && !empty)) expect(route.events).toEqual([]);
  });

  test("asks for scopes that exist in that mode", () => {
    for (const { scope, mode } of route.scopes) expect(scopes.find(({ name }) => name === scope)?.[mode]).toBe(true);
    if (route.verb === "GET" || route.verb === "HEAD")
      expect(route.scopes.filter(({ mode }) => mode === "write")).toEqual([]);
    else expect(route.scopes.filter(({ mode }) => mode === "read")).toEqual([]);
  });

  test("succeeds as its verb does", () => {
    const { verb, status, reason, response } = route;
    const answers: Record<string, readonly (readonly [number, string])[]> = {
      HEAD: [[200, "resolved"]],
      GET: [
        [200, "resolved"],
        [200, "listed"],
      ],
      POST: [
        [201, "added"],
        [202, "dispatched"],
        [200, "initiated"],
        [200, "updated"],
      ],
      PATCH: [[200, "updated"]],
      PUT: [[200, "updated"]],
      DELETE: [[200, "removed"]],
    };
    expect(answers[verb]).toContainEqual([status, reason]);
    if (verb === "HEAD") expect(response).toBeUndefined();
    if (verb === "GET")
      expect((response as { type?: string } | undefined)?.type).toBe(reason === "listed" ? "array" : "object");
  });

  test("says what it is", () => {
    expect(route.label).toMatch(/^[A-Z]/);
    expect(route.summary).toMatch(/^[A-Z].*\.$/);
    expect(route.tiers.length).toBeGreaterThan(0);
    expect(route.path).toMatch(/^(\/(\{[a-z_]+\}|[a-z]+))+$/);
  });
});
