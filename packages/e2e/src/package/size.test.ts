import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Installed, install } from "../runtimes/installed.js";

let installed: Installed;

beforeAll(() => {
  installed = install();
});
afterAll(() => installed?.remove());

/** A program as a page would load it, minified; the socket library stays out, as it is loaded later. */
async function bundled(program: string): Promise<string> {
  const input = join(installed.folder, "program.mjs");
  writeFileSync(input, program);
  const build = await rolldown({
    cwd: installed.folder,
    input,
    platform: "browser",
    external: ["socket.io-client"],
    resolve: { conditionNames: ["browser", "import"] },
    logLevel: "silent",
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  return output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
}

/** Most bytes, gzipped, that each program may have: what it has now and about a tenth more. */
const budgets: readonly (readonly [program: string, budget: number])[] = [
  ['export { Crisp } from "@parley/client"', 31_000],
  ['export { HookReceiver } from "@parley/client/hooks"', 7_200],
  ['export { Bot } from "@parley/client/bots"', 8_800],
  ['export { signHook } from "@parley/client/hooks"', 2_800],
  ['export { where, matchAll } from "@parley/client"', 1_100],
  ['export { isNotFound } from "@parley/client"', 200],
];

it.each(budgets)("%s stays small", async (program, budget) => {
  const size = gzipSync(await bundled(program), { level: 9 }).length;
  expect(size).toBeLessThan(budget);
  // A budget that is far above the size guards nothing.
  expect(size).toBeGreaterThan(budget * 0.7);
});

it("leaves nothing of the package in a program that uses nothing of it", async () => {
  const entries = ["", "/bots", "/hooks", "/legacy"].map((entry) => `import "@parley/client${entry}";`);
  expect((await bundled(`${entries.join("\n")}\nexport const mine = 1;`)).length).toBeLessThan(60);
});
