import type { WebsiteId } from "../scope.js";
import { get, type Statement, type Steps, statement, type Value } from "../step.js";
import { type Clause, type Condition, clauseOf, isAmong } from "./conditions.js";
import { countWhole, findByWords, type Match, matchOf, saysAll } from "./documents.js";
import { getPosition } from "./follow.js";
import type { MarkKind } from "./marks.js";
import { wantedWords } from "./words.js";

/** What a list of conversations is searched for. */
export type ConversationSearch =
  | { readonly text: string }
  | { readonly operator: "and" | "or"; readonly conditions: readonly Condition[] };

/** What narrows a list. */
export interface Narrowing {
  /** The conversations that can be in it, when they are few. */
  readonly named?: Named;
  readonly clauses: readonly Clause[];
}

/** Ids of conversations, as a JSON array. */
export interface Named {
  readonly ids: string;
  readonly count: number;
}

type Database = "sqlite" | "postgres";

/** Conversations that are named, at most: beyond, a page is found soon by walking the order and looking at each. */
const few = 5_000;
const marked = statement(
  "narrow.marked",
  `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM (SELECT DISTINCT conversation_id AS id FROM conversation_marks
     WHERE website_id = ? AND kind = ? AND value IN (SELECT value FROM json_each(?)) LIMIT ?)`,
  {
    postgres: `SELECT CAST(COALESCE(json_agg(id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count FROM (
      SELECT DISTINCT conversation_id AS id FROM conversation_marks
      WHERE website_id = ? AND kind = ? AND ${isAmong("value", "postgres")} LIMIT ?) AS found`,
  },
);

/** Of named conversations, those that have another mark as well. */
const alsoMarked = statement(
  "narrow.also_marked",
  `SELECT json_group_array(value) AS ids, COUNT(*) AS count FROM json_each(?) n WHERE EXISTS (SELECT 1 FROM conversation_marks k
     WHERE k.website_id = ? AND k.kind = ? AND k.value IN (SELECT value FROM json_each(?)) AND k.conversation_id = n.value)`,
  {
    postgres: `SELECT CAST(COALESCE(json_agg(n.id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count
      FROM (SELECT CAST(value AS BIGINT) AS id FROM json_array_elements_text(CAST(? AS json)) AS given (value)) n
      WHERE EXISTS (SELECT 1 FROM conversation_marks k WHERE k.website_id = ? AND k.kind = ?
        AND ${isAmong("k.value", "postgres")} AND k.conversation_id = n.id)`,
  },
);

const none: Clause = { sql: "1 = 0", values: [] };

export function* narrowByConditions(
  website_id: WebsiteId,
  { operator, conditions }: Exclude<ConversationSearch, { text: string }>,
  database: Database,
): Steps<Narrowing> {
  const clausesOf = (some: readonly Condition[]) => some.map((one) => clauseOf(one, database, website_id));
  if (operator === "or") {
    const clauses = clausesOf(conditions);
    const sql = `(${clauses.map((clause) => clause.sql).join(" OR ")})`;
    return { clauses: [{ sql, values: clauses.flatMap(({ values }) => values) }] };
  }
  const named = yield* idsOfMarks(website_id, conditions.flatMap(positive));
  if (named === undefined) return { clauses: clausesOf(conditions) };
  // Those have all the marks: what is left is the rest.
  return { named, clauses: clausesOf(conditions.filter((condition) => !("mark" in condition) || condition.not)) };
}

type Wanted = readonly [MarkKind, readonly string[]];

/** The conversations that have all marks, when one of the marks is that of few. */
function* idsOfMarks(website_id: WebsiteId, wanted: readonly Wanted[]): Steps<Named | undefined> {
  let start: { named: Named; by: Wanted } | undefined;
  for (const by of wanted) {
    const most = Math.min(few, start?.named.count ?? few);
    const [kind, values] = by;
    const named = yield* get<Named>(marked, [website_id, kind, JSON.stringify(values), most + 1]);
    if (named !== undefined && named.count <= most) start = { named, by };
  }
  let named = start?.named;
  for (const by of wanted) {
    if (named === undefined || by === start?.by) continue;
    named = yield* get<Named>(alsoMarked, [named.ids, website_id, by[0], JSON.stringify(by[1])]);
  }
  return named;
}

/** What a condition says must be there. */
function positive(condition: Condition): Wanted[] {
  if ("mark" in condition) return condition.not ? [] : [[condition.mark, condition.values]];
  return "data" in condition ? [["data_key", [condition.data]]] : [];
}

/** What is known of a text before it is searched for. */
export interface TextPlan {
  /** What finds the conversations that say it; undefined when none can. */
  readonly match?: Match;
  /** Asks one conversation whether it says it. */
  readonly says: Clause;
  /** So many say it that finding them all would take long: its page is found by asking one conversation after the other. */
  readonly frequent: boolean;
  /** Whether the same may be so. The newest are asked first, then: what fills a page from them is said by many. */
  readonly glance: boolean;
}

/** Beginnings of this many letters or fewer are of words that many say. */
const short = 3;

export function* planText(website_id: WebsiteId, text: string, database: Database): Steps<TextPlan> {
  const wanted = wantedWords(text);
  const at = yield* getPosition(website_id);
  if (wanted.length === 0 || at === undefined) return { says: none, frequent: false, glance: false };
  const match = matchOf(at.key, wanted);
  const says = saysAll(match, database);
  if (database === "postgres") return { match, says, frequent: false, glance: true };
  const whole = yield* countWhole(at.key, wanted, few + 1);
  const glance = whole === 0 || wanted.some(({ word, prefix }) => prefix && word.length <= short);
  return { match, says, frequent: whole > few, glance };
}

export function* narrowByText({ match, says, frequent }: TextPlan, database: Database): Steps<Narrowing> {
  if (match === undefined || frequent) return { clauses: [says] };
  const named = yield* findByWords(match, database, few + 1);
  return named.count > few ? { clauses: [says] } : { named, clauses: [] };
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
): Steps<Narrowing | undefined> {
  for (const { where, values } of filters) {
    const found = yield* get<Named>(probe(where), [website_id, ...values, few + 1]);
    if (found !== undefined && found.count <= few) return { named: found, clauses: [] };
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
