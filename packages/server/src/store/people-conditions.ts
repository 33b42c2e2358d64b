import type { PersonMarkKind } from "./people-marks.js";
import { type Clause, type Comparison, idItems, isAmong } from "./search/conditions.js";
import type { Source } from "./search/source.js";
import type { Value } from "./step.js";

type Database = "sqlite" | "postgres";

/** What a contact must be like. Several values mean any of them. */
export type PersonCondition =
  | { readonly mark: PersonMarkKind; readonly values: readonly string[]; readonly not: boolean }
  /** A word of their texts begins so. */
  | { readonly begins: string }
  | { readonly column: PersonTime; readonly compare: Comparison; readonly values: readonly number[] }
  | { readonly data: string; readonly compare: Exclude<Comparison, "=" | "<>">; readonly values: readonly number[] };

export type PersonTime = "created_at" | "updated_at" | "active_at";

export const timeIndexes: Readonly<Record<PersonTime, string>> = {
  created_at: "people_created",
  updated_at: "people_updated",
  active_at: "people_active",
};

/** What comes after every word that begins with the same letters: no word holds the last of all characters. */
const beyond = (beginning: string) => `${beginning}\u{10ffff}`;

/** A part of a WHERE clause over the contact `p`. */
export function clauseOf(website_id: string, condition: PersonCondition, database: Database): Clause {
  if ("mark" in condition) {
    const { mark, values, not } = condition;
    const [only, ...more] = values;
    if (only !== undefined && more.length === 0) {
      const found = `SELECT 1 FROM people_marks k WHERE k.website_id = ? AND k.kind = ? AND k.value = ? AND k.person_id = p.id`;
      return { sql: exists(found, not, database), values: [website_id, mark, only] };
    }
    const found = ofPerson(isAmong("k.value", database), database);
    return { sql: exists(found, not, database), values: [website_id, mark, JSON.stringify(values)] };
  }
  if ("begins" in condition) {
    const { begins } = condition;
    const found = ofPerson("k.value >= ? AND k.value < ?", database);
    return { sql: exists(found, false, database), values: [website_id, "word", begins, beyond(begins)] };
  }
  if ("data" in condition) return compared(condition, database);
  const { column, compare, values } = condition;
  if (compare === "=" || compare === "<>") {
    const sql = `${compare === "=" ? "" : "NOT "}(${isOneOf(`p.${column}`, database)})`;
    return { sql, values: [JSON.stringify(values)] };
  }
  return { sql: `p.${column} ${compare} ?`, values: [widest(compare, values)] };
}

/** Looks through the marks of the contact, who has fewer of them than there are of one kind. */
function ofPerson(value: string, database: Database): string {
  const marks =
    database === "sqlite"
      ? "people_marks k INDEXED BY people_marks_person"
      : "(SELECT m.website_id, m.kind, m.value, m.person_id FROM people_marks m WHERE m.person_id = p.id OFFSET 0) k";
  return `SELECT 1 FROM ${marks} WHERE k.person_id = p.id AND k.website_id = ? AND k.kind = ? AND ${value}`;
}

/** A scalar on PostgreSQL, which would join all that have the mark as soon as it takes them for many. */
function exists(found: string, not: boolean, database: Database): string {
  if (database === "sqlite") return `${not ? "NOT " : ""}EXISTS (${found})`;
  return `(${found} LIMIT 1) IS ${not ? "" : "NOT "}NULL`;
}

function compared({ data, compare, values }: Extract<PersonCondition, { data: string }>, database: Database): Clause {
  const sql =
    database === "sqlite"
      ? `EXISTS (SELECT 1 FROM json_each(p.data) d WHERE d.key = ? AND d.type IN ('integer', 'real') AND d.value ${compare} ?)`
      : `EXISTS (SELECT 1 FROM json_each(CAST(p.data AS json)) d WHERE d.key = ?
          AND CASE WHEN json_typeof(d.value) = 'number' THEN CAST(CAST(d.value AS text) AS double precision) ${compare} ? END)`;
  return { sql, values: [data, widest(compare, values)] };
}

/** Of several bounds, any of which is enough, the one that lets most through. */
function widest(compare: Comparison, values: readonly number[]): number {
  return compare === ">=" || compare === ">" ? Math.min(...values) : Math.max(...values);
}

/**
 * What lists those that meet the condition from an index, each once or more often; undefined for what most are expected to meet. None is
 * sorted out, so that the first of them are read alone.
 */
export function sourceOf(website_id: string, condition: PersonCondition, database: Database): Source | undefined {
  if ("mark" in condition)
    return condition.not ? undefined : ofMarks(website_id, condition.mark, condition.values, database);
  if ("data" in condition) return ofMarks(website_id, "data_key", [condition.data], database);
  if ("begins" in condition) {
    const sql =
      "SELECT person_id AS id FROM people_marks WHERE website_id = ? AND kind = 'word' AND value >= ? AND value < ?";
    return { sql, values: [website_id, condition.begins, beyond(condition.begins)] };
  }
  const { column, compare, values } = condition;
  if (compare === "<>") return undefined;
  const table = database === "sqlite" ? `people INDEXED BY ${timeIndexes[column]}` : "people";
  const [where, given]: [string, Value] =
    compare === "="
      ? [isOneOf(column, database), JSON.stringify(values)]
      : [`${column} ${compare} ?`, widest(compare, values)];
  return { sql: `SELECT id FROM ${table} WHERE website_id = ? AND ${where}`, values: [website_id, given] };
}

/** An array on PostgreSQL, for the reason that `isAmong` has one. */
function isOneOf(column: string, database: Database): string {
  return database === "sqlite"
    ? `${column} IN ${idItems(database)}`
    : `${column} = ANY (ARRAY(SELECT CAST(json_array_elements_text(CAST(? AS json)) AS BIGINT)))`;
}

function ofMarks(website_id: string, kind: PersonMarkKind, values: readonly string[], database: Database): Source {
  const [only, ...more] = values;
  const marked = "SELECT person_id AS id FROM people_marks WHERE website_id = ? AND kind = ?";
  if (only !== undefined && more.length === 0) {
    return { sql: `${marked} AND value = ?`, values: [website_id, kind, only] };
  }
  const among = JSON.stringify([...new Set(values)]);
  if (database === "sqlite") {
    return { sql: `${marked} AND ${isAmong("value", database)}`, values: [website_id, kind, among] };
  }
  // Value by value: else PostgreSQL, as long as it knows nothing of the table, looks through all of the kind.
  const sql = `SELECT k.id FROM json_array_elements_text(CAST(? AS json)) AS given (value)
    CROSS JOIN LATERAL (${marked} AND value = given.value OFFSET 0) AS k`;
  return { sql, values: [among, website_id, kind] };
}
