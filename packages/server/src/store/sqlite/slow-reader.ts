import { Worker } from "node:worker_threads";
import type { Step, Steps } from "../step.js";
import { StoreUnavailable } from "../store.js";
import { built } from "./built.js";
import { translate } from "./errors.js";
import type { SlowAnswer, SlowStep } from "./slow-worker.js";

/** Milliseconds that one step may take. SQLite cannot be interrupted from here, so the worker is ended with it. */
const deadline = 15_000;
/** Queries that may wait; more are turned away. */
const queueLimit = 200;

interface Waiting {
  readonly step: SlowStep;
  readonly settle: (answer: SlowAnswer) => void;
}

/**
 * Reads that may take longer than the event loop can stand still, in a thread with a connection of its own. The thread starts
 * with the first of them.
 */
export class SlowReader {
  readonly #database: string;
  readonly #quick: (step: Step) => unknown;
  readonly #queue: Waiting[] = [];
  #worker: Worker | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #held = false;
  #closed = false;

  /** @param quick does a step here and now. */
  constructor(database: string, quick: (step: Step) => unknown) {
    this.#database = database;
    this.#quick = quick;
  }

  /** Each step sees committed rows; a query of several steps may see commits in between. */
  async run<T>(query: Steps<T>): Promise<T> {
    let result = query.next();
    while (!result.done) {
      const step = result.value;
      result = query.next(step.statement.quick ? this.#here(step) : await this.#execute(step));
    }
    return result.value;
  }

  /** Has what comes wait until `release`; the step that is under way goes on. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#next();
  }

  async close(): Promise<void> {
    this.#closed = true;
    // Or the next of them would begin in a thread that nobody ends.
    for (const { settle } of this.#queue.splice(0)) settle(unavailable("The store is closed."));
    await this.#end("The store is closed.");
  }

  /** A trip to the thread costs more than such a step, and under load much more. */
  #here(step: Step): unknown {
    if (this.#closed) throw closed();
    try {
      return this.#quick(step);
    } catch (error) {
      throw translate(error);
    }
  }

  #execute(step: Step): Promise<unknown> {
    if (step.kind !== "get" && step.kind !== "all")
      throw new Error(`${step.statement.name} cannot run as a slow read.`);
    if (this.#closed) throw closed();
    if (this.#queue.length >= queueLimit) throw new StoreUnavailable("Too many slow queries are waiting.");
    const { kind, statement, values } = step;
    return new Promise((resolve, reject) => {
      const settle = (answer: SlowAnswer) => {
        if ("rows" in answer) resolve(answer.rows);
        else reject(translate(Object.assign(new Error(answer.message), { code: answer.code })));
      };
      this.#queue.push({ step: { kind, sql: statement.sqlite, values }, settle });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined || this.#held) return;
    this.#current = this.#queue.shift();
    if (this.#current === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(this.#current.step);
    this.#timer = setTimeout(() => void this.#end("The query took too long; narrow it with filters."), deadline);
  }

  #start(): Worker {
    const worker = new Worker(built("slow-worker"), { workerData: { file: this.#database } });
    worker.on("message", (answer: SlowAnswer) => this.#done(answer));
    worker.on("error", (error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#done(unavailable(error.message));
    });
    return worker;
  }

  #done(answer: SlowAnswer): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    current?.settle(answer);
    this.#next();
  }

  async #end(reason: string): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#done(unavailable(reason));
    await worker?.terminate();
  }
}

function closed(): StoreUnavailable {
  return new StoreUnavailable("The store is closed.");
}

/** A code that `translate` takes for one that passes. */
function unavailable(message: string): SlowAnswer {
  return { code: "SQLITE_BUSY", message };
}
