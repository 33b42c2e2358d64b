import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** What a trace must show: what came in, what was written, what was made durable. */
const calls =
  "read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync,sync_file_range";

export interface Strace {
  /** Detaches, and resolves when all is written. */
  stop(): Promise<void>;
}

/** Traces a running process and all that it starts from now on. */
export async function traceProcess(strace: string, pid: number, file: string): Promise<Strace> {
  const child = spawn(
    strace,
    ["-f", "-ttt", "-T", "-s", "2048", "-e", `trace=${calls}`, "-o", file, "-p", String(pid)],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  for (let i = 0; !said.includes("attached"); i++) {
    if (child.exitCode !== null || i === 200) throw new Error(`strace did not attach: ${said}`);
    await sleep(25);
  }
  if (!existsSync(file)) throw new Error("strace writes no trace.");
  return {
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGINT");
      await gone;
    },
  };
}
