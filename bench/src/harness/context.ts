import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Line } from "./line.js";
import { Load } from "./load.js";

export interface Bench {
  readonly name: string;
  /** What is compared with what, in one or two sentences. */
  readonly about: string;
  run(context: Context): Promise<Line[]>;
}

export interface Settings {
  readonly rounds: number;
  /** Seconds of load on each side in each round. */
  readonly seconds: number;
  /** Numbers of stored rows to measure at, ascending. */
  readonly sizes: readonly number[];
  readonly databases: readonly ("sqlite" | "postgres")[];
}

/** What a benchmark works with; everything it opens here is closed when the benchmark ends. */
export class Context {
  readonly settings: Settings;
  readonly load = new Load();
  readonly #closers: (() => unknown)[] = [];

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** One line of progress. */
  say(text: string): void {
    process.stderr.write(`  ${text}\n`);
  }

  /** An empty folder, removed at the end. */
  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
    this.atEnd(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  /** Closes last what was opened first. */
  atEnd(close: () => unknown): void {
    this.#closers.push(close);
  }

  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
    this.load.close();
  }
}
