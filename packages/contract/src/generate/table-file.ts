import { events } from "../events/index.js";
import type { Route } from "../route.js";
import { routes } from "../routes/index.js";
import { banner } from "./banner.js";

/** `generated/table.ts`: all that calling the routes needs at run time. */
export function tableFile(): string {
  const rows = (routes as readonly Route[]).map(({ service, id, verb, path, args }) => {
    const quoted = args.map((arg) => JSON.stringify(arg)).join(", ");
    return `  { service: "${service}", id: "${id}", verb: "${verb}", path: "${path}", args: [${quoted}] },\n`;
  });
  const names = events.map(({ name }) => `  "${name}",\n`);
  return [
    banner,
    `/** Which route each method calls, and where its arguments go. */\nexport const table = [\n${rows.join("")}] as const;\n`,
    `/** Every event that a socket can carry. */\nexport const eventNames = [\n${names.join("")}] as const;\n`,
  ].join("\n");
}
