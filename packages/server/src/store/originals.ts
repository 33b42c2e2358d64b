import { each, get, run, type Steps, statement, type Value } from "./step.js";

/** A message as it came in. `headers` is JSON text. */
export interface OriginalRow {
  readonly conversation_id: number;
  readonly original_id: string;
  readonly fingerprint: number;
  /** Media type of the content. */
  readonly type: string;
  readonly headers: string | null;
  readonly content: string;
  readonly timestamp: number;
}

const insert = statement(
  "originals.insert",
  `INSERT INTO originals (conversation_id, original_id, fingerprint, type, headers, content, timestamp)
   VALUES (?, ?, ?, ?, ?, ?, ?)`,
);
const select = statement(
  "originals.get",
  `SELECT conversation_id, original_id, fingerprint, type, headers, content, timestamp FROM originals
   WHERE conversation_id = ? AND original_id = ?`,
);
const remove = statement("originals.remove", "DELETE FROM originals WHERE conversation_id = ? AND fingerprint = ?");

export function* insertOriginals(rows: readonly OriginalRow[]): Steps<void> {
  yield* each(
    insert,
    rows.map((row): Value[] => [
      row.conversation_id,
      row.original_id,
      row.fingerprint,
      row.type,
      row.headers,
      row.content,
      row.timestamp,
    ]),
  );
}

export function* getOriginal(conversation_id: number, original_id: string): Steps<OriginalRow | undefined> {
  return yield* get<OriginalRow>(select, [conversation_id, original_id]);
}

/** What a removed message was made of. */
export function* removeOriginalOf(conversation_id: number, fingerprint: number): Steps<void> {
  yield* run(remove, [conversation_id, fingerprint]);
}
