import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Parley, startParley } from "./support/parley.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const guides = join(root, "docs/guides");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const run = promisify(execFile);

interface Program {
  readonly guide: string;
  readonly file: string;
  readonly code: string;
}

/** Every block of TypeScript in the guides that says which file it is: each is a program that runs as it stands. */
async function programsOf(): Promise<Program[]> {
  const found: Program[] = [];
  for (const guide of (await readdir(guides)).filter((name) => name.endsWith(".md")).sort()) {
    const text = await readFile(join(guides, guide), "utf8");
    for (const [, code = ""] of text.matchAll(/^```ts\n(.*?)^```/gms)) {
      const file = /^\/\/ file: (\S+\.ts)\n/.exec(code)?.[1];
      if (file) found.push({ guide, file, code });
    }
  }
  return found;
}

const programs = await programsOf();
let parley: Parley;
let folder: string;
let problems = "";

beforeAll(async () => {
  // Beside the installed packages, so that the programs find @parley/client as those of users do.
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, "guides-"));
  for (const { guide, file, code } of programs) {
    await mkdir(join(folder, guide), { recursive: true });
    await writeFile(join(folder, guide, file), code);
  }
  const compilerOptions = {
    target: "ES2023",
    module: "NodeNext",
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: ["node"],
    outDir: "out",
    rootDir: ".",
  };
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*/*.ts"] }));
  const compiled = run(process.execPath, [tsc, "-p", folder], { cwd: folder, timeout: 60_000 });
  [parley] = await Promise.all([
    startParley({ args: ["--demo"] }),
    compiled.catch((error: { stdout?: string }) => {
      problems = error.stdout || String(error);
    }),
  ]);
}, 90_000);

afterAll(async () => {
  await parley?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

it("are found", () => {
  expect(programs.length).toBeGreaterThanOrEqual(3);
});

it("compile under strict rules, as they stand in the guides", () => {
  expect(problems).toBe("");
});

describe.each(programs.map((program) => [`${program.guide}: ${program.file}`, program] as const))(
  "%s",
  (_, program) => {
    it("runs to its end", async () => {
      const { identifier, key } = parley.token("plugin");
      const env = {
        ...process.env,
        NODE_OPTIONS: "",
        PARLEY_URL: parley.url,
        PARLEY_TIER: "plugin",
        PARLEY_IDENTIFIER: identifier,
        PARLEY_KEY: key,
        PARLEY_WEBSITE: parley.created.website_id,
      };
      const out = join(folder, "out", program.guide, program.file.replace(/\.ts$/, ".js"));
      const { stderr } = await run(process.execPath, ["--unhandled-rejections=strict", out], { env, timeout: 20_000 });
      expect(stderr).toBe("");
    });
  },
);
