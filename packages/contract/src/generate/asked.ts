import { events } from "../events/index.js";
import type { Route } from "../route.js";
import { routes } from "../routes/index.js";
import type { Keywords } from "./schema-text.js";

/** Names of the schemas that stand in requests and never in what comes: nobody reads a time there that they did not write. */
export function namesOnlyAsked(): ReadonlySet<string> {
  const asked = new Set<string>();
  const told = new Set<string>();
  for (const { query, body, response } of routes as readonly Route[]) {
    collect(query, asked);
    collect(body, asked);
    collect(response, told);
  }
  for (const { payload } of events) collect(payload, told);
  return new Set([...asked].filter((name) => !told.has(name)));
}

function collect(schema: unknown, names: Set<string>): void {
  if (typeof schema !== "object" || schema === null) return;
  const { title, properties = {}, items, oneOf = [], anyOf = [], additionalProperties } = schema as Keywords;
  if (title !== undefined) names.add(title);
  for (const inner of [...Object.values(properties), items, ...oneOf, ...anyOf, additionalProperties]) {
    collect(inner, names);
  }
}
