/** Holds what the documents say against the tree: paths that they name, and the rank table that they print. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { root } from "../process.mjs";
import { rankTable } from "./table.mjs";
import { files, matches } from "./tree.mjs";

const isDocument = /^(?:README\.md|docs\/.*\.md|packages\/[^/]+\/README\.md)$/;
/** A path is what starts in a folder of the repository, or is a file that stands at its root. */
const top = /^(?:packages|scripts|docs|bench|\.ci)\/|^[\w.-]+\.(?:md|json|mjs|ts)$/;

export function checkDocs() {
  const problems = [];
  const tree = files();
  for (const document of tree.filter((path) => isDocument.test(path))) {
    const text = readFileSync(join(root, document), "utf8");
    for (const path of pathsIn(text, document)) {
      if (!matches(path, tree)) problems.push(`${document} names ${path}, which does not exist.`);
    }
  }
  const architecture = readFileSync(join(root, "docs/architecture.md"), "utf8");
  if (!architecture.includes(rankTable())) {
    problems.push(`docs/architecture.md does not print the rank table of scripts/check/table.mjs:\n${rankTable()}`);
  }
  return problems;
}

function pathsIn(text, document) {
  const paths = new Set();
  for (const [, quoted] of text.matchAll(/`([^`\n]+)`/g)) {
    if (/\s/.test(quoted) || !top.test(quoted)) continue;
    // A bare file name may be one beside the folder that the text speaks of: only names at the root are certain.
    if (!quoted.includes("/") && !existsSync(join(root, quoted))) continue;
    paths.add(quoted);
  }
  for (const [, link] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
    if (!/^[a-z]+:/.test(link)) paths.add(normalize(join(dirname(document), link)));
  }
  return paths;
}
