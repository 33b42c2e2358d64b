import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

/** What the log holds after a checkpoint, in frames; `busy` is 1 when somebody of those who were waited for reads from it still. */
export interface CheckpointState {
  readonly busy: number;
  readonly log: number;
  readonly checkpointed: number;
}

/**
 * Copies what the log holds, round after round until little is left; or that little, once, while nobody writes; or this, and waits for
 * who reads from the log still, while nobody begins to.
 */
export type CheckpointTask = "most" | "rest" | "all";

export interface CheckpointDone extends CheckpointState {
  readonly task: CheckpointTask;
}

/** Frames that are soon copied. */
const small = 100;
const rounds = 5;
/** Milliseconds that who reads from the log is waited for. */
const patience = 1_000;

const nothing: CheckpointState = { busy: 0, log: 0, checkpointed: 0 };

const db = new Database((workerData as { file: string }).file);
db.pragma("synchronous = FULL");
db.pragma(`busy_timeout = ${patience}`);

/** PASSIVE never waits for the writer, nor makes it wait. Each round has only what came in during the one before. */
function copy(mode: "PASSIVE" | "RESTART"): CheckpointState {
  return (db.pragma(`wal_checkpoint(${mode})`) as CheckpointState[])[0] ?? nothing;
}

parentPort?.on("message", (task: CheckpointTask) => {
  let state = nothing;
  for (let round = 0; round < (task === "most" ? rounds : 1); round += 1) {
    try {
      state = copy(task === "all" ? "RESTART" : "PASSIVE");
      if (state.log - state.checkpointed <= small) break;
    } catch {
      // A full disk, say: commits tell of it, and the next turn of this tries again.
      break;
    }
  }
  parentPort?.postMessage({ ...state, task } satisfies CheckpointDone);
});
