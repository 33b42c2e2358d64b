import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where `npm ci --prefix packages/e2e/runtimes` puts them. */
const folder = fileURLToPath(new URL("../../runtimes/node_modules/", import.meta.url));

/** Path of a program below that folder; undefined when it is missing, and an error with PARLEY_REQUIRE_ALL=1. */
export function findRuntime(path: string): string | undefined {
  if (existsSync(folder + path)) return folder + path;
  if (process.env.PARLEY_REQUIRE_ALL === "1") {
    throw new Error(`${path} is missing: npm ci --prefix packages/e2e/runtimes`);
  }
  return undefined;
}
