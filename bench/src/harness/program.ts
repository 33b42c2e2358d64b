import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server in a process of its own. */
export interface Program {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from the start of the process until it said that it was ready. */
  readonly startedIn: number;
  /** What it said as it became ready, and before. */
  readonly said: readonly Record<string, unknown>[];
  stop(): Promise<void>;
}

const cli = fileURLToPath(new URL("../../../packages/cli/bin/parley.js", import.meta.url));

/** Starts a program of `src/limits` or `src/programs`, which sends `{port}` over IPC when it listens. */
export async function startProgram(
  file: string,
  settings: Readonly<Record<string, unknown>>,
  execArgv: readonly string[] = [],
): Promise<Program> {
  const began = performance.now();
  const child = fork(new URL(`../${file}.js`, import.meta.url), [JSON.stringify(settings)], {
    execArgv: [...execArgv],
  });
  const [message] = (await Promise.race([once(child, "message"), ended(child, file)])) as [Record<string, unknown>];
  const startedIn = performance.now() - began;
  return {
    host: "127.0.0.1",
    port: message.port as number,
    pid: child.pid as number,
    startedIn,
    said: [message],
    stop: stopper(child),
  };
}

/** Starts `parley serve --json` with further flags, on a free port. */
export async function startParley(flags: readonly string[], execArgv: readonly string[] = []): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, [...execArgv, cli, "serve", "--json", "--port", "0", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: Record<string, unknown>[] = [];
  const ready = new Promise<Record<string, unknown>>((resolve) => {
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n")) {
        const line = JSON.parse(text.slice(0, end)) as Record<string, unknown>;
        text = text.slice(end + 1);
        said.push(line);
        if (line.event === "ready") resolve(line);
      }
    });
  });
  const line = (await Promise.race([ready, ended(child, "parley serve")])) as Record<string, unknown>;
  const startedIn = performance.now() - began;
  const url = new URL(String(line.url));
  return {
    host: url.hostname,
    port: Number(url.port),
    pid: child.pid as number,
    startedIn,
    said,
    stop: stopper(child),
  };
}

async function ended(child: ChildProcess, name: string): Promise<never> {
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  throw new Error(`${name} ended before it was ready (${signal ?? `exit code ${code}`}).`);
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await gone;
    clearTimeout(late);
  };
}
