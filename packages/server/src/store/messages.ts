import type { WebsiteId } from "./scope.js";
import { all, each, get, run, type Steps, statement, type Value } from "./step.js";

export type MessageType = "text" | "note" | "file" | "animation" | "audio" | "picker" | "field" | "carousel" | "event";

/** A message's columns, without its derived `wire`. JSON columns hold JSON text. */
export interface MessageRow {
  conversation_id: number;
  timestamp: number;
  fingerprint: number;
  type: MessageType;
  from: "user" | "operator";
  origin: string;
  /** Sum of `MessageFlag` values. */
  flags: number;
  /** Origin through which it was read or delivered. */
  read: string | null;
  delivered: string | null;
  wire_version: number;
  user: string;
  ignored: string | null;
  /** JSON object of what few messages have: preview, mentions, references, original, properties. */
  details: string | null;
  content: string;
}

export const MessageFlag = { edited: 1, translated: 2, automated: 4, stamped: 8, stealth: 16 } as const;

export interface MessageWire {
  timestamp: number;
  wire: string;
  wire_version: number;
}

const columns = `conversation_id, timestamp, fingerprint, type, "from", origin, flags, read, delivered, wire_version, "user",
  ignored, details, content`;

const insert = statement(
  "messages.insert",
  `INSERT INTO messages (${columns}, wire) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  {
    postgresEach: `INSERT INTO messages (${columns}, wire)
      SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::smallint[],
        $8::text[], $9::text[], $10::smallint[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[])`,
  },
);

const selectByFingerprint = statement(
  "messages.by_fingerprint",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND fingerprint = ?`,
  {
    postgresEach: `SELECT i.ord, ${columns.replace(/"?\w+"?/g, "m.$&")}
      FROM unnest($1::bigint[], $2::bigint[]) WITH ORDINALITY AS i (conversation_id, fingerprint, ord)
      JOIN messages m ON m.conversation_id = i.conversation_id AND m.fingerprint = i.fingerprint`,
  },
);

const selectRows = statement(
  "messages.rows",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? ORDER BY timestamp DESC LIMIT ?`,
);

const selectRowsBefore = statement(
  "messages.rows_before",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND timestamp < ? ORDER BY timestamp DESC LIMIT ?`,
);

const selectVisible = statement(
  "messages.visible",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND timestamp < ? AND type NOT IN ('note', 'event')
     AND (flags & ${MessageFlag.stealth}) = 0 ORDER BY timestamp DESC LIMIT ?`,
);

const selectWire = statement(
  "messages.wire",
  "SELECT timestamp, wire, wire_version FROM messages WHERE conversation_id = ? AND fingerprint = ?",
);

const selectByTimestamp = statement(
  "messages.by_timestamp",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND timestamp = ?`,
);

/** First free millisecond from a time on. */
const selectFree = statement(
  "messages.free",
  `SELECT CASE
     WHEN NOT EXISTS (SELECT 1 FROM messages WHERE conversation_id = ? AND timestamp = ?) THEN NULL
     ELSE (SELECT MIN(m.timestamp) + 1 FROM messages m WHERE m.conversation_id = ? AND m.timestamp >= ? AND NOT EXISTS
       (SELECT 1 FROM messages n WHERE n.conversation_id = m.conversation_id AND n.timestamp = m.timestamp + 1))
   END AS free`,
);

/** The conversation by its session, so that a page of messages is one step. */
const named = "(SELECT id FROM conversations WHERE website_id = ? AND session_id = ?)";

const selectBefore = statement(
  "messages.before",
  `SELECT timestamp, wire, wire_version FROM messages WHERE conversation_id = ${named} AND timestamp < ?
   ORDER BY timestamp DESC LIMIT ?`,
);

const selectAfter = statement(
  "messages.after",
  `SELECT timestamp, wire, wire_version FROM messages WHERE conversation_id = ${named} AND timestamp > ?
   ORDER BY timestamp LIMIT ?`,
);

const selectUnread = statement(
  "messages.unread",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND "from" = ? AND read IS NULL ORDER BY timestamp`,
);

const selectUndelivered = statement(
  "messages.undelivered",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND "from" = ? AND delivered IS NULL ORDER BY timestamp`,
);

