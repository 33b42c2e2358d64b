/** The repository's own files: everything but what is installed, built or kept by git. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../process.mjs";

const skipped = new Set(["node_modules", "dist", ".git", "coverage", "data"]);

/** Paths below `folder`, from the root of the repository, sorted. */
export function files(folder = "") {
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...files(path));
  }
  return found.sort();
}

/** Whether a file or a folder matches a path in which `<name>` and `*` stand for any one name or part of a name. */
export function matches(pattern, paths) {
  const source = pattern
    .replace(/\/$/, "")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/<[^>]+>|\*+/g, "[^/]+");
  const expression = new RegExp(`^${source}(?:/|$)`);
  return paths.some((path) => expression.test(path));
}
