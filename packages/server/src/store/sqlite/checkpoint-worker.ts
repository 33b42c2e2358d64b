import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

/** What the log holds after a checkpoint, in frames. */
export interface CheckpointState {
  readonly log: number;
  readonly checkpointed: number;
}

/** Frames that the writer may finish by itself in well under a millisecond. */
const small = 100;
const rounds = 5;

const db = new Database((workerData as { file: string }).file);
db.pragma("synchronous = FULL");

/** PASSIVE never waits for the writer, nor makes it wait. Each round has only what came in during the one before. */
parentPort?.on("message", () => {
  let state: CheckpointState = { log: 0, checkpointed: 0 };
  for (let round = 0; round < rounds; round += 1) {
    state = (db.pragma("wal_checkpoint(PASSIVE)") as CheckpointState[])[0] ?? state;
    if (state.log - state.checkpointed <= small) break;
  }
  parentPort?.postMessage(state);
});
