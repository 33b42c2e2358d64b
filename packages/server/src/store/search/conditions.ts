import type { Value } from "../step.js";
import type { MarkKind } from "./marks.js";

type Database = "sqlite" | "postgres";

/** What a conversation must be like. Several values mean any of them. */
export type Condition =
  | { readonly mark: MarkKind; readonly values: readonly string[]; readonly not: boolean }
  | { readonly column: "state"; readonly values: readonly string[]; readonly not: boolean }
  | { readonly column: "is_verified" | "is_blocked"; readonly value: boolean }
  | {
      readonly column: "created_at" | "updated_at" | "waiting_since";
      readonly compare: Comparison;
      readonly values: readonly number[];
    }
  | { readonly data: string; readonly compare: Exclude<Comparison, "=" | "<>">; readonly values: readonly number[] };

export type Comparison = "=" | "<>" | ">=" | "<=" | ">" | "<";

/** A part of a WHERE clause over the conversation `c`. */
export interface Clause {
  readonly sql: string;
  readonly values: readonly Value[];
}

/**
 * Whether a text is among the items of a JSON array. An array on PostgreSQL, since rows would be joined, and an index left unused,
 * as soon as its statistics say that many rows have such a text.
 */
export function isAmong(text: string, database: Database): string {
  return database === "sqlite"
    ? `${text} IN (SELECT value FROM json_each(?))`
    : `${text} = ANY (ARRAY(SELECT json_array_elements_text(CAST(? AS json))))`;
}

/** The items of a JSON array of ids, as rows. */
export function idItems(database: Database): string {
  return database === "sqlite"
    ? "(SELECT value FROM json_each(?))"
    : "(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS json)) AS given (value))";
}

export function clauseOf(condition: Condition, database: Database, website_id: string): Clause {
  if ("mark" in condition) return marked(condition, database, website_id);
  if ("data" in condition) return compared(condition, database);
  if ("value" in condition) return { sql: `c.${condition.column} = ?`, values: [condition.value ? 1 : 0] };
  if (condition.column === "state") {
    const sql = `${condition.not ? "NOT " : ""}(${isAmong("c.state", database)})`;
    return { sql, values: [JSON.stringify(condition.values)] };
  }
  const { column, compare, values } = condition;
  // A time that is not there is none of those compared with.
  const none = compare === "<>" ? `c.${column} IS NULL OR ` : "";
  const joined = values.map(() => `c.${column} ${compare} ?`).join(compare === "<>" ? " AND " : " OR ");
  return { sql: `(${none}(${joined}))`, values };
}

function marked(condition: Extract<Condition, { mark: MarkKind }>, database: Database, website_id: string): Clause {
  const { mark, values, not } = condition;
  const found = `SELECT 1 FROM conversation_marks k WHERE k.conversation_id = c.id
    AND k.website_id = ? AND k.kind = ? AND ${isAmong("k.value", database)}`;
  // A scalar on PostgreSQL, for the same reason.
  const sql =
    database === "sqlite" ? `${not ? "NOT " : ""}EXISTS (${found})` : `(${found} LIMIT 1) IS ${not ? "" : "NOT "}NULL`;
  return { sql, values: [website_id, mark, JSON.stringify(values)] };
}

function compared({ data, compare, values }: Extract<Condition, { data: string }>, database: Database): Clause {
  const any = (value: string) => values.map(() => `${value} ${compare} ?`).join(" OR ");
  const sql =
    database === "sqlite"
      ? `EXISTS (SELECT 1 FROM json_each(c.meta, '$.data') d
          WHERE d.key = ? AND d.type IN ('integer', 'real') AND (${any("d.value")}))`
      : `EXISTS (SELECT 1 FROM json_each(CAST(c.meta AS json) -> 'data') d WHERE d.key = ?
          AND CASE WHEN json_typeof(d.value) = 'number' THEN ${any("CAST(CAST(d.value AS text) AS double precision)")} END)`;
  return { sql, values: [data, ...values] };
}
