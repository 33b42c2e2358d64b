import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { onEachDatabase } from "./support/databases.js";
import { Listener } from "./support/listener.js";
import { type Parley, runParley, startParley, type Token } from "./support/parley.js";
import { Rest } from "./support/rest.js";
import { until } from "./support/wait.js";

const started: Parley[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const parley of started.splice(0)) await parley.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "parley-e2e-"));
  folders.push(made);
  return made;
}

async function start(options: Parameters<typeof startParley>[0]): Promise<Parley> {
  const parley = await startParley(options);
  started.push(parley);
  return parley;
}

/** What a command with --json printed: one object per line. */
async function json(args: readonly string[]) {
  const { code, stdout, stderr } = await runParley([...args, "--json"]);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

onEachDatabase("parley serve", (database) => {
  it("prints what it created once, and where it is ready each time", async () => {
    const data = await folder();
    const { databaseUrl } = await database.fresh();
    const first = await start({ data, databaseUrl });
    const [created, ready, ...more] = first.lines.map((line) => JSON.parse(line));
    expect(more).toEqual([]);
    expect(created).toMatchObject({
      event: "created",
      website_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      operator: { email: expect.stringContaining("@"), password: expect.stringMatching(/.{12,}/) },
    });
    expect(created.tokens.map((token: Token) => token.tier).sort()).toEqual(["plugin", "user", "website"]);
    for (const token of created.tokens) {
      expect(token.key).toMatch(/^[0-9a-f]{64}$/);
      if (token.tier === "plugin") expect(token.plugin_id).toMatch(/^[0-9a-f-]{36}$/);
    }
    const origin = `127.0.0.1:${first.port}`;
    expect(ready).toEqual({
      event: "ready",
      url: expect.stringContaining(`http://${origin}`),
      rest: `http://${origin}/v1/`,
      rtm: expect.stringContaining(`ws://${origin}/`),
      pid: first.process.pid,
    });
    for (const tier of ["user", "website", "plugin"] as const) {
      const website = await new Rest(first, first.token(tier)).data("GET", `/website/${created.website_id}`);
      expect(website.website_id).toBe(created.website_id);
    }
    await first.stop();

    const second = await start({ data, databaseUrl, created: first.created });
    expect(second.lines.map((line) => JSON.parse(line).event)).toEqual(["ready"]);
    const rest = new Rest(second, first.token("user"));
    expect((await rest.call("GET", `/website/${created.website_id}`)).status).toBe(200);
  });

  it("refuses a secret key that is not the one that encrypted what the database holds", async () => {
    const data = await folder();
    const { databaseUrl } = await database.fresh();
    const first = await start({ data, databaseUrl });
    const { created } = first;
    const { plugin_id = "" } = first.token("plugin");
    await first.stop();
    const PARLEY_SECRET_KEY = "ab".repeat(32);
    const another = start({ data, databaseUrl, created, env: { PARLEY_SECRET_KEY } });
    await expect(another).rejects.toThrow("give that key with PARLEY_SECRET_KEY, or put its secret.key into the data");
    const at = ["--data", data, ...(databaseUrl === undefined ? [] : ["--database-url", databaseUrl])];
    const action = ["plugin", "action-url", plugin_id, "--url", "https://plugin.example/", ...at];
    expect(await runParley(action, { PARLEY_SECRET_KEY })).toMatchObject({ code: 1, stdout: "" });
    const { secret } = (await json(action))[0];
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const again = await start({ data, databaseUrl, created });
    const key = await new Rest(again, again.token("user")).call("GET", `/website/${created.website_id}/verify/key`);
    expect(key).toMatchObject({ status: 200, data: { secret: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it("fills in a lifelike workspace with --demo", async () => {
    const parley = await start({ ...(await database.fresh()), args: ["--demo"] });
    const rest = new Rest(parley, parley.token("website"));
    const seen = new Set<string>();
    const states = new Set<string>();
    for (let page = 1; ; page++) {
      const rows = await rest.data("GET", `/website/${parley.created.website_id}/conversations/${page}?per_page=50`);
      for (const row of rows) {
        seen.add(row.session_id);
        states.add(row.state);
      }
      if (rows.length < 50) break;
    }
    expect(seen.size).toBe(200);
    expect([...states].sort()).toEqual(["pending", "resolved", "unresolved"]);
  });

  it.each(["while the server runs", "while nothing runs"])("administers %s", async (when) => {
    const data = await folder();
    const { databaseUrl } = await database.fresh();
    const at = ["--data", data, ...(databaseUrl === undefined ? [] : ["--database-url", databaseUrl])];
    let parley = await start({ data, databaseUrl });
    const { created } = parley;
    if (when === "while nothing runs") await parley.stop();

    const [website] = await json(["website", "create", "--name", "Second", "--domain", "second.example.com", ...at]);
    expect(website.website_id).toMatch(/^[0-9a-f-]{36}$/);
    const [token] = await json(["token", "create", "--tier", "website", "--website", website.website_id, ...at]);
    expect(token).toMatchObject({ tier: "website", key: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const operator = ["--email", "ada@example.com", "--first-name", "Ada", "--last-name", "Lovelace"];
    const [account] = await json(["operator", "create", ...operator, "--website", website.website_id, ...at]);
    const [reset] = await json(["operator", "reset-password", "--email", "ada@example.com", ...at]);
    expect(reset.password).not.toBe(account.password);
    const listed = await runParley(["token", "list", "--json", ...at]);
    expect(listed.stdout).toContain(token.identifier);
    expect(listed.stdout).not.toContain(token.key);

    if (when === "while nothing runs") parley = await start({ data, databaseUrl, created });
    const rest = new Rest(parley, token);
    expect((await rest.call("GET", `/website/${website.website_id}`)).status).toBe(200);
    await json(["token", "revoke", token.identifier, ...at]);
    await until("the revocation", async () => {
      const { status, reason } = await rest.call("GET", `/website/${website.website_id}`);
      return status === 401 && reason === "invalid_session";
    });
  });

  it("disconnects the sockets of a revoked token", async () => {
    const data = await folder();
    const { databaseUrl } = await database.fresh();
    const at = ["--data", data, ...(databaseUrl === undefined ? [] : ["--database-url", databaseUrl])];
    const parley = await start({ data, databaseUrl });
    const [token] = await json(["token", "create", "--tier", "website", "--website", parley.created.website_id, ...at]);
    const listener = await Listener.open(parley, token);
    await json(["token", "revoke", token.identifier, ...at]);
    await until("the disconnection", () => !listener.connected);
  });
});

describe("parley ends with one sentence and code 1", () => {
  async function expectRefusal(args: readonly string[], sentence: RegExp, env: Record<string, string> = {}) {
    const { code, stdout, stderr } = await runParley(args, env);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const lines = stderr.trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(lines[0]).not.toMatch(/\bat .*\.(js|ts):\d+/);
  }

  it("when the port is in use", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    await expectRefusal(["serve", "--data", await folder(), "--port", String(port)], new RegExp(`${port}.*in use`));
    taken.close();
  });

  it("when the folder is in use by another server", async () => {
    const data = await folder();
    await start({ data });
    await expectRefusal(["serve", "--data", data, "--port", "0"], /in use/);
  });

  it("when the folder cannot be written", async () => {
    const data = join(await folder(), "file");
    await writeFile(data, "");
    await expectRefusal(["serve", "--data", data, "--port", "0"], /folder/i);
    await expectRefusal(["serve", "--data", "/proc/parley", "--port", "0"], /folder|written|create/i);
  });

  it.skipIf(process.getuid?.() === 0)("when the folder belongs to somebody else", async () => {
    const data = join(await folder(), "readonly");
    await mkdir(data);
    await chmod(data, 0o500);
    await expectRefusal(["serve", "--data", data, "--port", "0"], /written/);
  });

  it("when the database cannot be reached, without telling its password", async () => {
    const url = "postgres://parley:secret-word@127.0.0.1:1/parley";
    const { code, stderr } = await runParley(["serve", "--data", await folder(), "--port", "0", "--database-url", url]);
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("127.0.0.1");
    expect(stderr).not.toContain("secret-word");
  });

  it("when the database is newer than the program", async () => {
    const data = await folder();
    const parley = await start({ data });
    await parley.stop();
    const file = join(data, "parley.db");
    // The server's own driver.
    const Database = createRequire(new URL("../../server/package.json", import.meta.url))("better-sqlite3");
    const db = new Database(file);
    db.prepare("INSERT INTO schema_migrations (id, name, at) VALUES (9999, 'later', 0)").run();
    db.close();
    await expectRefusal(["serve", "--data", data, "--port", "0"], /newer/);
  });

  it.each([
    [["serve", "--port", "70000"], /port/i],
    [["serve", "--port", "http"], /port/i],
    [["serve", "--host", "0.0.0.0", "--port", "0"], /tls|proxy/i],
    [["serve", "--nonsense"], /nonsense/],
    [["serve", "--tls-cert", "/nowhere.pem", "--port", "0"], /tls-key/],
    [["serve", "--database-url", "mysql://x"], /postgres/],
    [["nonsense"], /nonsense/],
  ])("for %j", async (args, sentence) => {
    const data = args[0] === "nonsense" || args.includes("--nonsense") ? [] : ["--data", await folder()];
    await expectRefusal([...args, ...data], sentence);
  });

  it("for a variable that is wrong, and takes one that is right", async () => {
    await expectRefusal(["serve", "--data", await folder()], /PARLEY_PORT|port/i, { PARLEY_PORT: "many" });
    const parley = await start({ env: { PARLEY_PUBLIC_URL: "https://chat.example.com" } });
    const rest = new Rest(parley, parley.token("plugin"));
    const { socket } = await rest.data("GET", "/plugin/connect/endpoints");
    expect(socket.app).toBe("wss://chat.example.com/p/1/");
  });
});

describe("what is on disk", () => {
  it("holds no key and no password, and its socket is for its owner alone", async () => {
    const data = await folder();
    const parley = await start({ data });
    const socket = await stat(join(data, "parley.sock"));
    expect(socket.isSocket()).toBe(true);
    expect(socket.mode & 0o777).toBe(0o600);
    const secrets = [...parley.created.tokens.map(({ key }) => key), parley.created.operator.password];
    await parley.stop();
    const file = await readFile(join(data, "parley.db"), "latin1");
    for (const secret of secrets) expect(file.includes(secret)).toBe(false);
  });
});
