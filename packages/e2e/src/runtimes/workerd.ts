import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A worker that answers requests, in Cloudflare's open-source run-time environment. */
export interface Worker {
  readonly url: string;
  stop(): void;
}

/** Starts one from a single module file. It may reach the local network, which a worker's `fetch` may not by default. */
export async function startWorker(workerd: string, folder: string, module: string): Promise<Worker> {
  const config = join(folder, "worker.capnp");
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${module}")],
      compatibilityDate = "2026-01-01",
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  const child = spawn(workerd, ["serve", config, "--control-fd=3"], { stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = "";
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const listening = said.split("\n").find((line) => line.includes('"listen"') && line.endsWith("}"));
      if (listening !== undefined) resolve(JSON.parse(listening).port);
    });
    child.once("exit", (code) => reject(new Error(`workerd ended with ${code}: ${errors}`)));
    child.once("error", reject);
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill("SIGKILL") };
}
