import { removedWebsite } from "./removed-website.js";
import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

/** How a conversation has a mail: it went out, it came in, or one that came in names it, which itself has not come yet. */
export const ThreadKind = { sent: 0, received: 1, named: 2 } as const;
type Kind = (typeof ThreadKind)[keyof typeof ThreadKind];

export interface NewThread {
  /** Without its angle brackets. */
  readonly message_id: string;
  readonly conversation_id: number;
  readonly kind: Kind;
  /** What tells it from another mail of the same Message-ID. */
  readonly digest?: string;
  readonly at: number;
}

export interface Thread {
  readonly conversation_id: number;
  readonly session_id: string;
  readonly kind: Kind;
  readonly digest: string | null;
}

const insert = statement(
  "mail_threads.insert",
  `INSERT INTO mail_threads (website_id, message_id, conversation_id, incoming, digest, at) VALUES (?, ?, ?, ?, ?, ?)
   ON CONFLICT (website_id, message_id) DO UPDATE SET conversation_id = excluded.conversation_id,
     incoming = excluded.incoming, digest = excluded.digest, at = excluded.at
     WHERE mail_threads.incoming = ${ThreadKind.named} AND excluded.incoming <> ${ThreadKind.named}`,
);
const select = statement(
  "mail_threads.get",
  `SELECT t.conversation_id, c.session_id, t.incoming AS kind, t.digest FROM mail_threads t
   JOIN conversations c ON c.id = t.conversation_id WHERE t.website_id = ? AND t.message_id = ?`,
);
const newest = statement(
  "mail_threads.newest",
  `SELECT message_id, incoming FROM mail_threads WHERE conversation_id = ? AND incoming <> ${ThreadKind.named}
   ORDER BY at DESC, message_id LIMIT ?`,
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
   ORDER BY m.timestamp LIMIT ?`,
);
const selectPlace = statement(
  "mail_threads.place",
  `SELECT c.id AS conversation_id, c.website_id, c.session_id, COALESCE(m.former_session_id, c.session_id) AS signed
   FROM conversations c LEFT JOIN merged_conversations m ON m.conversation_id = c.id AND m.former_id = ?
   WHERE c.id = COALESCE((SELECT conversation_id FROM merged_conversations WHERE former_id = ?), ?)
     AND c.website_id <> '${removedWebsite}'`,
);

/** Where a conversation is, or the one that it was merged into. */
export interface ConversationPlace {
  readonly conversation_id: number;
  readonly website_id: string;
  readonly session_id: string;
  /** The session of the conversation itself, which is what its addresses are signed for. */
  readonly signed: string;
}

/** False when the mail is known already. */
export function* insertThread(website_id: WebsiteId, thread: NewThread): Steps<boolean> {
  const { message_id, conversation_id, kind, digest = null, at } = thread;
  return (yield* run(insert, [website_id, message_id, conversation_id, kind, digest, at])) === 1;
}

export function* findThread(website_id: WebsiteId, message_id: string): Steps<Thread | undefined> {
  return yield* get<Thread>(select, [website_id, message_id]);
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

/** Fingerprints of messages from operator after a time that the visitor did not read and no mail carried, the oldest first. */
export function* listUnmailed(conversation_id: number, after: number, limit: number): Steps<number[]> {
  const rows = yield* all<{ fingerprint: number }>(selectUnmailed, [conversation_id, after, limit]);
  return rows.map((row) => row.fingerprint);
}

/** By the internal id alone, also of a conversation that was merged into another: only for ids that this server signed. */
export function* conversationPlace(id: number): Steps<ConversationPlace | undefined> {
  return yield* get(selectPlace, [id, id, id]);
}
