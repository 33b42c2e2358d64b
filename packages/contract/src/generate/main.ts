/**
 * Writes what is made from the contract. `node packages/contract/dist/generate/main.js`; with `--check` it writes
 * nothing and exits with 1 when a file is not what it would write.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { filtersFile } from "./filters-file.js";
import { looseFile } from "./loose-file.js";
import { methodsFile } from "./methods-file.js";
import { tableFile } from "./table-file.js";
import { typesFile } from "./types-file.js";

const folder = fileURLToPath(new URL("../../../client/src/generated/", import.meta.url));
const files = {
  "types.ts": typesFile,
  "loose.ts": looseFile,
  "filters.ts": filtersFile,
  "methods.ts": methodsFile,
  "table.ts": tableFile,
};
const check = process.argv.includes("--check");

mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries(files)) {
  const text = make();
  if (read(folder + name) === text) continue;
  if (check) {
    console.error(`packages/client/src/generated/${name} is stale: run \`npm run build\` and commit it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(folder + name, text);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
