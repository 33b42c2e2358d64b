/** The entries of the package: a folder of src, or src itself, and what its index exports as default. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of the package, with a slash at the end. */
export const folder = fileURLToPath(new URL("../", import.meta.url));

export const entries = [
  { name: "index", defaultExport: "Crisp" },
  { name: "bots/index" },
  { name: "hooks/index" },
  { name: "legacy/index", defaultExport: "Crisp" },
].filter(({ name }) => existsSync(`${folder}src/${name}.ts`));
