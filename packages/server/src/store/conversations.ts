import type { WebsiteId } from "./scope.js";
import { markNone } from "./search/marks.js";
import { all, each, get, run, type Steps, statement, type Value } from "./step.js";

/** A conversation's columns, without its derived `wire`. JSON columns hold JSON text. */
export interface ConversationRow {
  id: number;
  website_id: string;
  session_id: string;
  inbox_id: string | null;
  people_id: string | null;
  state: "pending" | "unresolved" | "resolved";
  is_verified: number;
  is_blocked: number;
  /** 1 once it is in the inbox: a message from user came, or it was initiated. */
  initiated: number;
  unread_operator: number;
  unread_visitor: number;
  assigned_user_id: string | null;
  email: string | null;
  phone: string | null;
  created_at: number;
  updated_at: number;
  waiting_since: number | null;
  /** Newest timestamp ever given to one of its messages; a server-given one comes after it. */
  last_timestamp: number;
  wire_version: number;
  topic: string | null;
  mentions: string;
  participants: string;
  verifications: string;
  last_message: string | null;
  preview_message: string | null;
  meta: string;
}

/** What is written when a conversation is made. */
export type NewConversationRow = Omit<ConversationRow, "id"> & { wire: string };

const columns = `website_id, session_id, inbox_id, people_id, state, is_verified, is_blocked, initiated, unread_operator,
  unread_visitor, assigned_user_id, email, phone, created_at, updated_at, waiting_since, last_timestamp, wire_version,
  topic, mentions, participants, verifications, last_message, preview_message, meta`;

const qualified = columns.replace(/\w+/g, "c.$&");

const marks = columns.replace(/\w+/g, "?").concat(", ?, ?");

/** What is derived of a row for an index: whether anything is unread. */
const isUnread = ({ unread_operator }: Pick<ConversationRow, "unread_operator">): number =>
  unread_operator > 0 ? 1 : 0;

const insert = statement(
  "conversations.insert",
  `INSERT INTO conversations (${columns}, wire, is_unread)
   VALUES (${marks}) RETURNING id`,
  {
    write: true,
    // On PostgreSQL the order by `updated_at` is a table, `conversation_order`, that each write here keeps.
    postgres: `WITH made AS (INSERT INTO conversations (${columns}, wire, is_unread) VALUES (${marks})
        RETURNING id, website_id, initiated, updated_at),
      ordered AS (INSERT INTO conversation_order (id, website_id, initiated, updated_at)
        SELECT id, website_id, initiated, updated_at FROM made)
      SELECT id FROM made`,
  },
);

const select = statement(
  "conversations.get",
  `SELECT id, ${columns} FROM conversations WHERE website_id = ? AND session_id = ?`,
);

const lock = statement("conversations.lock", select.sqlite, {
  postgresSuffix: "FOR NO KEY UPDATE",
  // Sorted by id: two batches lock in the same order.
  postgresEach: `SELECT i.ord, c.id, ${qualified}
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS i (website_id, session_id, ord)
    JOIN conversations c ON c.website_id = i.website_id AND c.session_id = i.session_id
    ORDER BY c.id, i.ord FOR NO KEY UPDATE OF c`,
});

const selectId = statement("conversations.id", "SELECT id FROM conversations WHERE website_id = ? AND session_id = ?");

const selectWire = statement(
  "conversations.wire",
  "SELECT session_id, wire, wire_version FROM conversations WHERE website_id = ? AND session_id = ?",
);

const selectById = statement(
  "conversations.by_id",
  `SELECT id, ${columns} FROM conversations WHERE website_id = ? AND id = ?`,
);

