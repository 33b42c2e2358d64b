import { type Statement, statement } from "./step.js";

/**
 * Whether a number is among the items of a JSON array. An array on PostgreSQL, since rows would be joined, and an index left unused,
 * as soon as it expects many of them.
 */
export function isOneOf(column: string, database: "sqlite" | "postgres"): string {
  return database === "sqlite"
    ? `${column} IN (SELECT value FROM json_each(?))`
    : `${column} = ANY (ARRAY(SELECT CAST(json_array_elements_text(CAST(? AS json)) AS BIGINT)))`;
}

/** A statement over the rows whose column is among the items of a JSON array, which is its last value. */
export function overIds(name: string, text: string, column: string): Statement {
  return statement(name, `${text} ${isOneOf(column, "sqlite")}`, {
    postgres: `${text} ${isOneOf(column, "postgres")}`,
  });
}
