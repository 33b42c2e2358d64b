import { Crisp } from "@parley/client";
import { type Route, routes } from "@parley/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { crisp11 } from "../support/official.js";
import { Recorder } from "./recorder.js";

/*
 * Every method of crisp-api is called with random arguments of the kinds that it takes, and with fewer than it names, on that package
 * and on ours: both must send the same verb, URL, body and headers.
 */

type Services = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
interface Keywords {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Keywords>>;
}

/** What the tests of methods one by one hold, and random arguments would find again and again. */
const apart: Readonly<Record<string, string>> = {
  "website.exportPeopleProfiles": "ours takes a selection, which theirs has no argument for",
};

const token = { tier: "plugin", identifier: "ident", key: "key" } as const;
const recorder = new Recorder();
let official: Services;
let ours: Services;

beforeAll(async () => {
  const url = await recorder.open();
  official = crisp11({ url }, token) as unknown as Services;
  ours = new Crisp({ restHost: url, ...token, fingerprints: false, retries: 0 }) as unknown as Services;
});
afterAll(() => {
  (ours as unknown as Crisp).close();
  recorder.close();
});

/** Text as it stands in a path: ours encodes whatever else comes, theirs does not. */
const segment = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("ü&=?#+ %", "", "null", "😀"));
const scalar = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const { fields } = fc.letrec<{ fields: Record<string, unknown>; value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.constantFrom(null, undefined),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("fields"),
  ),
  fields: fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), tie("value"), { maxKeys: 5 }),
}));

function schemaAt(route: Route, place: string): Keywords {
  const [part = "", ...path] = place.split(".");
  return path.reduce<Keywords>((schema, field) => schema.properties?.[field] ?? {}, route[part as "body"] as Keywords);
}

/** Values for a place, as crisp-api's types have them, and what programs pass for nothing. */
function valuesAt(route: Route, place: string): fc.Arbitrary<unknown> {
  if (place === "page_number") return fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constant(undefined));
  if (route.path.includes(`{${place}}`)) return fc.oneof(segment, fc.integer({ min: 1 }));
  if (route.flags?.includes(place)) return fc.constantFrom(true, false, undefined, null);
  const { type, enum: values } = schemaAt(route, place);
  const kinds = [type ?? "object"].flat();
  const nothing = fc.constantFrom(undefined, null);
  if (values) return fc.oneof(fc.constantFrom(...values), nothing);
  const some = kinds.flatMap((kind): fc.Arbitrary<unknown>[] => {
    if (kind === "null") return [];
    if (kind === "string") return [text];
    if (kind === "integer" || kind === "number") return [fc.integer(), fc.constant(0)];
    if (kind === "boolean") return [fc.boolean()];
    return kind === "array" ? [fc.array(scalar, { maxLength: 5 })] : [fields];
  });
  return fc.oneof(...some, nothing);
}

const methods = (routes as readonly Route[]).flatMap((route) =>
  [route, ...(route.variants ?? [])].map(({ id, args }) => ({ name: `${route.service}.${id}`, id, args, route })),
);

async function sent(client: Services, service: string, id: string, args: unknown[]): Promise<unknown> {
  recorder.sent = [];
  await client[service]?.[id]?.(...structuredClone(args)).catch(() => {});
  return recorder.sent.map(({ url = "", ...rest }) => ({ ...rest, url: sorted(url) }));
}

/** The order of fields in a query says nothing, and a page that crisp-api forgets is the first. */
function sorted(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://server");
  searchParams.sort();
  return `${pathname.replace(/\/undefined$/, "/1")}?${searchParams}`;
}

it("ours has each of the 229 methods of crisp-api", () => {
  const named = ["website", "plugin", "bucket", "media", "plan"].flatMap((service) => {
    const names = new Set<string>();
    for (let level = official[service] as object; level !== Object.prototype; level = Object.getPrototypeOf(level))
      for (const name of Object.getOwnPropertyNames(level)) names.add(name);
    return [...names]
      .filter((name) => name !== "constructor" && name !== "crisp")
      .map((name) => [service, name] as const);
  });
  const calls = named.filter(([service, name]) => typeof official[service]?.[name] === "function");
  expect(calls.length).toBe(229);
  expect(calls.filter(([service, name]) => typeof ours[service]?.[name] !== "function")).toEqual([]);
});

it.each(methods.map((method) => [method.name, method] as const))("%s", async (name, { id, args, route }) => {
  if (official[route.service]?.[id] === undefined || name in apart) return;
  const inPath = args.filter((place) => route.path.includes(`{${place}}`) && place !== "page_number").length;
  const whole = fc.tuple(...args.map((place) => valuesAt(route, place)));
  const calls = fc
    .tuple(whole, fc.integer({ min: inPath, max: args.length }))
    .map(([values, count]) => values.slice(0, count));
  await fc.assert(
    fc.asyncProperty(calls, async (values) => {
      const theirs = await sent(official, route.service, id, values);
      expect(await sent(ours, route.service, id, values)).toEqual(theirs);
    }),
    { numRuns: 20 },
  );
});
