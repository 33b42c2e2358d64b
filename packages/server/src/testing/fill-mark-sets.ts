import { setsOf } from "../store/search/mark-sets.js";
import type { Mark } from "../store/search/marks.js";
import { all, each, type Steps, statement, type Value } from "../store/step.js";

const select = statement(
  "testing.marks",
  "SELECT conversation_id, kind, value FROM conversation_marks WHERE website_id = ?",
);
const conversations = statement("testing.mark_ids", "SELECT id FROM conversations WHERE website_id = ?");
const insert = statement(
  "testing.mark_sets",
  "INSERT INTO conversation_marks (website_id, kind, value, conversation_id) VALUES (?, ?, ?, ?)",
  {
    postgresEach: `INSERT INTO conversation_marks (website_id, kind, value, conversation_id)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])`,
  },
);

/** The sets of marks that were written as rows alone. */
export function* fillMarkSets(website_id: string): Steps<void> {
  const marks = new Map<number, Mark[]>();
  for (const { id } of yield* all<{ id: number }>(conversations, [website_id])) marks.set(id, []);
  for (const { conversation_id, ...mark } of yield* all<Mark & { conversation_id: number }>(select, [website_id])) {
    marks.get(conversation_id)?.push(mark);
  }
  const rows = [...marks].flatMap(([id, its]) =>
    setsOf(its).map(({ kind, value }): Value[] => [website_id, kind, value, id]),
  );
  yield* each(insert, rows);
}
