import type { WebsiteId } from "../scope.js";
import { get, type Steps, statement } from "../step.js";
import { type Clause, type Condition, clauseOf, isAmong } from "./conditions.js";
import { findByWords, type Match, matchOf, probeWords, saysAll } from "./documents.js";
import { getPosition } from "./follow.js";
import { inAll, type Source, together } from "./source.js";
import { sourceOf } from "./sources.js";
import { wantedWords } from "./words.js";

/** What a list of conversations is searched for. */
export type ConversationSearch =
  | { readonly text: string }
  | { readonly operator: "and" | "or"; readonly conditions: readonly Condition[] };

export type ConditionSearch = Exclude<ConversationSearch, { text: string }>;

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
/** Conversations that are asked one by one whether they say a text, when filters let through no more. */
const askable = 1_000;
/** So few that looking for fewer is not worth a further step. */
const fewEnough = 100;

/** Indexes that are read from one end to the other for one list, and values that say of what, at most. */
const mostRead = 4;
const mostValues = 2_000;

/** Of named conversations, those that have another mark as well. A scalar on PostgreSQL, which would join all that have the mark. */
const alsoMarked = statement(
  "narrow.also_marked",
  `SELECT json_group_array(value) AS ids, COUNT(*) AS count FROM json_each(?) n WHERE EXISTS (SELECT 1 FROM conversation_marks k
     WHERE k.website_id = ? AND k.kind = ? AND k.value IN (SELECT value FROM json_each(?)) AND k.conversation_id = n.value)`,
  {
    postgres: `SELECT CAST(COALESCE(json_agg(n.id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count
      FROM (SELECT CAST(value AS BIGINT) AS id FROM json_array_elements_text(CAST(? AS json)) AS given (value)) n
      WHERE (SELECT 1 FROM conversation_marks k WHERE k.website_id = ? AND k.kind = ?
        AND ${isAmong("k.value", "postgres")} AND k.conversation_id = n.id LIMIT 1) IS NOT NULL`,
  },
);

const none: Clause = { sql: "1 = 0", values: [] };

/** What each conversation of a list that asks for conditions is asked. */
export function clausesOf(
  website_id: WebsiteId,
  { operator, conditions }: ConditionSearch,
  database: Database,
): Clause[] {
  const clauses = conditions.map((one) => clauseOf(one, database, website_id));
  if (operator === "and") return clauses;
  const sql = `(${clauses.map((clause) => clause.sql).join(" OR ")})`;
  return [{ sql, values: clauses.flatMap(({ values }) => values) }];
}

/** What narrows a list that asks for conditions, and passes filters of its own. None names more than `limit`. */
export function* narrowByConditions(
  website_id: WebsiteId,
  search: ConditionSearch,
  filters: readonly Source[],
  database: Database,
  limit = few,
): Steps<Narrowing> {
  const { operator, conditions } = search;
  const clauses = clausesOf(website_id, search, database);
  const sources = conditions.map((one) => sourceOf(website_id, one, database));
  if (operator === "or") {
    const named = (yield* fewestOf(filters, database, limit))?.named ?? (yield* unionOf(sources, database, limit));
    return { clauses, ...(named === undefined ? {} : { named }) };
  }
  const known = sources.filter((source) => source !== undefined);
  const start = yield* fewestOf([...known, ...filters], database, limit);
  if (start === undefined) return { clauses };
  let { named } = start;
  const met = new Set<Source>();
  for (const source of known) {
    const { marked } = source;
    if (marked === undefined) continue;
    if (source !== start.source) {
      const values = [named.ids, website_id, marked.kind, JSON.stringify(marked.values)];
      named = (yield* get<Named>(alsoMarked, values)) ?? named;
    }
    met.add(source);
  }
  // Those have all the marks: what is left is the rest. A condition on the size of data has its key as a mark, and asks for more.
  const rest = clauses.filter((_, i) => {
    const source = sources[i];
    return source === undefined || !met.has(source) || "data" in (conditions[i] as Condition);
  });
  return { named, clauses: rest };
}

