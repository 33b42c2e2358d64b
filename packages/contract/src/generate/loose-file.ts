import { events } from "../events/index.js";
import { schemas } from "../schemas/index.js";
import { namesOnlyAsked } from "./asked.js";
import { banner } from "./banner.js";
import { loosen } from "./loosen.js";
import { eventTypeName } from "./official/event-names.js";
import { facts } from "./official/facts.js";
import { written } from "./official/written.js";
import type { Keywords } from "./schema-text.js";
import { namedText } from "./types-file.js";

/**
 * `generated/loose.ts`: what programs may pass, and annotate, under the names of the official client. Every value of a type of
 * the contract is one of the loose type of the same name.
 */
export function looseFile(): string {
  const taken = new Set<string>();
  const asked = namesOnlyAsked();
  const once = (name: string) => !taken.has(name) && taken.add(name);
  return [
    banner,
    "// The types of `types.ts` with nothing required but what official programs always give, and words open where more may come.\n",
    ...Object.entries(schemas)
      .filter(([name]) => once(name))
      .map(([name, schema]) => namedText(name, loosen(schema as Keywords, { ...facts[name], dates: asked.has(name) }))),
    ...events
      .map(({ name, payload, summary }) => ({ name: eventTypeName(name), payload, summary }))
      .filter(({ name }) => once(name))
      .map(({ name, payload, summary }) => {
        const loose = loosen(payload as Keywords, { required: "as in the contract", ...facts[name] });
        return namedText(name, { ...loose, description: summary });
      }),
    ...Object.entries(written)
      .filter(([name]) => once(name))
      .map(([name, text]) => `export type ${name} = ${text};\n`),
    eventsText(),
  ].join("\n");
}

function eventsText(): string {
  const all = events.map(({ name }) => `  "${name}": ${eventTypeName(name)};\n`);
  const body = ["event: N", "data: EventsMap[N]", "timestamp?: number", "website_id?: string"];
  return [
    `/** What each event brings, by its name. */\nexport interface EventsMap {\n${all.join("")}}\n`,
    "/** The body of a web hook: a union to tell apart by `event`. */",
    "export type EventsWebHookBody<Name extends keyof EventsMap = keyof EventsMap> = {",
    `  [N in Name]: { ${body.join("; ")} };\n}[Name];\n`,
  ].join("\n");
}
