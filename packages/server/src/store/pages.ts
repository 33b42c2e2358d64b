import { keepNewest } from "./keep-newest.js";
import { all, each, run, type Steps, statement, type Value } from "./step.js";

/** A page that the visitor saw. */
export interface PageRow {
  conversation_id: number;
  timestamp: number;
  page_title: string;
  page_url: string;
  page_referrer: string | null;
}

const insert = statement(
  "pages.insert",
  `INSERT INTO conversation_pages (conversation_id, timestamp, page_title, page_url, page_referrer) VALUES (?, ?, ?, ?, ?)`,
  {
    postgresEach: `INSERT INTO conversation_pages (conversation_id, timestamp, page_title, page_url, page_referrer)
      SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[])`,
  },
);

const select = statement(
  "pages.list",
  `SELECT conversation_id, timestamp, page_title, page_url, page_referrer FROM conversation_pages
   WHERE conversation_id = ? ORDER BY timestamp DESC, id DESC LIMIT ? OFFSET ?`,
);

const move = statement("pages.move", "UPDATE conversation_pages SET conversation_id = ? WHERE conversation_id = ?");

const removeAll = statement("pages.remove_all", "DELETE FROM conversation_pages WHERE conversation_id = ?");

/** Forgets all but the newest. */
export const boundPages = keepNewest("conversation_pages");

export function* insertPages(rows: readonly PageRow[]): Steps<void> {
  yield* each(
    insert,
    rows.map((row): Value[] => [row.conversation_id, row.timestamp, row.page_title, row.page_url, row.page_referrer]),
  );
}

/** Newest first. */
export function* listPages(conversation_id: number, limit: number, offset: number): Steps<PageRow[]> {
  return yield* all<PageRow>(select, [conversation_id, limit, offset]);
}

export function* removePageRows(conversation_id: number): Steps<number> {
  return yield* run(removeAll, [conversation_id]);
}

export function* movePages(from: number, to: number): Steps<void> {
  yield* run(move, [to, from]);
}
