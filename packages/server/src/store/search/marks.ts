import { createHash } from "node:crypto";
import type { WebsiteId } from "../scope.js";
import { all, each, get, run, type Steps, statement, type Value } from "../step.js";
import { type MarkSet, setsOf } from "./mark-sets.js";
import { fold } from "./words.js";

/**
 * What a mark says of a conversation. `segment` and `data_key` hold the text itself, since suggestions list it, and `mention` the id of
 * an operator; the others hold what `markValue` makes of it.
 */
export type MarkKind =
  | "segment"
  | "data_key"
  | "data"
  | "email"
  | "phone"
  | "nickname"
  | "address"
  | "subject"
  | "origin"
  | "country"
  | "city"
  | "company"
  | "locale"
  | "mention";

export interface Mark {
  readonly kind: MarkKind;
  readonly value: string;
}

interface ConversationPlace {
  readonly id: number;
  readonly website_id: string;
}

/** Characters of a value that is kept as it is; a longer one is known by its hash. */
const longest = 128;

/** Of a value so many characters are folded: what follows is compared as it stands, since folding costs by the length. */
const foldedAtMost = 256;

/** A value as it is compared: folded, and of a bounded length. */
export function markValue(value: string): string {
  const folded = fold(value.slice(0, foldedAtMost)).trim();
  const rest = value.slice(foldedAtMost);
  if (rest === "" && folded.length <= longest) return folded;
  return `#${createHash("sha256").update(folded).update(rest).digest("hex")}`;
}

/** A key of custom data with one of its values. */
export function dataMark(key: string, value: string): string {
  return markValue(`${key}\u0001${value}`);
}

const remove = statement(
  "marks.remove",
  "DELETE FROM conversation_marks WHERE website_id = ? AND kind = ? AND value = ? AND conversation_id = ?",
);
const insert = statement(
  "marks.insert",
  `INSERT INTO conversation_marks (website_id, kind, value, conversation_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
);
const select = statement(
  "marks.list",
  "SELECT kind, value FROM conversation_marks WHERE conversation_id = ? AND kind <> 'mention'",
);
const unhide = statement(
  "marks.unhide",
  "DELETE FROM hidden_suggestions WHERE website_id = ? AND kind = ? AND value = ?",
);
const hide = statement(
  "marks.hide",
  "INSERT INTO hidden_suggestions (website_id, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
);
const suggestions = (value: string) => `SELECT m.value, COUNT(*) AS count FROM conversation_marks m
   WHERE m.website_id = ? AND m.kind = ? AND NOT EXISTS (SELECT 1 FROM hidden_suggestions h
     WHERE h.website_id = m.website_id AND h.kind = m.kind AND h.value = m.value)
   GROUP BY m.value ORDER BY COUNT(*) DESC, ${value} LIMIT ? OFFSET ?`;
/** Those of one count by their letters' numbers, whatever language a database of PostgreSQL sorts by. */
const suggest = statement("marks.suggest", suggestions("m.value"), { postgres: suggestions('m.value COLLATE "C"') });
const suggested = statement(
  "marks.suggested",
  `SELECT 1 AS found FROM conversation_marks m WHERE m.website_id = ? AND m.kind = ? AND m.value = ?
     AND NOT EXISTS (SELECT 1 FROM hidden_suggestions h
       WHERE h.website_id = m.website_id AND h.kind = m.kind AND h.value = m.value) LIMIT 1`,
);

/**
 * Part of the command that mentions operators: a list of who is mentioned waits for no index. `row` is held, and its mentions only grow.
 */
export function* markMentions(
  conversations: readonly { readonly row: ConversationPlace; readonly user_ids: readonly string[] }[],
): Steps<void> {
  yield* each(
    insert,
    conversations.flatMap(({ row, user_ids }) =>
      user_ids.map((user_id): Value[] => [row.website_id, "mention", user_id, row.id]),
    ),
  );
}

/** Of a new conversation: no mark of it was taken in yet. */
export function* markNone(website_id: string, conversation_id: number): Steps<void> {
  yield* each(
    insert,
    setsOf([]).map(({ kind, value }): Value[] => [website_id, kind, value, conversation_id]),
  );
}

/**
 * Makes these the marks of a conversation, apart from mentions, with the sets that they are. What is new is suggested again, if it was
 * no longer.
 */
export function* replaceMarks(website_id: WebsiteId, conversation_id: number, marks: readonly Mark[]): Steps<void> {
  const before = yield* all<Mark | MarkSet>(select, [conversation_id]);
  const known = new Set(before.map(keyOf));
  const wanted = new Map([...marks, ...setsOf(marks)].map((mark) => [keyOf(mark), mark]));
  const gone = before.filter((mark) => !wanted.has(keyOf(mark)));
  const added = [...wanted.values()].filter((mark) => !known.has(keyOf(mark)));
  yield* each(
    remove,
    gone.map(({ kind, value }): Value[] => [website_id, kind, value, conversation_id]),
  );
  yield* each(
    insert,
    added.map(({ kind, value }): Value[] => [website_id, kind, value, conversation_id]),
  );
  yield* each(
    unhide,
    added
      .filter(({ kind }) => kind === "segment" || kind === "data_key")
      .map(({ kind, value }): Value[] => [website_id, kind, value]),
  );
}

function keyOf({ kind, value }: Mark | MarkSet): string {
  return `${kind} ${value}`;
}

/** Values that conversations have, the most frequent first. */
export function* listSuggestions(
  website_id: WebsiteId,
  kind: "segment" | "data_key",
  limit: number,
  offset: number,
): Steps<{ value: string; count: number }[]> {
  const rows = yield* all<{ value: string; count: number }>(suggest, [website_id, kind, limit, offset]);
  return rows.map(({ value, count }) => ({ value, count: Number(count) }));
}

/** False when it is not suggested. */
export function* hideSuggestion(website_id: WebsiteId, kind: "segment" | "data_key", value: string): Steps<boolean> {
  if ((yield* get(suggested, [website_id, kind, value])) === undefined) return false;
  yield* run(hide, [website_id, kind, value]);
  return true;
}
