/**
 * vitest's global set-up, run once before all tests: one loud line for each tool that tests want and this machine
 * lacks. The tests themselves skip, or fail when PARLEY_REQUIRE_ALL=1.
 */
import { existsSync } from "node:fs";
import { delimiter } from "node:path";

const tools = [
  { name: "PostgreSQL", programs: ["initdb"], folder: "/usr/lib/postgresql", get: "apt-get install postgresql" },
  { name: "Chromium", programs: ["chromium", "chromium-browser", "google-chrome"], get: "apt-get install chromium" },
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
