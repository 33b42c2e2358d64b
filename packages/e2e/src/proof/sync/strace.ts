import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** What a trace must show: what came in, what was written, what was made durable. */
const calls =
  "read,readv,recvfrom,recvmsg,write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync,sync_file_range";

export interface Strace {
  /** Detaches, and resolves when all is written. */
  stop(): Promise<void>;
}

/** Traces a running process, its children, and all that they start from now on. */
export async function traceProcess(strace: string, pid: number, file: string): Promise<Strace> {
  const pids = [pid, ...childrenOf(pid)].flatMap((each) => ["-p", String(each)]);
  // Long enough for whole pages: the judge looks for messages inside.
  const flags = ["-f", "-ttt", "-T", "-y", "-s", "262144", "-e", `trace=${calls}`, "-o", file];
  const child = spawn(strace, [...flags, ...pids], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // A child may have ended in between.
  for (let i = 0; (said.match(/attached|No such process/g)?.length ?? 0) < pids.length / 2; i++) {
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

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(pid);
      } catch {
        return false;
      }
    })
    .map(Number);
}
