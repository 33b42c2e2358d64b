import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import type { Value } from "../step.js";

/** One step for the worker, or its answer. */
export interface SlowStep {
  readonly kind: "get" | "all";
  readonly sql: string;
  readonly values: readonly Value[];
}

export type SlowAnswer = { readonly rows: unknown } | { readonly code: string; readonly message: string };

/** Texts kept prepared; the listings with their filters are far fewer. */
const preparedLimit = 200;

const db = new Database((workerData as { file: string }).file, { readonly: true });
db.pragma("cache_size = -12000");
// Lists with filters read rows all over the file: without a copy of each page they take a third of the time.
db.pragma("mmap_size = 8589934592");
const prepared = new Map<string, Database.Statement>();

function statementOf(sql: string): Database.Statement {
  let made = prepared.get(sql);
  if (made === undefined) {
    if (prepared.size >= preparedLimit) prepared.clear();
    made = db.prepare(sql);
    prepared.set(sql, made);
  }
  return made;
}

parentPort?.on("message", ({ kind, sql, values }: SlowStep) => {
  parentPort?.postMessage(answer(kind, sql, values));
});

function answer(kind: SlowStep["kind"], sql: string, values: readonly Value[]): SlowAnswer {
  try {
    const statement = statementOf(sql);
    return { rows: kind === "get" ? statement.get(...values) : statement.all(...values) };
  } catch (error) {
    return { code: String((error as { code?: unknown }).code ?? ""), message: String((error as Error).message) };
  }
}
