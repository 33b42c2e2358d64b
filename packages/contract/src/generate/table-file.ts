import { events } from "../events/index.js";
import { type Route, routeKey } from "../route.js";
import { routes } from "../routes/index.js";
import { banner } from "./banner.js";
import { iteratorNames } from "./iterator-names.js";

/** `generated/table.ts`: all that calling the routes needs at run time. */
export function tableFile(): string {
  const rows = (routes as readonly Route[]).map((route) => {
    const { service, id, verb, path, args, emptyIsNone, list, itemKey } = route;
    const more = [
      emptyIsNone && `, emptyIsNone: ${strings(emptyIsNone)}`,
      list && `, list: "${list}", iterators: ${strings(iteratorNames(route))}`,
      itemKey && `, key: "${itemKey}"`,
    ].filter(Boolean);
    return `  { service: "${service}", id: "${id}", verb: "${verb}", path: "${path}", args: ${strings(args)}${more.join("")} },\n`;
  });
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

function strings(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}
