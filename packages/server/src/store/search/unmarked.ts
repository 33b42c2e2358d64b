import type { Value } from "../step.js";
import { anySet, between, itemOf, keyOfData, letters, type MarkSetKind } from "./mark-sets.js";
import type { MarkKind } from "./marks.js";
import { around, byBytes, type Range, within } from "./ranges.js";
import { type Source, together } from "./source.js";

type Database = "sqlite" | "postgres";

/** Different sets of a website that are told apart, at most. */
const mostSets = 1_000;

/**
 * Those that have none of the values as a mark, and, of segments and data, some others: the condition is to be asked of each. Undefined
 * where no index says who they are.
 */
export function withoutMarks(
  website_id: string,
  kind: MarkKind,
  values: readonly string[],
  database: Database,
): Source | undefined {
  if (!(kind in letters)) return undefined;
  const lacking = ofSets(
    website_id,
    "kinds",
    without("?", database),
    [letters[kind as keyof typeof letters]],
    database,
  );
  if (kind === "segment") {
    // Such a text looks like several that stand side by side. No segment that can be told apart is it.
    const items = values.filter((value) => !value.includes(between)).map(itemOf);
    const where = ["TRUE", ...items.map((_) => without("?", database))].join(" AND ");
    return together([lacking, ofSets(website_id, "segments", where, items, database)]);
  }
  if (kind !== "data") return together([lacking, ...others(website_id, kind, values)]);
  // All are values of one key.
  const key = values.map(keyOfData).find((one) => one !== undefined);
  if (key === undefined) return undefined;
  const keyless = ofSets(website_id, "data_keys", without("?", database), [itemOf(key)], database);
  return together([lacking, keyless, ...others(website_id, kind, values, key)]);
}

/** Those with another value of the kind, or of the key of data. */
function others(website_id: string, kind: MarkKind, values: readonly string[], key?: string): Source[] {
  const ranges =
    key === undefined
      ? around(values, byBytes)
      : around(
          values.filter((value) => keyOfData(value) === key),
          byBytes,
          boundsOf(key),
        );
  return ranges.map((range) => {
    const [where, given] = within("value", range);
    return {
      sql: `SELECT conversation_id AS id FROM conversation_marks WHERE website_id = ? AND kind = ? AND ${where}`,
      values: [website_id, kind, ...given],
    };
  });
}

/** All values of a key of data stand between these. */
function boundsOf(key: string): Range<string> {
  return { from: `${key}${between}`, before: `${key}${String.fromCharCode(between.charCodeAt(0) + 1)}` };
}

/** Whether a set that is not any has not the item. */
function without(item: string, database: Database): string {
  return `${database === "sqlite" ? "instr" : "strpos"}(value, ${item}) = 0`;
}

/**
 * Those whose set is like this, or may be any. The different sets are looked at one by one, each found behind the one before; of more
 * than are told apart all are taken, so that there soon are too many.
 */
function ofSets(
  website_id: string,
  kind: MarkSetKind,
  where: string,
  given: readonly Value[],
  database: Database,
): Source {
  const marks = "conversation_marks WHERE website_id = ? AND kind = ?";
  const like = `SELECT value FROM sets WHERE (${where}) OR value = '${anySet}'`;
  const among = database === "sqlite" ? `IN (${like})` : `= ANY (ARRAY(${like}))`;
  const of = [website_id, kind];
  return {
    sql: `WITH RECURSIVE sets (value, n) AS (
        SELECT MIN(value), 1 FROM ${marks}
        UNION ALL
        SELECT (SELECT MIN(value) FROM ${marks} AND value > sets.value), n + 1 FROM sets
        WHERE sets.value IS NOT NULL AND n < ${mostSets})
      SELECT conversation_id AS id FROM ${marks} AND value ${among}
      UNION ALL SELECT conversation_id FROM ${marks} AND value > (SELECT MAX(value) FROM sets)`,
    values: [...of, ...of, ...of, ...given, ...of],
  };
}
