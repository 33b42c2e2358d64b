import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Path of a program that a test needs, or undefined when this machine lacks it: the test then skips (the run's set-up
 * has said so, loudly, once). With PARLEY_REQUIRE_ALL=1 a missing program is an error instead.
 */
export function findTool(...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  if (process.env.PARLEY_REQUIRE_ALL === "1") {
    throw new Error(`${names.join(" or ")} is missing, and PARLEY_REQUIRE_ALL=1 allows no skip.`);
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
