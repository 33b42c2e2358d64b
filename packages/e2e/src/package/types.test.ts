import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, install } from "../runtimes/installed.js";

const require = createRequire(import.meta.url);
/** The repository's own, and an older one that the check of the package brings. */
const compilers = [
  ["TypeScript 7", join(dirname(require.resolve("typescript/package.json")), "bin/tsc")],
  ["TypeScript 5", createRequire(require.resolve("@arethetypeswrong/core")).resolve("typescript/bin/tsc")],
] as const;

const program = `
import Default, { Crisp, CrispNotFoundError, type EventName } from "@parley/client";
const client: Crisp = new Default({ restHost: "http://127.0.0.1" });
const name: EventName = "message:send";
client.on(name, () => {});
client.on("message:send", (message) => { const content: number = message.website_id; });
const caught: unknown = undefined;
if (caught instanceof CrispNotFoundError) { const status: number = caught.status; }
class Mine extends Crisp {}
new Mine().website.getWebsite(1);
`;
/** Lines of the program that must be errors, or the types say nothing. */
const wrong = [6, 10];

const modes = [
  ["an ES module of Node", "main.mts", ["--module", "nodenext"]],
  ["CommonJS of Node", "main.cts", ["--module", "nodenext"]],
  ["a bundler", "main.mts", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ["CommonJS as it was before exports", "main.ts", ["--module", "commonjs", "--moduleResolution", "node10"]],
] as const;

let installed: Installed;

beforeAll(() => {
  installed = install();
});
afterAll(() => installed?.remove());

describe.each(compilers)("The packed SDK under %s", (compiler, tsc) => {
  it.each(modes.filter(([, file]) => file !== "main.ts" || compiler === "TypeScript 5"))(
    "is typed for %s, without the types of Node",
    (_mode, file, flags) => {
      writeFileSync(join(installed.folder, file), program);
      const args = [tsc, "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", ...flags];
      const { stdout } = spawnSync(process.execPath, [...args, "--pretty", "false", file], {
        cwd: installed.folder,
        encoding: "utf8",
      });
      const complaints = stdout.split("\n").filter((line) => /error TS/.test(line));
      expect(complaints.map((line) => Number(/^main\.\w+\((\d+),/.exec(line)?.[1] ?? Number.NaN) || line)).toEqual(
        wrong,
      );
    },
  );
});
