import type { Event } from "../event.js";
import { events } from "../events/index.js";
import { type Route, routeKey } from "../route.js";
import { routes } from "../routes/index.js";
import { schemas } from "../schemas/index.js";
import { banner } from "./banner.js";
import { comment, type Keywords, objectText, ownTypeText, typeText } from "./schema-text.js";

/** `generated/types.ts`: every named schema, every route's request and answer, every event's payload. */
export function typesFile(): string {
  return [
    banner,
    ...Object.entries(schemas).map(([name, schema]) => namedText(name, schema as Keywords)),
    routesText(),
    eventsText(),
  ].join("\n");
}

/** A type of its own: an interface where it can be one. */
export function namedText(name: string, keywords: Keywords): string {
  const plain = keywords.type === "object" && keywords.properties !== undefined && keywords.oneOf === undefined;
  const head = comment(keywords.description);
  if (plain) return `${head}export interface ${name} ${objectText(keywords, "")}\n`;
  return `${head}export type ${name} = ${ownTypeText(keywords)};\n`;
}

function routesText(): string {
  const all = (routes as readonly Route[]).map(routeText);
  return `/** What each route takes and answers with, by its verb and path. */\nexport interface Routes {\n${all.join("")}}\n`;
}

function routeText(route: Route): string {
  const parts: string[] = [];
  for (const part of ["params", "query", "body"] as const) {
    const schema = route[part] as Keywords | undefined;
    if (schema !== undefined) parts.push(`    ${part}: ${typeText(schema, "    ")};\n`);
  }
  const data = route.response === undefined ? "Record<string, never>" : typeText(route.response as Keywords, "    ");
  return `${comment(route.summary, "  ")}  "${routeKey(route)}": {\n${parts.join("")}    data: ${data};\n  };\n`;
}

function eventsText(): string {
  const all = (events as readonly Event[]).map(
    (event) => `${comment(event.summary, "  ")}  "${event.name}": ${typeText(event.payload as Keywords, "  ")};\n`,
  );
  return `/** What each event brings, by its name. */\nexport interface EventPayloads {\n${all.join("")}}\n`;
}
