/** `npm run dev`: serves the demonstration workspace, and builds and starts again when a source changes. */
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { parley, root, runStatus } from "./process.mjs";

const watched = ["contract", "server", "cli", "client"].map((name) => `${root}/packages/${name}/src`);
const settle = 150;

let server;
let timer;
let running = Promise.resolve();

for (const folder of watched.filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, (_kind, file) => {
    // The build writes this folder itself.
    if (file?.startsWith("generated") || file?.endsWith(".test.ts")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(restart);
    }, settle);
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });
}
await restart();

/** A server whose sources do not build any more goes on with the last build. */
async function restart() {
  if (runStatus(process.execPath, [`${root}/scripts/build.mjs`]) !== 0) return;
  await stop();
  server = spawn(process.execPath, ["--enable-source-maps", parley, "serve", "--demo", ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
}

async function stop() {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}
