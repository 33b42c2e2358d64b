import { Worker } from "node:worker_threads";
import type Database from "better-sqlite3";
import { built } from "./built.js";
import type { CheckpointTask } from "./checkpoint-worker.js";

/** Changed rows after which the log is copied into the database: some 4,000 pages. */
const stride = 3_500;
/** Pages after which SQLite does it inside a commit, should the thread fail. */
const fallback = 4_000;

/** Who writes, and can be asked to wait. */
export interface Held {
  hold(): void;
  release(): void;
}

/**
 * Copies the write-ahead log into the database in a thread of its own: inside a commit, where SQLite does it by itself, it stops
 * every request for tens of milliseconds. The log starts over, and does not grow, once all of it is copied and nothing new has come;
 * so for the little that came in while most was copied, writes wait a moment. The event loop does not, and reads go on.
 */
export class Checkpointer {
  readonly #db: Database.Database;
  readonly #file: string;
  readonly #writer: Held;
  #worker: Worker | undefined;
  #changed = 0;
  #busy = false;
  #closed = false;

  constructor(db: Database.Database, file: string, writer: Held) {
    this.#db = db;
    this.#file = file;
    this.#writer = writer;
    db.pragma("wal_autocheckpoint = 0");
  }

  /** Counts rows whose change was committed. */
  wrote(rows: number): void {
    this.#changed += rows;
    if (this.#changed < stride || this.#busy || this.#closed) return;
    this.#changed = 0;
    this.#busy = true;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#ask("most");
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #ask(task: CheckpointTask): void {
    this.#worker?.postMessage(task);
  }

  #start(): Worker {
    const worker = new Worker(built("checkpoint-worker"), { workerData: { file: this.#file } });
    worker.on("message", (done: CheckpointTask) => {
      if (this.#closed) return;
      if (done === "most") {
        this.#writer.hold();
        this.#ask("rest");
        return;
      }
      this.#busy = false;
      worker.unref();
      this.#writer.release();
    });
    worker.on("error", () => {
      this.#closed = true;
      if (this.#db.open) this.#db.pragma(`wal_autocheckpoint = ${fallback}`);
      this.#writer.release();
    });
    return worker;
  }
}