/** The columns that every message changes; of indexes they stand in that of the order alone. */
const updateMessage = statement(
  "conversations.message",
  `UPDATE conversations SET unread_operator = ?, unread_visitor = ?, updated_at = ?, last_timestamp = ?, wire_version = ?,
     last_message = ?, preview_message = ?, wire = ? WHERE id = ?`,
  {
    postgresEach: `WITH ordered AS (UPDATE conversation_order o SET updated_at = i.updated_at
        FROM unnest($3::bigint[], $9::bigint[]) AS i (updated_at, id)
        WHERE o.id = i.id AND o.updated_at <> i.updated_at)
      UPDATE conversations c SET unread_operator = i.unread_operator, unread_visitor = i.unread_visitor,
      updated_at = i.updated_at, last_timestamp = i.last_timestamp, wire_version = i.wire_version,
      last_message = i.last_message, preview_message = i.preview_message, wire = i.wire
      FROM unnest($1::int[], $2::int[], $3::bigint[], $4::bigint[], $5::smallint[], $6::text[], $7::text[], $8::text[],
        $9::bigint[])
        AS i (unread_operator, unread_visitor, updated_at, last_timestamp, wire_version, last_message, preview_message,
          wire, id)
      WHERE c.id = i.id`,
  },
);

/** Apart from the first: these stand in indexes, which SQLite writes anew with a column, changed or not, and a message seldom moves. */
const updateMoved = statement(
  "conversations.moved",
  "UPDATE conversations SET initiated = ?, waiting_since = ?, state = ?, mentions = ?, is_unread = ? WHERE id = ?",
  {
    postgresEach: `WITH ordered AS (UPDATE conversation_order o SET initiated = i.initiated
        FROM unnest($1::smallint[], $6::bigint[]) AS i (initiated, id)
        WHERE o.id = i.id AND o.initiated <> i.initiated)
      UPDATE conversations c SET initiated = i.initiated, waiting_since = i.waiting_since, state = i.state,
        mentions = i.mentions, is_unread = i.is_unread
      FROM unnest($1::smallint[], $2::bigint[], $3::text[], $4::text[], $5::smallint[], $6::bigint[])
        AS i (initiated, waiting_since, state, mentions, is_unread, id) WHERE c.id = i.id`,
  },
);

/** Every column that can change, in the order of the values. */
const changing = [
  "inbox_id",
  "people_id",
  "state",
  "is_verified",
  "is_blocked",
  "initiated",
  "unread_operator",
  "unread_visitor",
  "assigned_user_id",
  "email",
  "phone",
  "updated_at",
  "waiting_since",
  "last_timestamp",
  "wire_version",
  "topic",
  "mentions",
  "participants",
  "verifications",
  "last_message",
  "preview_message",
  "meta",
  "wire",
  "is_unread",
] as const;

const nth = (column: (typeof changing)[number]) => `$${changing.indexOf(column) + 1}`;

const updateRow = statement(
  "conversations.update",
  `UPDATE conversations SET ${changing.map((column) => `${column} = ?`).join(", ")} WHERE website_id = ? AND id = ?`,
  {
    postgres: `WITH ordered AS (UPDATE conversation_order
        SET initiated = ${nth("initiated")}::smallint, updated_at = ${nth("updated_at")}::bigint
        WHERE website_id = $25 AND id = $26
          AND (initiated <> ${nth("initiated")}::smallint OR updated_at <> ${nth("updated_at")}::bigint))
      UPDATE conversations SET ${changing.map((column) => `${column} = ${nth(column)}`).join(", ")}
      WHERE website_id = $25 AND id = $26`,
  },
);

const remove = statement("conversations.remove", "DELETE FROM conversations WHERE website_id = ? AND id = ?", {
  postgres: `WITH ordered AS (DELETE FROM conversation_order WHERE website_id = $1 AND id = $2)
    DELETE FROM conversations WHERE website_id = $1 AND id = $2`,
});

const alike = (
  column: "email" | "phone" | "people_id",
) => `SELECT * FROM (SELECT id, session_id, created_at FROM conversations
   WHERE website_id = ? AND ${column} IS NOT NULL AND ${column} = (SELECT ${column} FROM conversations WHERE website_id = ? AND id = ?)
   ORDER BY id LIMIT ?) AS by_${column}`;

const selectRelated = statement(
  "conversations.related",
  `SELECT session_id, created_at FROM (${alike("email")} UNION ${alike("phone")} UNION ${alike("people_id")}) AS related
   ORDER BY created_at, session_id LIMIT ?`,
);

