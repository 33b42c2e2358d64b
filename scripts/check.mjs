/**
 * `npm run check`: everything but the tests. Lint and format, types, import ranks, documents, dead exports, and
 * whether what is generated is fresh. Runs all of them, then fails if one did.
 */
import { existsSync } from "node:fs";
import { checkDocs } from "./check/docs.mjs";
import { checkRanks } from "./check/ranks.mjs";
import { biome, knip, root, runStatus, tsc } from "./process.mjs";

const generator = `${root}/packages/contract/dist/generate/main.js`;

const compatibility = `${root}/scripts/compatibility.mjs`;

const checks = [
  ["lint and format", () => program(biome, ["check", "--error-on-warnings"])],
  ["types", () => program(tsc, ["-b"])],
  ["import ranks", () => sentences(checkRanks())],
  ["documents", () => sentences(checkDocs())],
  ["dead exports", () => program(knip, ["--no-progress"])],
  ["generated files", () => existsSync(generator) && program(process.execPath, [generator, "--check"])],
  ["compatibility", () => existsSync(generator) && program(process.execPath, [compatibility, "--check"])],
];

const failed = [];
for (const [name, check] of checks) {
  const started = performance.now();
  const passed = check();
  console.log(`${passed ? "ok    " : "FAILED"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) failed.push(name);
}
if (failed.length > 0) {
  console.error(`check: ${failed.join(", ")} failed.`);
  process.exitCode = 1;
}

function program(command, args) {
  return runStatus(command, args) === 0;
}

function sentences(problems) {
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}
