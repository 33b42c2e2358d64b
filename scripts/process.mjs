/** How the scripts start other programs: from the root of the repository, sharing the terminal. */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Root of the repository, without a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

const bin = `${root}/node_modules/.bin`;
export const tsc = `${bin}/tsc`;
export const biome = `${bin}/biome`;
export const knip = `${bin}/knip`;
export const vitest = `${bin}/vitest`;
export const parley = `${root}/packages/cli/bin/parley.js`;

/** Runs a program to its end; leaves this process with its exit code when it fails. */
export function run(command, args, env = {}) {
  const code = runStatus(command, args, env);
  if (code !== 0) process.exit(code);
}

/** Runs a program to its end and answers its exit code. */
export function runStatus(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (result.error) {
    console.error(`${command} could not be started: ${result.error.message}`);
    return 1;
  }
  return result.status ?? 1;
}

/** Starts a program that stays, hands the signals on that end this process, and ends as it ends. */
export function become(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // On Ctrl-C the terminal signals the child as well; a second copy would read as "stop at once".
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  child.on("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
  return child;
}

/** Whoever stops npm by a signal stops a shell between npm and this process, which hands nothing on. */
function stopWithParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill("SIGTERM");
  }, 500);
  timer.unref();
}
