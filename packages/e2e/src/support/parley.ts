import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The command line as users start it. */
export const parleyBin = fileURLToPath(new URL("../../../cli/bin/parley.js", import.meta.url));

export interface Token {
  readonly tier: "user" | "website" | "plugin";
  readonly identifier: string;
  readonly key: string;
  readonly plugin_id?: string;
}

/** What the first start printed. */
export interface Created {
  readonly website_id: string;
  readonly tokens: readonly Token[];
  readonly operator: { readonly email: string; readonly password: string; readonly user_id?: string };
}

export interface Parley {
  /** `http://127.0.0.1:12345`, without a slash at the end. */
  readonly url: string;
  readonly rest: string;
  readonly rtm: string;
  readonly port: number;
  readonly pid: number;
  readonly data: string;
  readonly created: Created;
  readonly process: ChildProcess;
  /** Standard output, line by line, so far. */
  readonly lines: readonly string[];
  /** Standard error so far. */
  errors(): string;
  token(tier: Token["tier"]): Token;
  /** SIGTERM, then the exit code; removes the data folder when this start made it. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  /** A folder made for this start, and removed at its end, when absent. */
  readonly data?: string;
  readonly databaseUrl?: string | undefined;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What an earlier start on the same database printed: it is printed once only. */
  readonly created?: Created;
}

/** Starts `parley serve --json` on a free port, and resolves when it is ready. */
export async function startParley(options: StartOptions = {}): Promise<Parley> {
  const own = options.data === undefined ? await mkdtemp(join(tmpdir(), "parley-e2e-")) : undefined;
  const data = options.data ?? (own as string);
  const database = options.databaseUrl === undefined ? [] : ["--database-url", options.databaseUrl];
  const args = [parleyBin, "serve", "--json", "--port", "0", "--data", data, ...database, ...(options.args ?? [])];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...cleanEnvironment(), ...options.env },
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const lines: string[] = [];
  let created = options.created;
  const ready = await new Promise<{ url: string; rest: string; rtm: string; pid: number }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const event = JSON.parse(line);
      if (event.event === "created") created = event;
      if (event.event === "ready") resolve(event);
    });
    child.once("exit", (code) => reject(new Error(`parley serve ended with ${code} before it was ready: ${errors}`)));
    child.once("error", reject);
  });
  if (created === undefined) throw new Error("parley serve printed no created line, and none was given.");
  const known = created;
  return {
    ...ready,
    url: ready.url.replace(/\/$/, ""),
    port: Number(new URL(ready.url).port),
    data,
    created: known,
    process: child,
    lines,
    errors: () => errors,
    token(tier) {
      const token = known.tokens.find((candidate) => candidate.tier === tier);
      if (token === undefined) throw new Error(`no token of tier ${tier}`);
      return token;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const code = await exited;
      if (own !== undefined) await rm(own, { recursive: true, force: true });
      return code;
    },
  };
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line to its end. */
export function runParley(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [parleyBin, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...cleanEnvironment(), ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Without settings of the person who runs the tests, and without what vitest sets for its own workers. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:PARLEY_|VITEST|NODE_ENV$|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(kept);
}