export function* insertConversation(row: NewConversationRow): Steps<number> {
  const made = yield* get<{ id: number }>(insert, [
    row.website_id,
    row.session_id,
    row.inbox_id,
    row.people_id,
    row.state,
    row.is_verified,
    row.is_blocked,
    row.initiated,
    row.unread_operator,
    row.unread_visitor,
    row.assigned_user_id,
    row.email,
    row.phone,
    row.created_at,
    row.updated_at,
    row.waiting_since,
    row.last_timestamp,
    row.wire_version,
    row.topic,
    row.mentions,
    row.participants,
    row.verifications,
    row.last_message,
    row.preview_message,
    row.meta,
    row.wire,
    isUnread(row),
  ]);
  const { id } = made as { id: number };
  yield* markNone(row.website_id, id);
  return id;
}

export function* getConversation(website_id: WebsiteId, session_id: string): Steps<ConversationRow | undefined> {
  return yield* get<ConversationRow>(select, [website_id, session_id]);
}

/** For a command that will change it: other writers of the same conversation wait. */
export function* lockConversation(website_id: WebsiteId, session_id: string): Steps<ConversationRow | undefined> {
  return yield* get<ConversationRow>(lock, [website_id, session_id]);
}

/** Aligned with the keys. A conversation named twice answers a row of its own each time. */
export function* lockConversations(
  keys: readonly (readonly [WebsiteId, string])[],
): Steps<(ConversationRow | undefined)[]> {
  return yield* each<ConversationRow>(lock, keys);
}

export function* getConversationId(website_id: WebsiteId, session_id: string): Steps<number | undefined> {
  return (yield* get<{ id: number }>(selectId, [website_id, session_id]))?.id;
}

export function* getConversationById(website_id: WebsiteId, id: number): Steps<ConversationRow | undefined> {
  return yield* get<ConversationRow>(selectById, [website_id, id]);
}

export interface WireRow {
  session_id: string;
  wire: string;
  wire_version: number;
}

export function* getConversationWire(website_id: WebsiteId, session_id: string): Steps<WireRow | undefined> {
  return yield* get<WireRow>(selectWire, [website_id, session_id]);
}

/**
 * Writes what messages change. `moved` are those whose place in an index changed, other than by time: `initiated`, `waiting_since`,
 * `state`, `mentions`, or whether anything is unread.
 */
export function* updateConversationsForMessages(
  rows: readonly { row: ConversationRow; wire: string; moved: boolean }[],
): Steps<void> {
  yield* each(
    updateMessage,
    rows.map(({ row, wire }): Value[] => [
      row.unread_operator,
      row.unread_visitor,
      row.updated_at,
      row.last_timestamp,
      row.wire_version,
      row.last_message,
      row.preview_message,
      wire,
      row.id,
    ]),
  );
  const moved = rows.filter((entry) => entry.moved);
  yield* each(
    updateMoved,
    moved.map(({ row }): Value[] => [row.initiated, row.waiting_since, row.state, row.mentions, isUnread(row), row.id]),
  );
}

/** Writes every column that can change; on PostgreSQL all rows are under way at once. */
export function* updateConversations(rows: readonly { row: ConversationRow; wire: string }[]): Steps<void> {
  yield* each(
    updateRow,
    rows.map(({ row, wire }): Value[] => {
      const columns = { ...row, wire, is_unread: isUnread(row) };
      return [...changing.map((column): Value => columns[column]), row.website_id, row.id];
    }),
  );
}

/** The row alone: messages, pages and events of it must be gone. */
export function* removeConversationRow(website_id: WebsiteId, id: number): Steps<number> {
  return yield* run(remove, [website_id, id]);
}

/** Conversations of the same person by email, phone or people_id, oldest first, the given one among them. */
export function* listRelated(
  website_id: WebsiteId,
  id: number,
  limit: number,
): Steps<{ session_id: string; created_at: number }[]> {
  const by = [website_id, website_id, id, limit];
  return yield* all(selectRelated, [...by, ...by, ...by, limit]);
}
