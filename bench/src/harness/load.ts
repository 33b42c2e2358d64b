import { type ChildProcess, fork } from "node:child_process";
import type { LoadJob, LoadResult } from "../load/job.js";

/** The load generator, in a process of its own so that its work is not counted as the server's. */
export class Load {
  readonly #child: ChildProcess = fork(new URL("../load/process.js", import.meta.url), { execArgv: [] });

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

  close(): void {
    this.#child.kill();
  }
}
