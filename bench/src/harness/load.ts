import { type ChildProcess, fork } from "node:child_process";
import type { LoadJob, LoadResult } from "../load/job.js";
import { processorMilliseconds } from "./memory.js";
import type { Program } from "./program.js";

/** What one side reached under load, as `compare` takes it. */
export interface Reached {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server by request, in microseconds: steadier than speed on a machine that is shared. */
  readonly cpu: number;
}

/** The load generator, in a process of its own so that its work is not counted as the server's. */
export class Load {
  readonly #child: ChildProcess = fork(new URL("../load/process.js", import.meta.url), { execArgv: [] });

  /** Puts a server under load, after a second of warming up. */
  async measure(
    { host, port, pid }: Program,
    job: Pick<LoadJob, "connections" | "seconds" | "requests">,
    accept: readonly number[],
  ): Promise<Reached> {
    const before = processorMilliseconds(pid);
    const { perSecond, p50, p99, requests, warmedUp } = await this.run(
      { host, port, warmupSeconds: 1, ...job },
      accept,
    );
    const cpu = ((processorMilliseconds(pid) - before) * 1000) / (requests + warmedUp);
    return { perSecond, p50, p99, cpu };
  }

  /** Rejects when an answer had a status that `accept` does not name: a benchmark of errors says nothing. */
  run(job: LoadJob, accept: readonly number[]): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error("The load process ended."));
      this.#child.once("exit", failed);
      this.#child.once("message", (message: { result?: LoadResult; error?: string }) => {
        this.#child.off("exit", failed);
        const { result } = message;
        if (result === undefined) return reject(new Error(message.error));
        const odd = Object.keys(result.statuses).filter((status) => !accept.includes(Number(status)));
        if (odd.length > 0 || result.requests === 0) {
          return reject(new Error(`Unexpected answers: ${JSON.stringify(result.statuses)} (status: count).`));
        }
        resolve(result);
      });
      this.#child.send(job);
    });
  }

  /** Ends what runs before its time: its result is of what there was until now. */
  stop(): void {
    this.#child.send("stop");
  }

  close(): void {
    this.#child.kill();
  }
}
