import { criteria, operators } from "../filters.js";
import { banner } from "./banner.js";

/** `generated/filters.ts`: what filters may ask, for the builder of the client. */
export function filtersFile(): string {
  return [
    banner,
    `/** How each criterion is compared, by the model that has it. */\nexport const criteria = ${literal(criteria)} as const;\n`,
    `/** Comparisons that each kind of criterion has. */\nexport const operators = ${literal(operators)} as const;\n`,
  ].join("\n");
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/"(\w+)":/g, "$1:");
}
