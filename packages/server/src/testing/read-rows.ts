import { all, type Statement, statement, type Value } from "../store/step.js";
import type { Store } from "../store/store.js";

const statements = new Map<string, Statement>();

/** Rows of a SELECT with `?` placeholders, on either database. */
export function readRows<T>(store: Store, sql: string, values: readonly Value[] = []): Promise<T[]> {
  const known = statements.get(sql) ?? statement(`testing.rows_${statements.size}`, sql, { write: false });
  statements.set(sql, known);
  return store.read(all<T>(known, values));
}
