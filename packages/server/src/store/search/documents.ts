import { each, get, run, type Steps, statement, type Value } from "../step.js";
import type { WantedWord } from "./words.js";

/** Which document of a conversation: 0 is its meta, others are its messages. */
const metaSlot = 0;
/** A prime below 2^31, so that fingerprints that follow one another spread. */
const slots = 2_147_483_629;

/** The place of a message among its conversation's documents; two messages of one conversation share one about never. */
function slotOf(fingerprint: number | null): number {
  return fingerprint === null ? metaSlot : 1 + (fingerprint % slots);
}

const id = "(CAST(? AS BIGINT) << 31) | CAST(? AS BIGINT)";

const put = statement("search.put", `INSERT OR REPLACE INTO search_words (rowid, words) VALUES (${id}, ?)`, {
  postgres: `INSERT INTO search_words (id, conversation_id, words)
    VALUES ((CAST($1 AS BIGINT) << 31) | CAST($2 AS BIGINT), CAST($1 AS BIGINT), array_to_tsvector(string_to_array($3, ' ')))
    ON CONFLICT (id) DO UPDATE SET words = excluded.words`,
});
const drop = statement("search.drop", `DELETE FROM search_words WHERE rowid = (${id})`, {
  postgres: `DELETE FROM search_words WHERE id = (${id})`,
});
const dropAll = statement(
  "search.drop_all",
  "DELETE FROM search_words WHERE rowid >= (? << 31) AND rowid < ((? + 1) << 31)",
  { postgres: "DELETE FROM search_words WHERE conversation_id = ? OR conversation_id = ?" },
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

/** A removed conversation is found by nothing any more. */
export function* removeFromSearch(conversation_id: number): Steps<void> {
  yield* run(dropAll, [conversation_id, conversation_id]);
  yield* run(dropMarks, [conversation_id]);
}

/** A word as it stands in the index: the website's number, a letter between, the word. No website's words are another's. */
export function scoped(key: number, word: string): string {
  return `${key}x${word}`;
}

/** What finds the wanted words: of FTS5, and of tsquery. Words hold letters and digits alone, so none can be syntax. */
export function matchOf(key: number, wanted: readonly WantedWord[]): { sqlite: string; postgres: string } {
  const words = wanted.map(({ word, prefix }) => ({ text: scoped(key, word), prefix }));
  return {
    sqlite: words.map(({ text, prefix }) => `"${text}"${prefix ? "*" : ""}`).join(" AND "),
    postgres: words.map(({ text, prefix }) => `'${text}'${prefix ? ":*" : ""}`).join(" & "),
  };
}

const find = statement(
  "search.find",
  `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM (
     SELECT DISTINCT rowid >> 31 AS id FROM search_words WHERE search_words MATCH ? ORDER BY rowid DESC LIMIT ?)`,
  {
    postgres: `WITH matches AS MATERIALIZED (SELECT conversation_id FROM search_words WHERE words @@ CAST(? AS tsquery)),
      found AS (SELECT DISTINCT conversation_id FROM matches ORDER BY conversation_id DESC LIMIT ?)
      SELECT CAST(COALESCE(json_agg(conversation_id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count FROM found`,
  },
);

/** JSON array of the ids of conversations that have all words in one document, newest first; at most `limit`. */
export function* findByWords(
  match: { sqlite: string; postgres: string },
  database: "sqlite" | "postgres",
  limit: number,
): Steps<{ ids: string; count: number }> {
  const found = yield* get<{ ids: string; count: number }>(find, [match[database], limit]);
  return found ?? { ids: "[]", count: 0 };
}
