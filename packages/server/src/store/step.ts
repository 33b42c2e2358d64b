/**
 * Database work, written once for both databases.
 *
 * A query or a command is a generator that yields steps and receives their rows. SQLite runs the whole generator
 * without yielding to the event loop (its transactions cannot hold a promise); PostgreSQL awaits each step. The code
 * between the steps must therefore be synchronous and must not change anything outside the generator: a command may
 * be run again from its start.
 */
export interface Statement {
  /** Unique name: it names the prepared statement on PostgreSQL, and the statement in errors. */
  readonly name: string;
  readonly write: boolean;
  /** SQL with `?` placeholders. */
  readonly sqlite: string;
  /** SQL with `$n` placeholders. */
  readonly postgres: string;
  /**
   * Set-based form on PostgreSQL for `each`: one array parameter per column, `unnest(...) WITH ORDINALITY`. Its rows
   * must come back with a column `ord`, counted from 1, that says which input row they answer.
   */
  readonly postgresEach?: string;
  /** It reads a row or two by an index: as a step of a slow read it need not go to another thread. */
  readonly quick?: boolean;
}

export type Value = string | number | null | Uint8Array;
export type Row = Record<string, unknown>;

export type Step =
  | { readonly kind: "get" | "all" | "run"; readonly statement: Statement; readonly values: readonly Value[] }
  | { readonly kind: "each"; readonly statement: Statement; readonly rows: readonly (readonly Value[])[] };

/** A piece of database work that answers `T`. Composes with `yield*`. */
// biome-ignore lint/suspicious/noExplicitAny: what a step answers depends on the step; the helpers below type it.
export type Steps<T> = Generator<Step, T, any>;

export interface StatementOptions {
  readonly write?: boolean;
  /** Appended on PostgreSQL only, for example `FOR UPDATE`. */
  readonly postgresSuffix?: string;
  /** Whole PostgreSQL text where the two dialects differ; `?` placeholders, like the first text. */
  readonly postgres?: string;
  /** Whole set-based PostgreSQL text, with `$n` placeholders. */
  readonly postgresEach?: string;
  readonly quick?: boolean;
}

export function statement(name: string, sql: string, options: StatementOptions = {}): Statement {
  const write = options.write ?? !/^\s*(SELECT|WITH)\b/i.test(sql);
  const postgres = numbered(options.postgres ?? sql) + (options.postgresSuffix ? ` ${options.postgresSuffix}` : "");
  const { postgresEach, quick } = options;
  return {
    ...{ name, write, sqlite: sql, postgres },
    ...(postgresEach === undefined ? {} : { postgresEach }),
    ...(quick ? { quick } : {}),
  };
}

/** `?` to `$1`, `$2`, ... Our SQL holds no question mark inside a literal. */
function numbered(sql: string): string {
  let n = 0;
  return sql.replace(/\?/g, () => `$${++n}`);
}

/** First row, or undefined. */
export function* get<T>(s: Statement, values: readonly Value[]): Steps<T | undefined> {
  return (yield { kind: "get", statement: s, values }) as T | undefined;
}

/** All rows. */
export function* all<T>(s: Statement, values: readonly Value[]): Steps<T[]> {
  return (yield { kind: "all", statement: s, values }) as T[];
}

/** Number of rows changed. */
export function* run(s: Statement, values: readonly Value[]): Steps<number> {
  return (yield { kind: "run", statement: s, values }) as number;
}

/**
 * The statement once per input row: a loop on SQLite, one set-based statement on PostgreSQL. Answers, aligned with
 * the input, the first row that each input gave (undefined where it gave none).
 */
export function* each<T>(s: Statement, rows: readonly (readonly Value[])[]): Steps<(T | undefined)[]> {
  if (rows.length === 0) return [];
  return (yield { kind: "each", statement: s, rows }) as (T | undefined)[];
}
