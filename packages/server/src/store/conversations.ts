import type { WebsiteId } from "./scope.js";
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

const marks = columns.replace(/\w+/g, "?").concat(", ?");

const insert = statement(
  "conversations.insert",
  `INSERT INTO conversations (${columns}, wire)
   VALUES (${marks}) RETURNING id`,
  {
    write: true,
    // On PostgreSQL the order by `updated_at` is a table, `conversation_order`, that each write here keeps.
    postgres: `WITH made AS (INSERT INTO conversations (${columns}, wire) VALUES (${marks})
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

/** The columns that a message changes, apart from those of the waiting order. */
const updateMessage = statement(
  "conversations.message",
  `UPDATE conversations SET state = ?, unread_operator = ?, unread_visitor = ?, updated_at = ?, last_timestamp = ?,
     wire_version = ?, mentions = ?, last_message = ?, preview_message = ?, wire = ? WHERE id = ?`,
  {
    postgresEach: `WITH ordered AS (UPDATE conversation_order o SET updated_at = i.updated_at
        FROM unnest($4::bigint[], $11::bigint[]) AS i (updated_at, id)
        WHERE o.id = i.id AND o.updated_at <> i.updated_at)
      UPDATE conversations c SET state = i.state, unread_operator = i.unread_operator,
      unread_visitor = i.unread_visitor, updated_at = i.updated_at, last_timestamp = i.last_timestamp,
      wire_version = i.wire_version, mentions = i.mentions, last_message = i.last_message,
      preview_message = i.preview_message, wire = i.wire
      FROM unnest($1::text[], $2::int[], $3::int[], $4::bigint[], $5::bigint[], $6::smallint[], $7::text[], $8::text[],
        $9::text[], $10::text[], $11::bigint[])
        AS i (state, unread_operator, unread_visitor, updated_at, last_timestamp, wire_version, mentions, last_message,
          preview_message, wire, id)
      WHERE c.id = i.id`,
  },
);

/** Apart from the first: these stand in the indexes of other orders, which a message seldom moves. */
const updateWaiting = statement(
  "conversations.waiting",
  "UPDATE conversations SET initiated = ?, waiting_since = ? WHERE id = ?",
  {
    postgresEach: `WITH ordered AS (UPDATE conversation_order o SET initiated = i.initiated
        FROM unnest($1::smallint[], $3::bigint[]) AS i (initiated, id)
        WHERE o.id = i.id AND o.initiated <> i.initiated)
      UPDATE conversations c SET initiated = i.initiated, waiting_since = i.waiting_since
      FROM unnest($1::smallint[], $2::bigint[], $3::bigint[]) AS i (initiated, waiting_since, id) WHERE c.id = i.id`,
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
] as const;

const nth = (column: (typeof changing)[number]) => `$${changing.indexOf(column) + 1}`;

const updateRow = statement(
  "conversations.update",
  `UPDATE conversations SET ${changing.map((column) => `${column} = ?`).join(", ")} WHERE website_id = ? AND id = ?`,
  {
    postgres: `WITH ordered AS (UPDATE conversation_order
        SET initiated = ${nth("initiated")}::smallint, updated_at = ${nth("updated_at")}::bigint
        WHERE website_id = $24 AND id = $25
          AND (initiated <> ${nth("initiated")}::smallint OR updated_at <> ${nth("updated_at")}::bigint))
      UPDATE conversations SET ${changing.map((column) => `${column} = ${nth(column)}`).join(", ")}
      WHERE website_id = $24 AND id = $25`,
  },
);

const remove = statement("conversations.remove", "DELETE FROM conversations WHERE website_id = ? AND id = ?", {
  postgres: `WITH ordered AS (DELETE FROM conversation_order WHERE website_id = $1 AND id = $2)
    DELETE FROM conversations WHERE website_id = $1 AND id = $2`,
});

const selectRelated = statement(
  "conversations.related",
  `SELECT session_id, created_at FROM conversations
     WHERE website_id = ? AND email IS NOT NULL AND email = (SELECT email FROM conversations WHERE website_id = ? AND id = ?)
   UNION
   SELECT session_id, created_at FROM conversations
     WHERE website_id = ? AND phone IS NOT NULL AND phone = (SELECT phone FROM conversations WHERE website_id = ? AND id = ?)
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
  ]);
  return (made as { id: number }).id;
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

/** Writes what messages change. `moved` are those whose `initiated` or `waiting_since` changed. */
export function* updateConversationsForMessages(
  rows: readonly { row: ConversationRow; wire: string; moved: boolean }[],
): Steps<void> {
  yield* each(
    updateMessage,
    rows.map(({ row, wire }): Value[] => [
      row.state,
      row.unread_operator,
      row.unread_visitor,
      row.updated_at,
      row.last_timestamp,
      row.wire_version,
      row.mentions,
      row.last_message,
      row.preview_message,
      wire,
      row.id,
    ]),
  );
  const moved = rows.filter((entry) => entry.moved);
  yield* each(
    updateWaiting,
    moved.map(({ row }): Value[] => [row.initiated, row.waiting_since, row.id]),
  );
}

/** Writes every column that can change; on PostgreSQL all rows are under way at once. */
export function* updateConversations(rows: readonly { row: ConversationRow; wire: string }[]): Steps<void> {
  yield* each(
    updateRow,
    rows.map(({ row, wire }): Value[] => {
      const columns = { ...row, wire };
      return [...changing.map((column): Value => columns[column]), row.website_id, row.id];
    }),
  );
}

/** The row alone: messages, pages and events of it must be gone. */
export function* removeConversationRow(website_id: WebsiteId, id: number): Steps<number> {
  return yield* run(remove, [website_id, id]);
}

/** Conversations of the same person by email or phone, oldest first, the given one among them. */
export function* listRelated(
  website_id: WebsiteId,
  id: number,
  limit: number,
): Steps<{ session_id: string; created_at: number }[]> {
  return yield* all(selectRelated, [website_id, website_id, id, website_id, website_id, id, limit]);
}
