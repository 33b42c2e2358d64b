import { each, get, run, type Statement, type Steps, statement, type Value } from "../step.js";
import type { WantedWord } from "./words.js";

type Database = "sqlite" | "postgres";

/** Which document of a conversation: 0 is its meta, others are its messages. */
const metaSlot = 0;
/** A prime below 2^31, so that fingerprints that follow one another spread. */
const slots = 2_147_483_629;

/** The place of a message among its conversation's documents; two messages of one conversation share one about never. */
function slotOf(fingerprint: number | null): number {
  return fingerprint === null ? metaSlot : 1 + (fingerprint % slots);
}

const id = "(CAST(? AS BIGINT) << 31) | CAST(? AS BIGINT)";

/*
 * On SQLite a document is a row, which triggers take into the index: the index finds by words, and rows are there to look at a
 * conversation that is at hand (`saysAll`). On PostgreSQL the index is of such rows.
 */
const put = statement(
  "search.put",
  `INSERT OR REPLACE INTO search_documents (id, words) VALUES (${id}, ' ' || ? || ' ')`,
  {
    postgres: `INSERT INTO search_words (id, conversation_id, words)
    VALUES ((CAST($1 AS BIGINT) << 31) | CAST($2 AS BIGINT), CAST($1 AS BIGINT), array_to_tsvector(string_to_array($3, ' ')))
    ON CONFLICT (id) DO UPDATE SET words = excluded.words`,
  },
);
const drop = statement("search.drop", `DELETE FROM search_documents WHERE id = (${id})`, {
  postgres: `DELETE FROM search_words WHERE id = (${id})`,
});
const dropSome = statement(
  "search.drop_some",
  `DELETE FROM search_documents WHERE id IN
     (SELECT id FROM search_documents WHERE id >= (? << 31) AND id < ((? + 1) << 31) LIMIT ?)`,
  {
    postgres: `DELETE FROM search_words WHERE id IN
      (SELECT id FROM search_words WHERE conversation_id = ? OR conversation_id = ? LIMIT ?)`,
  },
);
const dropMarks = statement("search.drop_marks", "DELETE FROM conversation_marks WHERE conversation_id = ?");

export interface SearchDocument {
  readonly conversation_id: number;
  /** null for the conversation's meta. */
  readonly fingerprint: number | null;
  /** Words, each led by the website's number; none removes the document. */
  readonly words: readonly string[];
}

export function* putDocuments(documents: readonly SearchDocument[]): Steps<void> {
  const kept = documents.filter(({ words }) => words.length > 0);
  const gone = documents.filter(({ words }) => words.length === 0);
  yield* each(
    put,
    kept.map(({ conversation_id, fingerprint, words }): Value[] => [
      conversation_id,
      slotOf(fingerprint),
      words.join(" "),
    ]),
  );
  yield* each(
    drop,
    gone.map(({ conversation_id, fingerprint }): Value[] => [conversation_id, slotOf(fingerprint)]),
  );
}

/** What a removed conversation had as marks. */
export function* removeMarks(conversation_id: number): Steps<void> {
  yield* run(dropMarks, [conversation_id]);
}

/** Removes up to `limit` of its documents. Answers whether more may remain. */
export function* removeSomeDocuments(conversation_id: number, limit: number): Steps<boolean> {
  return (yield* run(dropSome, [conversation_id, conversation_id, limit])) === limit;
}

/** A word as it stands in the index: the website's number, a letter between, the word. No website's words are another's. */
export function scoped(key: number, word: string): string {
  return `${key}x${word}`;
}

/** What finds documents with all of the wanted words. Words hold letters and digits alone, so none can be syntax. */
export interface Match {
  /** Of FTS5. */
  readonly sqlite: string;
  /** A tsquery. */
  readonly postgres: string;
  /** What stands in a row of the documents. */
  readonly texts: readonly string[];
}

export function matchOf(key: number, wanted: readonly WantedWord[]): Match {
  const words = wanted.map(({ word, prefix }) => ({ text: scoped(key, word), prefix }));
  return {
    sqlite: words.map(({ text, prefix }) => `"${text}"${prefix ? "*" : ""}`).join(" AND "),
    postgres: words.map(({ text, prefix }) => `'${text}'${prefix ? ":*" : ""}`).join(" & "),
    texts: words.map(({ text, prefix }) => (prefix ? ` ${text}` : ` ${text} `)),
  };
}

/** Whether the conversation `c` has a document with all of the words: for one that is at hand, whatever else says them. */
export function saysAll({ postgres, texts }: Match, database: Database): { sql: string; values: Value[] } {
  if (database === "sqlite") {
    const all = texts.map(() => "instr(d.words, ?) > 0").join(" AND ");
    const within = "d.id BETWEEN (c.id << 31) AND ((c.id << 31) | 2147483647)";
    return { sql: `EXISTS (SELECT 1 FROM search_documents d WHERE ${within} AND ${all})`, values: [...texts] };
  }
  // A scalar, and the function behind `@@`: neither a join nor the index, for which all documents with the words are gathered first.
  const sql =
    "(SELECT 1 FROM search_words w WHERE w.conversation_id = c.id AND ts_match_vq(w.words, CAST(? AS tsquery)) LIMIT 1) IS NOT NULL";
  return { sql, values: [postgres] };
}

const find = statement(
  "search.find",
  `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM (
     SELECT DISTINCT rowid >> 31 AS id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?)`,
  {
    postgres: `WITH found AS (SELECT DISTINCT conversation_id FROM search_found(CAST(? AS tsquery)) AS matches (conversation_id)
        ORDER BY conversation_id DESC LIMIT ?)
      SELECT CAST(COALESCE(json_agg(conversation_id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count FROM found`,
  },
);
/**
 * FTS5 reads a word's documents one by one, so those beyond the limit cost nothing; those of a beginning it gathers first. Hence the
 * count of whole words, which says whether to gather, and both in one step.
 */
const probe: Statement = statement(
  "search.probe",
  `SELECT counted.count AS whole, CASE WHEN counted.count BETWEEN 1 AND ? THEN (SELECT json_group_array(id) FROM
       (SELECT DISTINCT rowid >> 31 AS id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?)) END AS ids
     FROM (SELECT COUNT(*) AS count FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT ?)) AS counted`,
);

/** JSON array of the ids of conversations that have all words in one document, newest first; at most `limit`. */
export function* findByWords(match: Match, database: Database, limit: number): Steps<{ ids: string; count: number }> {
  const found = yield* get<{ ids: string; count: number }>(find, [match[database], limit]);
  return found ?? { ids: "[]", count: 0 };
}

/** What is known of words before they are searched for. */
export interface Probed {
  /** Documents that have all of them as whole ones, counted up to a limit. */
  readonly whole: number;
  /** The same as of `findByWords`, if that many documents are some, and no more than was said. */
  readonly found?: { readonly ids: string; readonly count: number };
}

/** On SQLite. `most` is how many documents may say whole words for them to be found at once; 0 for never. */
export function* probeWords(
  key: number,
  wanted: readonly WantedWord[],
  match: Match,
  most: number,
  limit: number,
): Steps<Probed> {
  const whole = matchOf(
    key,
    wanted.map(({ word }) => ({ word, prefix: false })),
  );
  const values = [most, match.sqlite, limit, whole.sqlite, limit];
  const probed = yield* get<{ whole: number; ids: string | null }>(probe, values);
  const ids = probed?.ids ?? undefined;
  if (ids === undefined) return { whole: probed?.whole ?? 0 };
  return { whole: probed?.whole ?? 0, found: { ids, count: ids === "[]" ? 0 : ids.split(",").length } };
}