const selectLastFrom = statement(
  "messages.last_from",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? AND "from" = ? AND (flags & ${MessageFlag.stealth}) = 0
    ORDER BY timestamp DESC LIMIT 1`,
);

const selectNewest = statement(
  "messages.newest",
  `SELECT ${columns} FROM messages WHERE conversation_id = ? ORDER BY timestamp DESC LIMIT 1`,
);

/** First message from user after the last answer (an operator's message that is neither note nor event). */
const selectWaiting = statement(
  "messages.waiting",
  `SELECT MIN(timestamp) AS timestamp FROM messages WHERE conversation_id = ? AND "from" = 'user' AND timestamp > COALESCE(
     (SELECT MAX(timestamp) FROM messages WHERE conversation_id = ? AND "from" = 'operator' AND type NOT IN ('note', 'event')),
     -1)`,
);

const update = statement(
  "messages.update",
  `UPDATE messages SET flags = ?, read = ?, delivered = ?, wire_version = ?, ignored = ?, content = ?, wire = ?
   WHERE conversation_id = ? AND fingerprint = ?`,
  {
    postgresEach: `UPDATE messages m SET flags = i.flags, read = i.read, delivered = i.delivered,
      wire_version = i.wire_version, ignored = i.ignored, content = i.content, wire = i.wire
      FROM unnest($1::smallint[], $2::text[], $3::text[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::bigint[],
        $9::bigint[])
        AS i (flags, read, delivered, wire_version, ignored, content, wire, conversation_id, fingerprint)
      WHERE m.conversation_id = i.conversation_id AND m.fingerprint = i.fingerprint`,
  },
);

const remove = statement("messages.remove", "DELETE FROM messages WHERE conversation_id = ? AND fingerprint = ?");
const removeAll = statement("messages.remove_all", "DELETE FROM messages WHERE conversation_id = ?");

/*
 * Messages hang on a conversation's internal id, which is only had through `conversations.ts`, by website_id and
 * session_id: so the functions that take it need no website of their own.
 */

export function* insertMessages(rows: readonly { row: MessageRow; wire: string }[]): Steps<void> {
  yield* each(
    insert,
    rows.map(({ row, wire }): Value[] => [
      row.conversation_id,
      row.timestamp,
      row.fingerprint,
      row.type,
      row.from,
      row.origin,
      row.flags,
      row.read,
      row.delivered,
      row.wire_version,
      row.user,
      row.ignored,
      row.details,
      row.content,
      wire,
    ]),
  );
}

/** Aligned with the keys (conversation_id, fingerprint). */
export function* findMessages(keys: readonly (readonly [number, number])[]): Steps<(MessageRow | undefined)[]> {
  return yield* each<MessageRow>(selectByFingerprint, keys);
}

export function* getMessage(conversation_id: number, fingerprint: number): Steps<MessageRow | undefined> {
  return yield* get<MessageRow>(selectByFingerprint, [conversation_id, fingerprint]);
}

/** The newest messages, oldest first. */
export function* listMessageRows(conversation_id: number, limit: number): Steps<MessageRow[]> {
  return (yield* all<MessageRow>(selectRows, [conversation_id, limit])).reverse();
}

/** Messages from before a time, newest first. */
export function* listMessageRowsBefore(conversation_id: number, before: number, limit: number): Steps<MessageRow[]> {
  return yield* all<MessageRow>(selectRowsBefore, [conversation_id, before, limit]);
}

/** Messages that are for visitors, from before a time: the newest, oldest first. */
export function* listVisibleRows(conversation_id: number, before: number, limit: number): Steps<MessageRow[]> {
  return (yield* all<MessageRow>(selectVisible, [conversation_id, before, limit])).reverse();
}

export function* getMessageAt(conversation_id: number, timestamp: number): Steps<MessageRow | undefined> {
  return yield* get<MessageRow>(selectByTimestamp, [conversation_id, timestamp]);
}

export function* getMessageWire(conversation_id: number, fingerprint: number): Steps<MessageWire | undefined> {
  return yield* get<MessageWire>(selectWire, [conversation_id, fingerprint]);
}

/** The given time, or the next millisecond that no message of the conversation has. */
export function* freeTimestamp(conversation_id: number, timestamp: number): Steps<number> {
  const row = yield* get<{ free: number | null }>(selectFree, [conversation_id, timestamp, conversation_id, timestamp]);
  return row?.free ?? timestamp;
}

/** The newest `limit` before a time, newest first; none when there is no such conversation. */
export function* listMessagesBefore(
  website_id: WebsiteId,
  session_id: string,
  before: number,
  limit: number,
): Steps<MessageWire[]> {
  return yield* all<MessageWire>(selectBefore, [website_id, session_id, before, limit]);
}

/** The oldest `limit` after a time, oldest first; none when there is no such conversation. */
export function* listMessagesAfter(
  website_id: WebsiteId,
  session_id: string,
  after: number,
  limit: number,
): Steps<MessageWire[]> {
  return yield* all<MessageWire>(selectAfter, [website_id, session_id, after, limit]);
}

export function* listUnread(conversation_id: number, from: "user" | "operator"): Steps<MessageRow[]> {
  return yield* all<MessageRow>(selectUnread, [conversation_id, from]);
}

export function* listUndelivered(conversation_id: number, from: "user" | "operator"): Steps<MessageRow[]> {
  return yield* all<MessageRow>(selectUndelivered, [conversation_id, from]);
}

/** Stealth messages are passed over. */
export function* getLastMessageFrom(conversation_id: number, from: "user" | "operator"): Steps<MessageRow | undefined> {
  return yield* get<MessageRow>(selectLastFrom, [conversation_id, from]);
}

export function* getNewestMessage(conversation_id: number): Steps<MessageRow | undefined> {
  return yield* get<MessageRow>(selectNewest, [conversation_id]);
}

/** Since when the visitor waits for an answer, in milliseconds; null when answered. */
export function* getWaitingSince(conversation_id: number): Steps<number | null> {
  return (
    (yield* get<{ timestamp: number | null }>(selectWaiting, [conversation_id, conversation_id]))?.timestamp ?? null
  );
}

/** Writes the columns that can change after a message was sent. */
export function* updateMessages(rows: readonly { row: MessageRow; wire: string }[]): Steps<void> {
  yield* each(
    update,
    rows.map(({ row, wire }): Value[] => [
      row.flags,
      row.read,
      row.delivered,
      row.wire_version,
      row.ignored,
      row.content,
      wire,
      row.conversation_id,
      row.fingerprint,
    ]),
  );
}

export function* removeMessageRow(conversation_id: number, fingerprint: number): Steps<number> {
  return yield* run(remove, [conversation_id, fingerprint]);
}

export function* removeMessageRows(conversation_id: number): Steps<number> {
  return yield* run(removeAll, [conversation_id]);
}
