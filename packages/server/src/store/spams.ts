import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

/** What is listed of a message that was held back. JSON columns hold JSON text. */
export interface SpamRow {
  readonly spam_id: string;
  readonly type: string;
  readonly reason: string;
  readonly metadata: string;
  readonly headers: string;
  readonly timestamp: number;
}

export interface NewSpamRow extends SpamRow {
  /** Unique for the website: the same mail is held back once. */
  readonly message_id: string;
  /** A JSON list: whom the mail server said that it is for. */
  readonly recipients: string;
  readonly text: string;
  /** The mail as it came. */
  readonly source: Uint8Array;
}

/** Rows that one call removes at most. */
const atOnce = 10_000;

const columns = "spam_id, type, reason, metadata, headers, timestamp";
const insert = statement(
  "spams.insert",
  `INSERT INTO spams (website_id, ${columns}, message_id, recipients, text, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
   ON CONFLICT DO NOTHING`,
);
const list = statement(
  "spams.list",
  `SELECT ${columns} FROM spams WHERE website_id = ? ORDER BY timestamp DESC, spam_id LIMIT ? OFFSET ?`,
);
const listType = statement(
  "spams.list_type",
  `SELECT ${columns} FROM spams WHERE website_id = ? AND type = ? ORDER BY timestamp DESC, spam_id LIMIT ? OFFSET ?`,
);
const select = statement("spams.get", `SELECT ${columns}, text FROM spams WHERE website_id = ? AND spam_id = ?`);
const source = statement("spams.source", "SELECT source, recipients FROM spams WHERE website_id = ? AND spam_id = ?");
const known = statement("spams.known", "SELECT 1 AS found FROM spams WHERE website_id = ? AND message_id = ?");
const recipients = statement(
  "spams.recipients",
  "SELECT recipients FROM spams WHERE website_id = ? AND message_id = ?",
  {
    postgresSuffix: "FOR UPDATE",
  },
);
const setRecipients = statement(
  "spams.set_recipients",
  "UPDATE spams SET recipients = ? WHERE website_id = ? AND message_id = ?",
);
const remove = statement("spams.remove", "DELETE FROM spams WHERE website_id = ? AND spam_id = ?");
const take = statement("spams.take", "DELETE FROM spams WHERE website_id = ? AND spam_id = ? AND recipients = ?");
const removeMore = statement(
  "spams.remove_more",
  `DELETE FROM spams WHERE website_id = ? AND spam_id IN
     (SELECT spam_id FROM spams WHERE website_id = ? ORDER BY timestamp DESC, spam_id LIMIT ${atOnce} OFFSET ?)`,
);
const removeOld = statement("spams.remove_old", "DELETE FROM spams WHERE website_id = ? AND timestamp < ?");

/** False when the mail is held back already. */
export function* insertSpam(website_id: WebsiteId, row: NewSpamRow): Steps<boolean> {
  const { spam_id, type, reason, metadata, headers, timestamp, message_id, recipients, text } = row;
  const listed = [spam_id, type, reason, metadata, headers, timestamp];
  const values = [website_id, ...listed, message_id, recipients, text, row.source];
  return (yield* run(insert, values)) === 1;
}

/** The newest first; those of one type, when it is given. */
export function* listSpams(
  website_id: WebsiteId,
  type: string | undefined,
  limit: number,
  offset: number,
): Steps<SpamRow[]> {
  if (type === undefined) return yield* all<SpamRow>(list, [website_id, limit, offset]);
  return yield* all<SpamRow>(listType, [website_id, type, limit, offset]);
}

export function* getSpam(website_id: WebsiteId, spam_id: string): Steps<(SpamRow & { text: string }) | undefined> {
  return yield* get(select, [website_id, spam_id]);
}

/** The mail as it came, and whom it was for. */
export function* getSpamSource(
  website_id: WebsiteId,
  spam_id: string,
): Steps<{ source: Uint8Array; recipients: string } | undefined> {
  return yield* get(source, [website_id, spam_id]);
}

export function* isHeldBack(website_id: WebsiteId, message_id: string): Steps<boolean> {
  return (yield* get(known, [website_id, message_id])) !== undefined;
}

/**
 * The mail came for these as well: let in, it goes to each. One of which it is not known whom it came for goes to all that it names, and
 * stays so. Some mail servers hand a mail over once for each recipient.
 *
 * @param most recipients of one mail; more are not kept.
 * @returns whether it is held back still.
 */
export function* addSpamRecipients(
  website_id: WebsiteId,
  message_id: string,
  more: readonly string[],
  most: number,
): Steps<boolean> {
  const held = yield* get<{ recipients: string }>(recipients, [website_id, message_id]);
  if (held === undefined) return false;
  const known: readonly string[] = JSON.parse(held.recipients);
  const all = [...new Set([...known, ...more])].slice(0, Math.max(most, known.length));
  if (known.length > 0 && all.length > known.length) {
    yield* run(setRecipients, [JSON.stringify(all), website_id, message_id]);
  }
  return true;
}

export function* removeSpam(website_id: WebsiteId, spam_id: string): Steps<boolean> {
  return (yield* run(remove, [website_id, spam_id])) === 1;
}

/** Removes it as long as it came for nobody else than these, as `getSpamSource` says them. Answers whether that was so. */
export function* takeSpam(website_id: WebsiteId, spam_id: string, recipients: string): Steps<boolean> {
  return (yield* run(take, [website_id, spam_id, recipients])) === 1;
}

/** Those from before a time, and the oldest of more than so many. */
export function* removeOldSpams(website_id: WebsiteId, before: number, most: number): Steps<void> {
  yield* run(removeOld, [website_id, before]);
  yield* run(removeMore, [website_id, website_id, most]);
}
