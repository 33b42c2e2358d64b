import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

/** What the log holds after a checkpoint, in frames. */
interface CheckpointState {
  readonly log: number;
  readonly checkpointed: number;
}

/** Copies what the log holds, round after round until little is left; or that little, once, while nobody writes. */
export type CheckpointTask = "most" | "rest";

/** Frames that are soon copied. */
const small = 100;
const rounds = 5;

const db = new Database((workerData as { file: string }).file);
db.pragma("synchronous = FULL");

/** PASSIVE never waits for the writer, nor makes it wait. Each round has only what came in during the one before. */
function copy(): CheckpointState {
  return (db.pragma("wal_checkpoint(PASSIVE)") as CheckpointState[])[0] ?? { log: 0, checkpointed: 0 };
}

parentPort?.on("message", (task: CheckpointTask) => {
  for (let round = 0; round < (task === "most" ? rounds : 1); round += 1) {
    try {
      const { log, checkpointed } = copy();
      if (log - checkpointed <= small) break;
    } catch {
      // A full disk, say: commits tell of it, and the next turn of this tries again.
      break;
    }
  }
  parentPort?.postMessage(task);
});
