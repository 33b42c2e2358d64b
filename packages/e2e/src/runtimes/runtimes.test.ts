import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Parley, startParley } from "../support/parley.js";
import { findTool } from "../support/tools.js";
import { bundleProgram } from "./bundled.js";
import { findRuntime } from "./environments.js";
import { type Installed, install } from "./installed.js";
import { startWorker, type Worker } from "./workerd.js";

const expected = {
  session: true,
  missing: { crisp: true, notFound: true, status: 404 },
  content: "grüß dich 👋",
  defaultExport: true,
};

let parley: Parley;
let installed: Installed;
let site: Server;

beforeAll(async () => {
  site = createServer((request, response) => {
    const script = request.url === "/page.js";
    response.writeHead(200, { "content-type": script ? "text/javascript" : "text/html" });
    response.end(script ? readFileSync(`${installed.folder}/bundled-page.js`) : "<!doctype html><title>page</title>");
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  installed = install();
  parley = await startParley({ args: ["--cors-origin", origin()] });
});
afterAll(async () => {
  site?.close();
  installed?.remove();
  await parley?.stop();
});

const origin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const settings = () => ({
  restHost: parley.url,
  ...parley.token("website"),
  website_id: parley.created.website_id,
});

/** Runs a program of the installed project to its end, which it must reach by itself. */
async function run(command: string, args: readonly string[]) {
  const child = spawn(command, args, {
    cwd: installed.folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { SETTINGS: JSON.stringify(settings()), HOME: installed.folder, PATH: "/usr/bin:/bin" },
    timeout: 20_000,
    killSignal: "SIGKILL",
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = await new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
  expect({ ended, stderr, seen: stdout.startsWith("{") ? JSON.parse(stdout) : stdout }).toEqual({
    ended: 0,
    stderr: "",
    seen: expected,
  });
}

const main = ["program/main.mjs"];
const commonjs = ["program/main.cjs"];
const denoFlags = ["run", "--no-remote", "--node-modules-dir=manual", "--allow-net", "--allow-env", "--allow-read"];
const node = (version: number) => findRuntime(`node-${version}/bin/node`);
const bun = findRuntime("@oven/bun-linux-x64-baseline/bin/bun");
const deno = findRuntime("@deno/linux-x64-glibc/deno");
const programs: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ["this Node", process.execPath, []],
  ["Node 20.0", node(20), []],
  ["Node 22", node(22), []],
  ["Node 24", node(24), []],
  ["Node 26", node(26), []],
  ["Bun", bun, []],
  ["Deno", deno, denoFlags],
];

describe.each(programs)("The packed SDK in %s", (_name, command, flags) => {
  it.skipIf(command === undefined)("works as an ES module", () => run(command as string, [...flags, ...main]));
  it.skipIf(command === undefined)("works as CommonJS", () => run(command as string, [...flags, ...commonjs]));
});

const workerd = findRuntime("@cloudflare/workerd-linux-64/bin/workerd");

describe.skipIf(workerd === undefined)("The packed SDK in a worker", () => {
  let worker: Worker;

  beforeAll(async () => {
    const file = await bundleProgram(installed.folder, "worker.mjs", ["workerd", "worker", "browser", "import"]);
    worker = await startWorker(workerd as string, installed.folder, basename(file));
  });
  afterAll(() => worker?.stop());

  async function ask(path: string): Promise<unknown> {
    const response = await fetch(worker.url + path, { method: "POST", body: JSON.stringify(settings()) });
    const text = await response.text();
    return response.ok ? JSON.parse(text) : text;
  }

  it("calls, tells errors apart and hears events, request after request", async () => {
    for (let i = 0; i < 3; i++) expect(await ask("/")).toEqual(expected);
  });

  it("calls for many requests at once with one client, made before them", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/shared")));
    expect(answers).toEqual(Array.from({ length: 20 }, () => [true, true, true]));
  });
});

const executablePath = findTool("chromium", "chromium-browser", "google-chrome");

describe.skipIf(executablePath === undefined)("The packed SDK in a page", () => {
  let browser: Browser;

  beforeAll(async () => {
    await bundleProgram(installed.folder, "page.mjs", ["browser", "import"]);
    browser = await chromium.launch({
      executablePath: executablePath as string,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
  });
  afterAll(() => browser?.close());

  it("calls, tells errors apart and hears events", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(origin());
    await page.addScriptTag({ url: "/page.js", type: "module" });
    // biome-ignore lint/suspicious/noExplicitAny: a global that the page's program makes.
    const seen = await page.evaluate((given) => (globalThis as any).run(given), settings());
    expect({ seen, complaints }).toEqual({ seen: expected, complaints: [] });
  });
});
