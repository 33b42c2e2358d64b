import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

/** A file that came with a message. */
export interface FileRow {
  /** Unguessable: whoever knows it may read the file. */
  readonly file_id: string;
  readonly website_id: string;
  readonly conversation_id: number;
  readonly fingerprint: number;
  readonly name: string;
  readonly type: string;
  readonly created_at: number;
  readonly content: Uint8Array;
}

const insert = statement(
  "files.insert",
  `INSERT INTO files (file_id, website_id, conversation_id, fingerprint, name, type, created_at, content)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
);
const select = statement(
  "files.get",
  `SELECT name, type, content FROM files f WHERE file_id = ?
     AND NOT EXISTS (SELECT 1 FROM conversation_removals r WHERE r.conversation_id = f.conversation_id)`,
);
const remove = statement("files.remove", "DELETE FROM files WHERE conversation_id = ? AND fingerprint = ?");
const listMessages = statement(
  "files.messages",
  `SELECT m.fingerprint, m.timestamp, m.type, m.content FROM messages m JOIN conversations c ON c.id = m.conversation_id
   WHERE c.website_id = ? AND c.session_id = ? AND m.type IN ('file', 'audio', 'animation')
   ORDER BY m.timestamp DESC LIMIT ? OFFSET ?`,
);

export function* insertFile(row: FileRow): Steps<void> {
  const { file_id, website_id, conversation_id, fingerprint, name, type, created_at, content } = row;
  yield* run(insert, [file_id, website_id, conversation_id, fingerprint, name, type, created_at, content]);
}

/** By the id alone, which is what gives the right to read it. */
export function* getFile(file_id: string): Steps<Pick<FileRow, "name" | "type" | "content"> | undefined> {
  return yield* get(select, [file_id]);
}

/** Files of a message that is removed. */
export function* removeFilesOf(conversation_id: number, fingerprint: number): Steps<void> {
  yield* run(remove, [conversation_id, fingerprint]);
}

/** Messages of a conversation that are files, the newest first. `content` is JSON text. */
export function* listFileMessages(
  website_id: WebsiteId,
  session_id: string,
  limit: number,
  offset: number,
): Steps<{ fingerprint: number; timestamp: number; type: string; content: string }[]> {
  return yield* all(listMessages, [website_id, session_id, limit, offset]);
}
