import { Worker } from "node:worker_threads";
import type Database from "better-sqlite3";
import { built } from "./built.js";
import type { CheckpointDone, CheckpointTask } from "./checkpoint-worker.js";

/** Changed rows after which the log is copied into the database: some 4,000 pages. */
const stride = 3_500;
/** Pages after which SQLite does it inside a commit, should the thread fail. */
const fallback = 4_000;
/** Pages of a log that grew because it was read from each time that all of it was copied: 40 MB. */
const large = 10_000;

/** Who writes, or reads for long, and can be asked to begin nothing. */
export interface Held {
  hold(): void;
  release(): void;
}

/**
 * Copies the write-ahead log into the database in a thread of its own: inside a commit, where SQLite does it by itself, it stops
 * every request for tens of milliseconds. The log starts over, and does not grow, once all of it is copied and nothing new has come;
 * so for the little that came in while most was copied, writes wait a moment. The event loop does not, and reads go on. Nor does it
 * start over while a slow query reads from it: when one always did, and the log has become large, others wait for the end of that, too.
 */
export class Checkpointer {
  readonly #db: Database.Database;
  readonly #file: string;
  readonly #writer: Held;
  readonly #slowReader: Held;
  #worker: Worker | undefined;
  #changed = 0;
  #busy = false;
  #closed = false;
  /** Pages from which on slow queries are waited for: twice as many each time that one took longer than anybody waits. */
  #waitFrom = large;

  constructor(db: Database.Database, file: string, writer: Held, slowReader: Held) {
    this.#db = db;
    this.#file = file;
    this.#writer = writer;
    this.#slowReader = slowReader;
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
    worker.on("message", (done: CheckpointDone) => {
      if (this.#closed) return;
      if (done.task === "most") this.#finish(done);
      else {
        if (done.task === "all") this.#waitFrom = done.busy === 1 ? 2 * done.log : large;
        this.#busy = false;
        worker.unref();
        this.#release();
      }
    });
    worker.on("error", () => {
      this.#closed = true;
      if (this.#db.open) this.#db.pragma(`wal_autocheckpoint = ${fallback}`);
      this.#release();
    });
    return worker;
  }

  #finish({ log }: CheckpointDone): void {
    const overdue = log >= this.#waitFrom;
    this.#writer.hold();
    if (overdue) this.#slowReader.hold();
    this.#ask(overdue ? "all" : "rest");
  }

  #release(): void {
    this.#writer.release();
    this.#slowReader.release();
  }
}