/** The conversations of the source that holds fewest, if those are few: no more than `limit`. */
function* fewestOf(
  sources: readonly Source[],
  database: Database,
  limit = few,
): Steps<{ named: Named; source: Source } | undefined> {
  let start: { named: Named; source: Source } | undefined;
  for (const source of sources) {
    const most = Math.min(limit, start?.named.count ?? limit);
    const named = yield* take(source, most + 1, database);
    if (named.count <= most) start = { named, source };
    if (start !== undefined && start.named.count <= fewEnough) break;
  }
  return start;
}

/** The conversations of all sources together, if those are few and each condition has one. */
function* unionOf(
  sources: readonly (Source | undefined)[],
  database: Database,
  limit: number,
): Steps<Named | undefined> {
  const ids = new Set<number>();
  for (const source of sources) {
    if (source === undefined) return undefined;
    const named = yield* take(source, limit + 1, database);
    // Counted before they are told apart: a source may list some twice, and what it lists no more of stands behind those.
    if (named.count > limit) return undefined;
    for (const id of JSON.parse(named.ids) as number[]) ids.add(id);
    if (ids.size > limit) return undefined;
  }
  return { ids: JSON.stringify([...ids]), count: ids.size };
}

/** The first ids that a source lists, in no order. */
function* take({ sql, values }: Source, limit: number, database: Database): Steps<Named> {
  const text =
    database === "sqlite"
      ? `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM (${sql} LIMIT ?)`
      : `SELECT CAST(COALESCE(json_agg(id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count FROM (${sql} LIMIT ?) AS found`;
  return (yield* get<Named>(statement("", text), [...values, limit])) ?? { ids: "[]", count: 0 };
}

/**
 * Those whom each filter and condition of a list lets through, if they are few, where each alone lets many through. Of the indexes
 * alone, each of which is read from one end to the other; undefined where there are no two.
 */
export function* namedByAll(
  website_id: WebsiteId,
  { operator, conditions }: ConditionSearch,
  filters: readonly Source[],
  database: Database,
): Steps<Named | undefined> {
  const sources = conditions.map((one) => sourceOf(website_id, one, database));
  const known = sources.filter((source) => source !== undefined);
  const either = operator === "or";
  const whole = known.length > 0 && known.length === sources.length;
  const given = [...filters, ...(either ? (whole ? [together(known)] : []) : known)];
  const all = inAll(given.slice(0, mostRead));
  if (given.length < 2 || all.values.length > mostValues) return undefined;
  const named = yield* take(all, few + 1, database);
  return named.count <= few ? named : undefined;
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
  /** Those who say it, where that is known already. */
  readonly found?: Named;
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
  const begun = wanted.some(({ word, prefix }) => prefix && word.length <= short);
  const { whole, found } = yield* probeWords(at.key, wanted, match, begun ? 0 : few, few + 1);
  const plan = { match, says, frequent: whole > few, glance: whole === 0 || begun };
  return found === undefined ? plan : { ...plan, found };
}

/** What narrows a list that asks for a text, and passes filters of its own. */
export function* narrowByText(
  { match, says, frequent, found }: TextPlan,
  filters: readonly Source[],
  database: Database,
): Steps<Narrowing> {
  if (match === undefined) return { named: { ids: "[]", count: 0 }, clauses: [] };
  if (found !== undefined && found.count <= few) return { named: found, clauses: [] };
  const start = yield* fewestOf(filters, database);
  // Each of so few is asked sooner than all who say it are gathered.
  const gather = !frequent && found === undefined && (start === undefined || start.named.count > askable);
  if (gather) {
    const named = yield* findByWords(match, database, few + 1);
    if (named.count <= few) return { named, clauses: [] };
  }
  return { clauses: [says], ...(start === undefined ? {} : { named: start.named }) };
}
