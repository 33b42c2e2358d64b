import { Worker } from "node:worker_threads";
import type Database from "better-sqlite3";
import { built } from "./built.js";

/** Writes after which the log is copied into the database: some 4,000 pages. */
const stride = 1_000;
/** Pages after which SQLite does it inside a commit, should the thread fail. */
const fallback = 4_000;

/**
 * Copies the write-ahead log into the database in a thread of its own. Inside a commit, where SQLite does it by itself, it
 * stops every request for tens of milliseconds. The thread copies nearly all; the writer finishes the rest between two
 * turns, so that the log starts over and does not grow.
 */
export class Checkpointer {
  readonly #db: Database.Database;
  readonly #file: string;
  #worker: Worker | undefined;
  #writes = 0;
  #busy = false;
  #closed = false;

  constructor(db: Database.Database, file: string) {
    this.#db = db;
    this.#file = file;
    db.pragma("wal_autocheckpoint = 0");
  }

  /** Counts writes that were committed. */
  wrote(count: number): void {
    this.#writes += count;
    if (this.#writes < stride || this.#busy || this.#closed) return;
    this.#writes = 0;
    this.#busy = true;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(null);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(built("checkpoint-worker"), { workerData: { file: this.#file } });
    worker.on("message", () => {
      this.#busy = false;
      worker.unref();
      if (!this.#closed) this.#finish();
    });
    worker.on("error", () => {
      this.#closed = true;
      if (this.#db.open) this.#db.pragma(`wal_autocheckpoint = ${fallback}`);
    });
    return worker;
  }

  #finish(): void {
    try {
      this.#db.pragma("wal_checkpoint(PASSIVE)");
    } catch {
      // A full disk, say: commits tell of it, and the next round tries again.
    }
  }
}
