import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

const insert = statement(
  "mail_threads.insert",
  `INSERT INTO mail_threads (website_id, message_id, conversation_id, incoming, at) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT DO NOTHING`,
);
const select = statement(
  "mail_threads.get",
  `SELECT t.conversation_id, c.session_id, t.incoming FROM mail_threads t JOIN conversations c ON c.id = t.conversation_id
   WHERE t.website_id = ? AND t.message_id = ?`,
);
const newest = statement(
  "mail_threads.newest",
  "SELECT message_id, incoming FROM mail_threads WHERE conversation_id = ? ORDER BY at DESC, message_id LIMIT ?",
);
const insertMailedText = statement(
  "mail_threads.mailed",
  `INSERT INTO mailed_messages (conversation_id, fingerprint, message_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
);
const selectMailed = statement(
  "mail_threads.list_mailed",
  "SELECT fingerprint FROM mailed_messages WHERE conversation_id = ? AND message_id = ?",
);
const isMailedText = statement(
  "mail_threads.is_mailed",
  "SELECT 1 AS found FROM mailed_messages WHERE conversation_id = ? AND fingerprint = ?",
);

/** False when the mail is known already. `message_id` without its angle brackets. */
export function* insertThread(
  website_id: WebsiteId,
  message_id: string,
  conversation_id: number,
  incoming: boolean,
  at: number,
): Steps<boolean> {
  return (yield* run(insert, [website_id, message_id, conversation_id, incoming ? 1 : 0, at])) === 1;
}

export function* findThread(
  website_id: WebsiteId,
  message_id: string,
): Steps<{ conversation_id: number; session_id: string; incoming: number } | undefined> {
  return yield* get(select, [website_id, message_id]);
}

/** Mails of a conversation, the newest first. */
export function* listThread(conversation_id: number, limit: number): Steps<{ message_id: string; incoming: number }[]> {
  return yield* all(newest, [conversation_id, limit]);
}

export function* insertMailed(conversation_id: number, fingerprint: number, message_id: string): Steps<void> {
  yield* run(insertMailedText, [conversation_id, fingerprint, message_id]);
}

/** Fingerprints of the messages that went out with a mail. */
export function* listMailed(conversation_id: number, message_id: string): Steps<number[]> {
  const rows = yield* all<{ fingerprint: number }>(selectMailed, [conversation_id, message_id]);
  return rows.map((row) => row.fingerprint);
}

export function* isMailed(conversation_id: number, fingerprint: number): Steps<boolean> {
  return (yield* get(isMailedText, [conversation_id, fingerprint])) !== undefined;
}
