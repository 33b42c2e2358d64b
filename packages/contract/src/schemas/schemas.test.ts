import { Ajv } from "ajv";
import type { TSchema } from "typebox";
import { describe, expect, test } from "vitest";
import { bodyExamples, parameterExamples } from "../documents/examples.js";
import { type Event, events, limits, type Route, routeName, routes, schemas } from "../index.js";

/** As strict as it gets: a keyword that stands where it has no effect is a mistake in the contract. */
const ajv = new Ajv({ discriminator: true, unicode: false, strict: true, allowUnionTypes: true, logger: false });

function refusal(schema: TSchema, value: unknown): string | undefined {
  const validate = ajv.compile(schema);
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath} ${error?.keyword}`;
}

describe("every schema", () => {
  const found: [string, TSchema][] = [];
  for (const route of routes as readonly Route[]) {
    for (const part of ["params", "query", "body", "response"] as const) {
      const schema = route[part];
      if (schema !== undefined) found.push([`${part} of ${routeName(route)}`, schema]);
    }
  }
  for (const event of events as readonly Event[]) found.push([`payload of ${event.name}`, event.payload]);

  test.each(found)("%s compiles without a keyword that does nothing", (_name, schema) => {
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test.each(Object.entries(schemas))("%s carries its name", (name, schema) => {
    expect((schema as { title?: string }).title).toBe(name);
  });

  test("that carries a name is the one of that name", () => {
    const titles = new Set<string>();
    JSON.stringify(found, (key, value) => {
      if (key === "title" && typeof value === "string") titles.add(value);
      return value;
    });
    expect([...titles].filter((title) => !(title in schemas))).toEqual([]);
  });
});

describe("every string, array and number of a request", () => {
  const open: string[] = [];
  for (const route of routes as readonly Route[]) {
    for (const part of ["params", "query", "body"] as const) unbounded(route[part], `${routeName(route)} ${part}`);
  }

  function unbounded(schema: unknown, path: string): void {
    if (typeof schema !== "object" || schema === null) return;
    const found = schema as Record<string, unknown>;
    const types = [found.type].flat();
    const closed = found.enum !== undefined || found.const !== undefined;
    if (types.includes("string") && !closed && found.maxLength === undefined) open.push(path);
    if (types.includes("array") && found.maxItems === undefined) open.push(path);
    if (types.includes("integer") && (found.maximum === undefined || found.minimum === undefined)) open.push(path);
    for (const [name, part] of Object.entries(found)) unbounded(part, `${path}.${name}`);
  }

  test("has a bound", () => {
    expect(open).toEqual([]);
  });
});

describe("examples", () => {
  const withBody = (routes as readonly Route[]).filter(({ body }) => body !== undefined);

  test.each(withBody.map((route) => [route.id, route] as const))("%s", (id, route) => {
    expect(bodyExamples[id]).toBeDefined();
    expect(refusal(route.body as TSchema, bodyExamples[id])).toBeUndefined();
  });

  test("of parameters", () => {
    for (const { params } of routes as readonly Route[]) {
      if (params !== undefined) expect(refusal(params, parameterExamples)).toBeUndefined();
    }
  });
});

describe("conversation bodies", () => {
  test.each([
    [{ nickname: "" }, "/nickname minLength"],
    [{ nickname: null, segments: null, data: null, device: { locales: null, capabilities: null } }, undefined],
    [{ email: null }, undefined],
    [{ email: "nobody" }, "/email pattern"],
    [{ email: `${"a".repeat(limits.emailLength)}@b.c` }, "/email maxLength"],
    [{ avatar: "javascript:alert(1)" }, "/avatar pattern"],
    [{ avatar: null }, undefined],
    [{ email: "", phone: "", address: "", subject: "", avatar: "", origin: "", ip: "" }, undefined],
    [{ ip: "10.0.0.1" }, undefined],
    [{ ip: "::ffff:10.0.0.1" }, undefined],
    [{ ip: "localhost" }, "/ip pattern"],
    [{ segments: ["a", ""] }, "/segments/1 minLength"],
    [{ segments: Array.from({ length: limits.segments + 1 }, String) }, "/segments maxItems"],
    [{ data: { a: 1, b: "x", c: true, d: null } }, undefined],
    [{ data: { a: { b: 1 } } }, "/data/a type"],
    [{ data: { a: [] } }, "/data/a type"],
    [{ device: { timezone: -120, system: { os: { name: "macOS", version: null } } } }, undefined],
    [{ device: { timezone: 1.5 } }, "/device/timezone type"],
    [
      { device: { geolocation: { coordinates: { latitude: 91, longitude: 0 } } } },
      "/device/geolocation/coordinates/latitude maximum",
    ],
    [{ connection: { isp: "x" }, anything: 1 }, undefined],
    [[], " type"],
    [null, " type"],
  ])("meta %j", (body, expected) => {
    expect(refusal(schemas.ConversationMetaUpdate, body)).toBe(expected);
  });

  test.each([
    [{ opened: true }, undefined],
    [{ blocked: true }, undefined],
    [{}, " required"],
    [{ opened: "true" }, "/opened type"],
  ])("open %j", (body, expected) => {
    expect(refusal(schemas.ConversationOpenUpdate, body)).toBe(expected);
  });

  test.each([
    [{ assigned: null }, undefined],
    [{ assigned: { user_id: "f2a1c7de-8a3c-4f0e-9a55-1f0b6c1d2e3f" }, silent: true }, undefined],
    [{}, " required"],
    [{ assigned: {} }, "/assigned required"],
    [{ assigned: { user_id: "f2a1c7de" } }, "/assigned/user_id pattern"],
  ])("routing %j", (body, expected) => {
    expect(refusal(schemas.ConversationRoutingAssignUpdate, body)).toBe(expected);
  });

  test.each([
    [{ filter_date_start: "2026-02-03" }, undefined],
    [{ filter_date_start: "2026-02-03T04:05:06.789Z" }, undefined],
    [{ filter_date_start: "2026-02-03T04:05:06+02:00" }, undefined],
    [{ filter_date_start: "2028-02-29" }, undefined],
    [{ filter_date_start: "2026-02-30" }, "/filter_date_start pattern"],
    [{ filter_date_start: "2000-02-29" }, undefined],
    [{ filter_date_start: "2100-02-29" }, "/filter_date_start pattern"],
    [{ filter_date_start: "2026-04-31T00:00:00Z" }, "/filter_date_start pattern"],
    [{ filter_date_start: "yesterday" }, "/filter_date_start pattern"],
    [{ filter_date_start: "2026-13-03" }, "/filter_date_start pattern"],
    [{ per_page: 19 }, "/per_page minimum"],
    [{ per_page: 51 }, "/per_page maximum"],
    [{ filter_unread: 2 }, "/filter_unread maximum"],
    [{ search_type: "regexp" }, "/search_type enum"],
  ])("list %j", (query, expected) => {
    expect(refusal(schemas.ConversationsListOptions, query)).toBe(expected);
  });
});
