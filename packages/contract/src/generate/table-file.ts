import { events } from "../events/index.js";
import { type Route, type RouteVariant, routeKey } from "../route.js";
import { routes } from "../routes/index.js";
import { banner } from "./banner.js";
import { iteratorNames } from "./iterator-names.js";

/** `generated/table.ts`: all that calling the routes needs at run time. */
export function tableFile(): string {
  const rows = (routes as readonly Route[]).flatMap((route) => [
    rowText(route, route, iteratorNames(route)),
    ...(route.variants ?? []).map((variant) => rowText(route, variant)),
  ]);
  const exceptions = (routes as readonly Route[])
    .filter(({ repeatable }) => repeatable !== undefined)
    .map((route) => `  "${routeKey(route)}": ${route.repeatable},\n`);
  const names = events.map(({ name }) => `  "${name}",\n`);
  return [
    banner,
    `/** Which route each method calls, and where its arguments go. */\nexport const table = [\n${rows.join("")}] as const;\n`,
    `/** Routes that may be sent twice, or may not, other than their verb says. */\nexport const otherwiseRepeatable: Readonly<Record<string, boolean>> = {\n${exceptions.join("")}};\n`,
    `/** Every event that a socket can carry. */\nexport const eventNames = [\n${names.join("")}] as const;\n`,
  ].join("\n");
}

/** The row of a route's method, or of a variant of it. */
function rowText(route: Route, method: Route | RouteVariant, iterators: readonly string[] = []): string {
  const { service, verb, path, list, itemKey, emptyIsSent, flags } = route;
  const { id, args, emptyIsNone, defaults } = method;
  const own = (places: readonly string[] | undefined) => places?.filter((place) => args.includes(place));
  const facts = {
    args,
    emptyIsNone: own(emptyIsNone),
    emptyIsSent: own(emptyIsSent),
    defaults,
    flags: own(flags),
    ...(list !== undefined && iterators.length > 0 && { list, iterators, key: itemKey }),
  };
  const more = Object.entries(facts)
    .filter(([, value]) => value !== undefined && (value === args || !Array.isArray(value) || value.length > 0))
    .map(([name, value]) => `, ${name}: ${literal(value)}`);
  return `  { service: "${service}", id: "${id}", verb: "${verb}", path: "${path}"${more.join("")} },\n`;
}

/** As the formatter writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `"${name}": ${literal(inner)}`)
    .join(", ")} }`;
}
