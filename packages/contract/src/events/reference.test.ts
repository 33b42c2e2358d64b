import { expect, test } from "vitest";
import type { Event } from "../event.js";
import { events } from "./index.js";
import { referenceEvents } from "./reference.js";

interface Keywords {
  readonly properties?: Readonly<Record<string, Keywords>>;
  readonly required?: readonly string[];
  readonly items?: Keywords;
  readonly oneOf?: readonly Keywords[];
  readonly anyOf?: readonly Keywords[];
}

/** `name` of a field that is always there, `name?` of one that may be absent; undefined of one that nobody knows. */
function found(payload: Keywords, place: string): string | undefined {
  const names = place.split(".").map((name) => name.replace("[]", ""));
  const last = names.pop() as string;
  const outer = names.reduce<Keywords>((schema, name) => itemOf(field(schema, name)), payload);
  if (field(outer, last) === undefined) return undefined;
  return outer.required?.includes(last) ? place : `${place}?`;
}

function field(schema: Keywords, name: string): Keywords | undefined {
  const branches = schema.oneOf ?? schema.anyOf ?? [];
  return schema.properties?.[name] ?? branches.map(({ properties }) => properties?.[name]).find(Boolean);
}

function itemOf(schema: Keywords | undefined): Keywords {
  return schema?.items ?? schema ?? {};
}

const all = new Map((events as readonly Event[]).map((event) => [event.name as string, event]));
const rows = referenceEvents
  .trim()
  .split("\n")
  .map((line) => line.split(" ") as [string, string, string, string, ...string[]]);

test("every event is in the reference", () => {
  expect(rows.map(([name]) => name).sort()).toEqual([...all.keys()].sort());
});

test.each(rows)("%s goes to %s by %s for %s", (name, tiers, ways, scopes, ...fields) => {
  const event = all.get(name) as Event;
  expect(event.tiers.map((tier) => tier.charAt(0)).join("")).toBe(tiers);
  expect(`${event.socket ? "s" : ""}${event.hook ? "h" : ""}`).toBe(ways);
  expect(event.scopes.map(({ scope, mode }) => `${scope}/${mode}`).join(",") || "-").toBe(scopes);
  expect(fields.map((place) => found(event.payload as Keywords, place.replace(/\?$/, "")))).toEqual(fields);
});
