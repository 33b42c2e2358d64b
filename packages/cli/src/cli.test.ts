import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const bin = fileURLToPath(new URL("../bin/parley.js", import.meta.url));

let folder: string;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-cli-"));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

function start(args: readonly string[], input = ""): Running {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PARLEY_")));
  const child = spawn(process.execPath, [bin, ...args], { env, stdio: "pipe" });
  running.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  // It may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const ended = new Promise<number | string | null>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal));
  });
  return { child, output, ended };
}

async function parley(args: readonly string[], input?: string) {
  const { output, ended } = start(args, input);
  return { code: await ended, ...output };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

it("explains itself", async () => {
  const { code, stdout } = await parley(["--help"]);
  expect(code).toBe(0);
  for (const command of ["serve", "website", "operator", "token"]) expect(stdout).toContain(command);
  const serve = await parley(["serve", "--help"]);
  for (const shown of ["--port <number>", "[PARLEY_PORT]", "--trust-proxy [addresses]", "[PARLEY_TRUST_PROXY]"]) {
    expect(serve.stdout).toContain(shown);
  }
  expect((await parley(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it("prints help and fails when nothing is asked of it", async () => {
  for (const args of [[], ["token"]]) {
    const { code, stderr } = await parley(args);
    expect(code).toBe(1);
    expect(stderr).toContain("Usage: parley");
  }
});

it("names what is missing or wrong, and touches nothing", async () => {
  const cases: [string[], string][] = [
    [["website", "create", "--name", "x"], "parley: required option '--domain <domain>' not specified.\n"],
    [
      ["token", "create", "--tier", "root"],
      "parley: option '--tier <tier>' argument 'root' is invalid. Allowed choices",
    ],
    [["token", "revoke"], "parley: missing required argument 'identifier'.\n"],
    [["serve", "--prot", "1"], "parley: unknown option '--prot' (Did you mean --port?)\n"],
    [["serve", "extra"], "parley: too many arguments for 'serve'. Expected 0 arguments but got 1"],
    [["token", "list"], `parley: There is no Parley database in ${folder}; give --data or --database-url.\n`],
  ];
  for (const [args, message] of cases) {
    const { code, stdout, stderr } = await parley([...args, "--data", folder]);
    expect({ code, stdout }, args.join(" ")).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  }
  expect(await readdir(folder)).toEqual([]);
});

it("sets up a database by itself: a website, an operator with a chosen password, a token", async () => {
  const at = ["--data", folder];
  const website = await parley(["website", "create", "--name", "Shop", "--domain", "Shop.example", ...at]);
  expect(website).toMatchObject({ code: 0, stderr: "" });
  expect(website.stdout).toMatch(/website_id {2}[0-9a-f-]{36}\n.*Shop\n.*shop\.example/);
  const account = ["--email", "ada@example.com", "--website", "shop.example", "--password-stdin"];
  const operator = await parley(["operator", "create", ...account, ...at, "--json"], "correct horse\nignored");
  expect(JSON.parse(operator.stdout)).toMatchObject({ email: "ada@example.com" });
  expect(operator.stdout).not.toContain("correct horse");
  const empty = await parley(["operator", "reset-password", "--email", "ada@example.com", "--password-stdin", ...at]);
  expect(empty.stderr).toBe("parley: --password-stdin: standard input holds no password.\n");
  const token = await parley(["token", "create", "--tier", "user", "--email", "ada@example.com", ...at]);
  expect(token.stdout).toMatch(/key {9}[0-9a-f]{64}\n/);
  const list = await parley(["token", "list", ...at]);
  expect(list.stdout.split("\n")).toHaveLength(3);
  expect(list.stdout).not.toMatch(/[0-9a-f]{64}/);
});

it("does not make the first workspace when it cannot listen: nobody would see its keys", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as { port: number };
  const refused = await parley(["serve", "--json", "--data", folder, "--port", String(port)]);
  taken.close();
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  const { child, output, ended } = start(["serve", "--json", "--data", folder, "--port", "0"]);
  await until(() => output.stdout.includes('"ready"'));
  expect(output.stdout).toContain('{"event":"created"');
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

it("goes on when nobody reads its output", async () => {
  const { child, output, ended } = start(["serve", "--json", "--data", folder, "--port", "0"]);
  child.stdout?.once("data", () => child.stdout?.destroy());
  await until(() => output.stdout !== "");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(child.exitCode).toBeNull();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

it("ends at once on a second signal, whatever is still under way", async () => {
  const { child, output, ended } = start(["serve", "--json", "--data", folder, "--port", "0"]);
  await until(() => output.stdout.includes('"ready"'));
  const { port } = new URL(/"url":"([^"]+)"/.exec(output.stdout)?.[1] ?? "");
  const slow = connect(Number(port), "127.0.0.1");
  slow.on("error", () => {});
  let answered = "";
  slow.on("data", (chunk) => {
    answered += chunk;
  });
  // The answer to the one before tells that the half was read as well.
  slow.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\nHost: loc");
  await until(() => answered.includes("alive"));
  child.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(child.exitCode, "the first signal waits for the request").toBeNull();
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  slow.destroy();
});

it.each([
  ["nothing for one", [], "", 65, "Standard input holds no mail."],
  ["more than it takes", [], "x".repeat(26_214_401), 65, "The mail is larger than 26214400 bytes."],
  ["one while its settings are wrong", ["--bogus"], "From: a@b.c\n\nHi", 75, "unknown option '--bogus'."],
  ["one while a setting is no value", ["--unread-delay", "soon"], "From: a@b.c\n\nHi", 75, "--unread-delay"],
  ["one while its database is elsewhere", [], "From: a@b.c\n\nHi", 75, "There is no Parley database in"],
])("tells the mail server what to do that pipes it %s", async (_, flags, mail, code, sentence) => {
  const received = await parley(["mail", "receive", "--data", folder, ...flags], mail);
  expect(received.code).toBe(code);
  expect(received.stderr).toMatch(/^parley: /);
  expect(received.stderr).toContain(sentence);
});
