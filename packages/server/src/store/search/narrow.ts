import type { WebsiteId } from "../scope.js";
import { get, type Statement, type Steps, statement, type Value } from "../step.js";
import { type Clause, type Condition, clauseOf, idItems } from "./conditions.js";
import { findByWords, matchOf } from "./documents.js";
import { getPosition } from "./follow.js";
import type { MarkKind } from "./marks.js";
import { wantedWords } from "./words.js";

/** What a list of conversations is searched for. */
export type ConversationSearch =
  | { readonly text: string }
  | { readonly operator: "and" | "or"; readonly conditions: readonly Condition[] };

/** What narrows a list: clauses, of which the first may name the few conversations that can be in it. */
export interface Narrowing {
  readonly clauses: readonly Clause[];
  /** Whether the first clause names so few that the list starts from them rather than from its order. */
  readonly driven: boolean;
}

type Database = "sqlite" | "postgres";

/** Conversations from which a list starts, at most: beyond, walking its order finds a page sooner. */
const few = 20_000;

const marked = statement(
  "narrow.marked",
  `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM (SELECT DISTINCT conversation_id AS id FROM conversation_marks
     WHERE website_id = ? AND kind = ? AND value IN (SELECT value FROM json_each(?)) LIMIT ?)`,
  {
    postgres: `SELECT CAST(COALESCE(json_agg(id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count FROM (
      SELECT DISTINCT conversation_id AS id FROM conversation_marks
      WHERE website_id = ? AND kind = ? AND value IN (SELECT json_array_elements_text(CAST(? AS json))) LIMIT ?) AS found`,
  },
);

const nothing: Narrowing = { clauses: [{ sql: "1 = 0", values: [] }], driven: false };

export function* narrowBySearch(
  website_id: WebsiteId,
  search: ConversationSearch,
  database: Database,
): Steps<Narrowing> {
  if ("text" in search) return yield* narrowByText(website_id, search.text, database);
  const { operator, conditions } = search;
  const clauses = conditions.map((condition) => clauseOf(condition, database, website_id));
  if (operator === "or") {
    const sql = `(${clauses.map((clause) => clause.sql).join(" OR ")})`;
    return { clauses: [{ sql, values: clauses.flatMap(({ values }) => values) }], driven: false };
  }
  let fewest: { ids: string; count: number } | undefined;
  for (const [kind, values] of conditions.flatMap(positive)) {
    const most = Math.min(few, fewest?.count ?? few);
    const found = yield* get<{ ids: string; count: number }>(marked, [
      website_id,
      kind,
      JSON.stringify(values),
      most + 1,
    ]);
    if (found !== undefined && found.count <= most) fewest = found;
  }
  if (fewest === undefined) return { clauses, driven: false };
  return { clauses: [among(fewest.ids, database), ...clauses], driven: true };
}

/** What a condition says must be there. */
function positive(condition: Condition): (readonly [MarkKind, readonly string[]])[] {
  if ("mark" in condition) return condition.not ? [] : [[condition.mark, condition.values]];
  return "data" in condition ? [["data_key", [condition.data]]] : [];
}

function* narrowByText(website_id: WebsiteId, text: string, database: Database): Steps<Narrowing> {
  const wanted = wantedWords(text);
  const at = yield* getPosition(website_id);
  if (wanted.length === 0 || at === undefined) return nothing;
  const match = matchOf(at.key, wanted);
  const { ids, count } = yield* findByWords(match, database, few + 1);
  if (count <= few) return { clauses: [among(ids, database)], driven: true };
  const sql =
    database === "sqlite"
      ? `EXISTS (SELECT 1 FROM search_words WHERE search_words MATCH ?
          AND rowid BETWEEN (c.id << 31) AND ((c.id << 31) | 2147483647))`
      : `EXISTS (SELECT 1 FROM search_words w WHERE w.conversation_id = c.id AND w.words @@ CAST(? AS tsquery))`;
  return { clauses: [{ sql, values: [match[database]] }], driven: false };
}

function among(ids: string, database: Database): Clause {
  return { sql: `c.id IN ${idItems(database)}`, values: [ids] };
}

/** A filter of the list with an index of its own: it holds the conversations that the filter lets through. */
export interface IndexedFilter {
  readonly where: string;
  readonly values: readonly Value[];
}

/** Texts are few: one for each filter. */
const probes = new Map<string, Statement>();

/** Whether few conversations pass a filter: then the list starts from them. */
export function* narrowByFilter(
  website_id: WebsiteId,
  filters: readonly IndexedFilter[],
  database: Database,
): Steps<Narrowing | undefined> {
  for (const { where, values } of filters) {
    const found = yield* get<{ ids: string; count: number }>(probe(where), [website_id, ...values, few + 1]);
    if (found !== undefined && found.count <= few) return { clauses: [among(found.ids, database)], driven: true };
  }
  return undefined;
}

function probe(where: string): Statement {
  let made = probes.get(where);
  if (made === undefined) {
    const found = `(SELECT id FROM conversations WHERE website_id = ? AND ${where} LIMIT ?)`;
    made = statement(
      `narrow.filter_${probes.size}`,
      `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM ${found}`,
      {
        postgres: `SELECT CAST(COALESCE(json_agg(id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count
        FROM ${found} AS found`,
      },
    );
    probes.set(where, made);
  }
  return made;
}
