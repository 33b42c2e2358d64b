/** Holds every import against the allow-list of table.mjs. Answers sentences, none when all is well. */
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { root } from "../process.mjs";
import { cycles } from "./cycles.mjs";
import { importsOf } from "./imports.mjs";
import { packageImports, serverLeaves, serverRanks, serverTesting } from "./table.mjs";
import { files } from "./tree.mjs";

const packages = ["contract", "client", "server", "cli", "e2e"];

export function checkRanks() {
  const problems = [];
  const domain = new Map();
  for (const name of packages) {
    for (const file of files(`packages/${name}/src`).filter((path) => path.endsWith(".ts"))) {
      for (const found of importsOf(join(root, file))) {
        const problem = checkImport(name, file, found, domain);
        if (problem !== undefined) problems.push(`${file}:${found.line} imports ${found.specifier}: ${problem}`);
      }
    }
  }
  for (const cycle of cycles(domain)) {
    problems.push(
      `packages/server/src/domain: ${cycle.join(" -> ")} is a circle of imports: move what both need into one of them, or into a noun of its own.`,
    );
  }
  return problems;
}

/** What is wrong with one import of a file, in a sentence; undefined when nothing is. Notes nouns that import nouns. */
export function checkImport(name, file, found, domain = new Map()) {
  return found.specifier.startsWith(".")
    ? checkRelative(name, file, found, domain)
    : checkPackage(name, file, found.specifier);
}

function checkRelative(name, file, { specifier, type }, domain) {
  const target = join(dirname(file), specifier).replace(/\.js$/, ".ts");
  const source = `packages/${name}/src/`;
  if (!target.startsWith(source)) {
    return "a package reaches another only through its name (@parley/...) and what its package.json exports.";
  }
  if (name !== "server" || isTest(file)) return undefined;
  const from = place(file.slice(source.length));
  const to = place(target.slice(source.length));
  if (from === to) {
    if (from === "domain") noteNoun(domain, file, target);
    return undefined;
  }
  if (from === serverTesting) return undefined;
  if (serverLeaves.includes(target.slice(source.length))) {
    return type ? undefined : "it holds types alone: write `import type`.";
  }
  if (to === serverTesting) return "testing/ is for tests alone: move what the server itself needs out of it.";
  const fromRank = rankOf(from);
  const toRank = rankOf(to);
  if (fromRank === undefined) return `${from} has no rank: give it one in scripts/check/table.mjs.`;
  if (toRank === undefined) return `${to} has no rank: give it one in scripts/check/table.mjs.`;
  if (toRank < fromRank) return undefined;
  return toRank === fromRank
    ? `folders of rank ${toRank} never import each other: move what both need into a lower rank, or let main.ts hand it over.`
    : `rank ${fromRank} may not import rank ${toRank}: declare the type that ${from}/ needs in ${from}/, and let main.ts pass the thing in.`;
}

function checkPackage(name, file, specifier) {
  if (isBuiltin(specifier)) return specifier.startsWith("node:") ? undefined : `write node:${specifier}.`;
  if (specifier.startsWith("#")) {
    const { imports = {} } = manifest(name);
    return specifier in imports ? undefined : `packages/${name}/package.json names no import ${specifier}.`;
  }
  if (specifier.startsWith("@parley/")) {
    const missing = checkExport(specifier);
    if (missing !== undefined) return missing;
  }
  if (isTest(file) || name === "e2e") return undefined;
  const folder = name === "server" ? place(file.slice("packages/server/src/".length)) : undefined;
  const allowed =
    folder === undefined ? packageImports[name] : serverRanks.find((row) => row.folder === folder)?.packages;
  if (allowed?.includes(specifier)) return undefined;
  return `not in the allow-list of ${folder ?? name}: do it with what scripts/check/table.mjs allows there, or add it to that table and say why in the commit.`;
}

function checkExport(specifier) {
  const [, name = "", ...inside] = specifier.split("/");
  if (!existsSync(join(root, "packages", name, "package.json"))) return "there is no such package.";
  const { exports = {} } = manifest(name);
  const key = inside.length === 0 ? "." : `./${inside.join("/")}`;
  return key in exports ? undefined : `packages/${name}/package.json does not export ${key}: import what it exports.`;
}

function manifest(name) {
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
}

function noteNoun(domain, file, target) {
  const from = noun(file);
  const to = noun(target);
  if (from === to || from === undefined || to === undefined) return;
  if (!domain.has(from)) domain.set(from, new Set());
  domain.get(from).add(to);
}

/** `conversations` for packages/server/src/domain/conversations/service.ts; undefined for a file right in domain/. */
function noun(path) {
  const parts = path.split("/");
  return parts.length > 5 ? parts[4] : undefined;
}

/** First folder below src, or the file itself when it stands right in src. */
function place(path) {
  return path.slice(0, path.indexOf("/") === -1 ? undefined : path.indexOf("/"));
}

function rankOf(folder) {
  return serverRanks.find((row) => row.folder === folder)?.rank;
}

function isTest(file) {
  return file.endsWith(".test.ts") || file.includes("/testing/") || file.includes("/conformance/");
}
