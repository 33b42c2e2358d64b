import { all, type Step, type Steps, statement, type Value } from "../store/step.js";
import type { Store } from "../store/store.js";

/** How a database does one step of a query. */
export interface Plan {
  /** A line for each part of it. */
  readonly lines: readonly string[];
  /** Rows that were looked at, passed over or not; on PostgreSQL alone. */
  readonly rows: number;
}

/** Runs a query, and answers with what it answers how each of its steps is done. */
export async function explain<T>(store: Store, query: Steps<T>): Promise<{ result: T; plans: Plan[] }> {
  const plans: Plan[] = [];
  const result = await store.read(explained(query, plans));
  return { result, plans };
}

function* explained<T>(query: Steps<T>, plans: Plan[]): Steps<T> {
  let at = query.next();
  while (!at.done) {
    const step: Step = at.value;
    if (step.kind === "get" || step.kind === "all") plans.push(yield* planOf(step.statement, step.values));
    at = query.next(yield step);
  }
  return at.value;
}

interface Line {
  readonly detail?: string;
  readonly "QUERY PLAN"?: string;
}

function* planOf({ sqlite, postgres }: { sqlite: string; postgres: string }, values: readonly Value[]): Steps<Plan> {
  const asked = {
    ...statement("", "", { write: false }),
    sqlite: `EXPLAIN QUERY PLAN ${sqlite}`,
    postgres: `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${postgres}`,
  };
  const lines = (yield* all<Line>(asked, values)).map((line) => line.detail ?? line["QUERY PLAN"] ?? "");
  return { lines, rows: visited(lines) };
}

/** Of tables and indexes, apart from that of words; what goes from one part of a plan to another was counted where it came from. */
function visited(lines: readonly string[]): number {
  let rows = 0;
  let loops = 0;
  for (const line of lines) {
    const [, found, times] = /Scan (?!on search_found).*actual rows=(\d+) loops=(\d+)/.exec(line) ?? [];
    if (times !== undefined) {
      loops = Number(times);
      rows += Number(found) * loops;
    }
    const [, removed] = /Rows Removed by (?:Filter|Index Recheck): (\d+)/.exec(line) ?? [];
    if (removed !== undefined) rows += Number(removed) * loops;
  }
  return rows;
}
