import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface TestPostgres {
  /** Of the cluster's own database `postgres`. */
  readonly url: string;
  /** Makes an empty database and answers its URL. */
  newDatabase(): Promise<string>;
  /** Ends the server at once and removes its folder. */
  stop(): Promise<void>;
}

export interface TestPostgresOptions {
  /** Off for tests that prove nothing about durability. On by default. */
  readonly fsync?: boolean;
  /** More `name=value` settings. */
  readonly settings?: readonly string[];
}

/**
 * The folder of PostgreSQL's programs. Without PostgreSQL answers undefined, after one loud line, or throws when
 * PARLEY_REQUIRE_ALL=1.
 */
export function requirePostgres(): string | undefined {
  const folder = findPrograms();
  if (folder !== undefined) return folder;
  const sentence = "PostgreSQL is missing. To get it: apt-get install postgresql";
  if (process.env.PARLEY_REQUIRE_ALL === "1") throw new Error(sentence);
  // The set-up of `npm test` has said it once for all files.
  if (process.env.VITEST === undefined) process.stderr.write(`\n*** ${sentence}\n\n`);
  return undefined;
}

function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/**
 * Starts a throw-away cluster on a private port of 127.0.0.1, without passwords. It ends with this process, however
 * that ends.
 */
export async function startPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const programs = requirePostgres();
  if (programs === undefined) throw new Error("PostgreSQL is missing. To get it: apt-get install postgresql");
  const owner = otherUser();
  const folder = mkdtempSync(join(tmpdir(), "parley-postgres-"));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const as = { ...owner, cwd: folder };
  const initdb = ["-D", data, "-U", "parley", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), initdb, { ...as, stdio: ["ignore", "ignore", "pipe"] });
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = launch(join(programs, "postgres"), folder, data, port, options, as);
    const url = `postgres://parley@127.0.0.1:${port}/postgres`;
    if (await answers(url, server)) return cluster(url, server, folder);
    // Somebody else took the port in between.
    if (attempt === 3) throw new Error("The test's PostgreSQL server did not start.");
  }
}

function launch(
  program: string,
  folder: string,
  data: string,
  port: number,
  { fsync = true, settings = [] }: TestPostgresOptions,
  as: object,
): ChildProcess {
  const given = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    `fsync=${fsync ? "on" : "off"}`,
    "max_connections=200",
    "logging_collector=off",
    ...settings,
  ];
  const server = [program, "-D", data, ...given.flatMap((setting) => ["-c", setting])];
  // `cat` ends when our end of its input is closed, which it is even when this process is killed.
  const script = `folder=$1; shift; exec 3<&0
    "$@" >server.log 2>&1 </dev/null 3<&- & server=$!
    (cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null) &
    wait $server; code=$?; cd /; [ $code -ne 1 ] && rm -rf "$folder"; exit $code`;
  const child = spawn("/bin/sh", ["-c", script, "sh", folder, ...server], {
    ...as,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  (child.stdin as Socket).unref();
  return child;
}

function cluster(url: string, server: ChildProcess, folder: string): TestPostgres {
  let made = 0;
  return {
    url,
    async newDatabase() {
      const name = `test_${++made}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(`CREATE DATABASE ${name}`);
      } finally {
        await client.end();
      }
      return url.replace(/postgres$/, name);
    },
    async stop() {
      server.ref();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode === null) {
        server.stdin?.end();
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {}
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it.");
}

/** Below the range from which systems give ports to outgoing connections. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}
