import { readFileSync } from "node:fs";
import type { Route, Verb } from "@parley/contract";
import { type Schema, schemaOf } from "./types.js";

interface Entry {
  readonly verb: Verb;
  readonly path: string;
  readonly id: string;
  readonly service: Route["service"];
  readonly tiers: Route["tiers"];
  readonly query?: Readonly<Record<string, { type: string; enum?: readonly unknown[]; required?: boolean }>>;
  readonly body?: string;
  readonly response?: string;
  readonly list?: boolean;
}

/**
 * Routes of the API that the contract does not have yet, with schemas of the size that they will have: so that what it
 * costs to bind all of them is known before they are built. Shapes only; they are never called.
 */
export function standIns(existing: readonly Route[]): Route[] {
  const entries = JSON.parse(
    readFileSync(new URL("../../fixtures/routes.json", import.meta.url), "utf8"),
  ) as readonly Entry[];
  const taken = new Set(existing.flatMap((route) => [route, ...(route.aliases ?? [])]).map(shape));
  const routes: Route[] = [];
  for (const [i, entry] of entries.entries()) {
    if (taken.has(shape(entry))) continue;
    taken.add(shape(entry));
    routes.push(standIn(entry, i));
  }
  return routes;
}

/** Verb and path without the parameters' names: what a router tells routes apart by. */
function shape({ verb, path }: { verb: string; path: string }): string {
  return `${verb} ${path.replace(/\{\w+\}/g, "{}")}`;
}

function standIn({ verb, path, id, service, tiers, query, body, response, list }: Entry, index: number): Route {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const parts = {
    ...(names.length > 0 ? { params: paramsOf(names) } : {}),
    ...(query === undefined ? {} : { query: queryOf(query) }),
    ...(body === undefined ? {} : { body: schemaOf(body) }),
    ...(response === undefined
      ? {}
      : { response: list ? { type: "array", items: schemaOf(response) } : schemaOf(response) }),
  };
  return {
    id: `standIn${index}_${id}`,
    service,
    noun: "stand-ins",
    label: id,
    summary: "Stands in for a route that is not built yet.",
    verb,
    path,
    ...parts,
    status: 200,
    reason: "resolved",
    tiers,
    scopes: [],
    args: names,
    events: [],
  } as Route;
}

function paramsOf(names: readonly string[]): Schema {
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string", maxLength: 1_024 }]));
  return { type: "object", properties, required: names };
}

function queryOf(query: NonNullable<Entry["query"]>): Schema {
  const properties = Object.fromEntries(
    Object.entries(query).map(([name, field]) => [name, schemaOf(field.type, field.enum)]),
  );
  const required = Object.keys(query).filter((name) => query[name]?.required === true);
  return { type: "object", properties, required };
}
