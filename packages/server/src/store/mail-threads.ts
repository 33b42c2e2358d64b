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
/** Notes, events and stealth messages may be among them. */
const selectUnmailed = statement(
  "mail_threads.unmailed",
  `SELECT m.fingerprint FROM messages m
   WHERE m.conversation_id = ? AND m.timestamp > ? AND m."from" = 'operator' AND m.read IS NULL AND m.type <> 'note'
     AND m.type <> 'event' AND NOT EXISTS (SELECT 1 FROM mailed_messages d
       WHERE d.conversation_id = m.conversation_id AND d.fingerprint = m.fingerprint)
   ORDER BY m.timestamp DESC LIMIT ?`,
);
const selectPlace = statement("mail_threads.place", "SELECT website_id, session_id FROM conversations WHERE id = ?");

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

/** Fingerprints of the newest messages from operator after a time that the visitor did not read and no mail carried, oldest first. */
export function* listUnmailed(conversation_id: number, after: number, limit: number): Steps<number[]> {
  const rows = yield* all<{ fingerprint: number }>(selectUnmailed, [conversation_id, after, limit]);
  return rows.map((row) => row.fingerprint).reverse();
}

/** By the internal id alone: only for ids that this server signed. */
export function* conversationPlace(
  conversation_id: number,
): Steps<{ website_id: string; session_id: string } | undefined> {
  return yield* get(selectPlace, [conversation_id]);
}
