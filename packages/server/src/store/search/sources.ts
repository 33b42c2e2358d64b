import type { Value } from "../step.js";
import { type Condition, idItems, isAmong } from "./conditions.js";
import { around, byNumber, within } from "./ranges.js";
import { type Marked, type Source, together } from "./source.js";
import { withoutMarks } from "./unmarked.js";

type Database = "sqlite" | "postgres";

/** What is never a time: those who do not wait have it as their order. */
const never = Number.MAX_SAFE_INTEGER;
const states = ["pending", "unresolved", "resolved"];

const indexes = {
  state: "conversations_state",
  is_verified: "conversations_verified",
  is_blocked: "conversations_blocked",
  is_unread: "conversations_unread",
  mentions: "conversations_mentions",
  inbox_id: "conversations_inbox",
  assigned_user_id: "conversations_assigned",
  created_at: "conversations_created",
  updated_at: "conversations_updated",
  waiting_order: "conversations_waiting",
} as const;

/**
 * Conversations of the website by one of their columns. SQLite, which keeps no statistics, is told the index; on PostgreSQL the order
 * by `updated_at` is a table.
 */
export function ofColumn(
  website_id: string,
  column: keyof typeof indexes,
  where: string,
  values: readonly Value[],
  database: Database,
): Source {
  const table =
    database === "sqlite"
      ? `conversations INDEXED BY ${indexes[column]}`
      : column === "updated_at"
        ? "conversation_order"
        : "conversations";
  return { sql: `SELECT id FROM ${table} WHERE website_id = ? AND ${where}`, values: [website_id, ...values] };
}

/** Those that have any of the values as a mark. */
export function ofMarks(website_id: string, marked: Marked, database: Database): Source {
  const one = marked.values.length === 1;
  return {
    sql: `SELECT ${one ? "" : "DISTINCT "}conversation_id AS id FROM conversation_marks
      WHERE website_id = ? AND kind = ? AND ${one ? "value = ?" : isAmong("value", database)}`,
    values: [website_id, marked.kind, one ? (marked.values[0] as string) : JSON.stringify(marked.values)],
    marked,
  };
}

/** Undefined for a condition of which no index says who meets it. */
export function sourceOf(website_id: string, condition: Condition, database: Database): Source | undefined {
  if ("mark" in condition) {
    const { mark: kind, values, not } = condition;
    return not ? withoutMarks(website_id, kind, values, database) : ofMarks(website_id, { kind, values }, database);
  }
  if ("data" in condition) return ofMarks(website_id, { kind: "data_key", values: [condition.data] }, database);
  if ("value" in condition) {
    const { column, value } = condition;
    return ofColumn(website_id, column, `${column} = ${value ? 1 : 0}`, [], database);
  }
  if (condition.column === "state") {
    const wanted = states.filter((state) => condition.values.includes(state) !== condition.not);
    return ofStates(website_id, wanted, database);
  }
  return ofTimes(website_id, condition, database);
}

export function ofStates(website_id: string, wanted: readonly string[], database: Database): Source {
  // Of no state there is none.
  const among = wanted.length === 0 ? "NULL" : wanted.map(() => "?").join(", ");
  return ofColumn(website_id, "state", `state IN (${among})`, wanted, database);
}

function ofTimes(
  website_id: string,
  { column, compare, values }: Extract<Condition, { column: "created_at" | "updated_at" | "waiting_since" }>,
  database: Database,
): Source {
  const indexed = column === "waiting_since" ? "waiting_order" : column;
  if (compare === "<>") {
    // Those who do not wait stand in the last range, unless it begins behind them.
    const times = values.filter((value) => value !== never);
    return together(
      around(times, byNumber).map((range) => {
        const [where, given] = within(indexed, range);
        return ofColumn(website_id, indexed, `initiated IN (0, 1) AND ${where}`, given, database);
      }),
    );
  }
  const widest = compare === ">=" || compare === ">" ? Math.min(...values) : Math.max(...values);
  const [where, given] =
    compare === "="
      ? [`${indexed} IN ${idItems(database)}`, [JSON.stringify(values)]]
      : [`${indexed} ${compare} ?`, [widest]];
  const waits = column === "waiting_since" ? ` AND waiting_order < ${never}` : "";
  return ofColumn(website_id, indexed, `initiated IN (0, 1) AND ${where}${waits}`, given, database);
}
