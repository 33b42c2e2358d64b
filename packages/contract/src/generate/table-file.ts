import { events } from "../events/index.js";
import { type Route, type RouteVariant, routeKey } from "../route.js";
import { routes } from "../routes/index.js";
import { banner } from "./banner.js";
import { iteratorNames } from "./iterator-names.js";

/**
 * `generated/table.ts`: all that calling the routes needs at run time. A line of text for each method is a third smaller when
 * compressed than an object, and is not read before its service is used.
 */
export function tableFile(): string {
  const all = (routes as readonly Route[]).flatMap((route) => [
    { service: route.service, line: lineText(route, route, iteratorNames(route)) },
    ...(route.variants ?? []).map((variant) => ({ service: route.service, line: lineText(route, variant) })),
  ]);
  const services = [...new Set(all.map(({ service }) => service))].map((name) => {
    const lines = all.filter(({ service }) => service === name).map(({ line }) => `${line}\n`);
    return `  ${name}: \`\n${lines.join("")}\`,\n`;
  });
  const exceptions = (routes as readonly Route[])
    .filter(({ repeatable }) => repeatable !== undefined)
    .map((route) => `  "${routeKey(route)}": ${route.repeatable},\n`);
  const names = events.map(({ name }) => `  "${name}",\n`);
  return [
    banner,
    `/** Which route each method calls, and where its arguments go: see \`resources/rows.ts\`. */\nexport const table = {\n${services.join("")}} as const;\n`,
    `/** Routes that may be sent twice, or may not, other than their verb says. */\nexport const otherwiseRepeatable: Readonly<Record<string, boolean>> = {\n${exceptions.join("")}};\n`,
    `/** Every event that a socket can carry. */\nexport const eventNames = [\n${names.join("")}] as const;\n`,
  ].join("\n");
}

/** The line of a route's method, or of a variant of it. */
function lineText(route: Route, method: Route | RouteVariant, iterators: readonly string[] = []): string {
  const { verb, path, list, itemKey, emptyIsSent, flags } = route;
  const { id, args, emptyIsNone, defaults } = method;
  const own = (places: readonly string[] | undefined) => places?.filter((place) => args.includes(place));
  const facts = {
    emptyIsNone: own(emptyIsNone),
    emptyIsSent: own(emptyIsSent),
    defaults,
    flags: own(flags),
    ...(list !== undefined && iterators.length > 0 && { list, iterators, key: itemKey }),
  };
  const told = Object.entries(facts).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const more = told.length === 0 ? "" : JSON.stringify(Object.fromEntries(told)).replace(/[\\`$]/g, "\\$&");
  return [id, verb, path, placesText(path, args), more].join(" ").trimEnd();
}

/** What stands in `args` after the parameters of the path; all of it, after a mark, when these are in another order. */
function placesText(path: string, args: readonly string[]): string {
  const inPath = [...path.matchAll(/\{(\w+)/g)].map(([, name]) => name as string);
  if (inPath.every((name, index) => args[index] === name)) return args.slice(inPath.length).join(",");
  return `!${args.join(",")}`;
}
