/**
 * vitest's global set-up, run once before all tests: one loud line for each tool that tests want and this machine
 * lacks. The tests themselves skip, or fail when PARLEY_REQUIRE_ALL=1.
 */
import { existsSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

/** Node 20.0 to current, Deno, Bun and workerd, a gigabyte that a plain `npm ci` does not bring. */
const runtimes = fileURLToPath(new URL("../../packages/e2e/runtimes", import.meta.url));

const tools = [
  { name: "PostgreSQL", programs: ["initdb"], folder: "/usr/lib/postgresql", get: "apt-get install postgresql" },
  { name: "Chromium", programs: ["chromium", "chromium-browser", "google-chrome"], get: "apt-get install chromium" },
  {
    name: "a set of run-time environments",
    programs: [],
    folder: `${runtimes}/node_modules/node-20`,
    get: "npm ci --prefix packages/e2e/runtimes",
  },
  { name: "strace", programs: ["strace"], get: "apt-get install strace" },
];

export default function announceMissing() {
  const consequence = process.env.PARLEY_REQUIRE_ALL === "1" ? "FAIL" : "ARE SKIPPED";
  for (const { name, programs, folder, get } of tools) {
    if (programs.some(onPath) || (folder !== undefined && existsSync(folder))) continue;
    process.stderr.write(`\n*** ${name} is missing: tests that need it ${consequence}. To get it: ${get}\n\n`);
  }
}

function onPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(`${folder}/${program}`));
}
