import { printReady } from "./print/ready.js";
import { serverOptions, type serveSettings } from "./settings/serve.js";
import type { ValuesOf } from "./settings/setting.js";

/** Exit codes of programs that a signal ended. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Starts a server, says where it is, and runs it until a signal comes. */
export async function serve(values: ValuesOf<typeof serveSettings>): Promise<void> {
  const options = serverOptions(values);
  // Whoever reads our output may go away; the server stays.
  process.stdout.on("error", () => {});
  const asked = whenAsked();
  const { startServer } = await import("@parley/server");
  const server = await startServer(options);
  printReady(server, options, values.json ?? false);
  await asked;
  await server.close();
  process.exit(0);
}

/** Resolves with the first signal; the second ends the process at once. */
function whenAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(codes[signal]);
        asked = true;
        resolve();
      });
    }
  });
}
