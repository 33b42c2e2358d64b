import { removedAtOnce } from "./conversation-removals.js";
import { conversationTables, removeSomeRows } from "./conversation-tables.js";
import { endEventIndex } from "./event-refs.js";
import { removeMarks, removeSomeDocuments } from "./search/documents.js";
import { holdPosition } from "./search/follow.js";
import { all, run, type Statement, type Steps, statement } from "./step.js";

/**
 * Tables that hold a website's rows by `website_id`, in the order in which they can be removed, once its conversations are gone. A
 * test holds that none is missing.
 */
export const websiteTables = [
  "events",
  "event_indexes",
  "website_sequences",
  "reported_senders",
  "visitor_sessions",
  "visitor_tokens",
  "visitor_blocks",
  "website_availability",
  "mail_threads",
  "spams",
  "files",
  "conversation_marks",
  "people_marks",
  "people_events",
  "people",
  "hidden_suggestions",
  "search_websites",
  "jobs",
  "website_settings",
  "website_domains",
  "website_verify",
  "website_removals",
  "tokens",
  "operators",
  "plugin_subscriptions",
  "websites",
] as const;

const some = "SELECT id FROM conversations WHERE website_id = ? ORDER BY id LIMIT ?";
const removeSome = [...conversationTables, "event_refs"].map((table) =>
  statement(`website_purge.some_${table}`, `DELETE FROM ${table} WHERE conversation_id IN (${some})`),
);
const selectSome = statement("website_purge.select", some);
const removeConversations = statement(
  "website_purge.conversations",
  `DELETE FROM conversations WHERE website_id = ? AND id <= ?`,
  {
    postgres: `WITH ordered AS (DELETE FROM conversation_order WHERE website_id = $1 AND id <= $2)
      DELETE FROM conversations WHERE website_id = $1 AND id <= $2`,
  },
);
/**
 * Large ones go in steps; the others hold few rows of a website. Contacts go first: whoever holds one just then is waited for, and what
 * they write goes with the rest.
 */
const stepped: Readonly<Partial<Record<(typeof websiteTables)[number], Statement>>> = {
  people: statement(
    "website_purge.people_step",
    `DELETE FROM people WHERE website_id = ? AND id IN (SELECT id FROM people WHERE website_id = ? ORDER BY id LIMIT ?)`,
  ),
  events: statement(
    "website_purge.events_step",
    `DELETE FROM events WHERE website_id = ? AND seq IN (SELECT seq FROM events WHERE website_id = ? ORDER BY seq LIMIT ?)`,
  ),
  people_marks: statement(
    "website_purge.people_marks_step",
    `DELETE FROM people_marks WHERE website_id = ? AND (kind, value, person_id) IN
       (SELECT kind, value, person_id FROM people_marks WHERE website_id = ? LIMIT ?)`,
  ),
  people_events: statement(
    "website_purge.people_events_step",
    `DELETE FROM people_events WHERE website_id = ? AND id IN (SELECT id FROM people_events WHERE website_id = ? LIMIT ?)`,
  ),
};
const whole = websiteTables
  .filter((table) => stepped[table] === undefined)
  .map((table) => statement(`website_purge.${table}`, `DELETE FROM ${table} WHERE website_id = ?`));

/**
 * Removes up to `limit` conversations with all that hangs on them, or some of a large one: as many rows as its own removal takes at
 * once. Answers whether there was any: more may remain.
 */
export function* purgeConversations(website_id: string, limit: number): Steps<boolean> {
  const rows = yield* all<{ id: number }>(selectSome, [website_id, limit]);
  const last = rows.at(-1);
  if (last === undefined) return false;
  // What is being taken into the index right now is there to be removed, too.
  yield* holdPosition(website_id);
  yield* endEventIndex(website_id);
  for (const { id } of rows) {
    const more = yield* removeSomeRows(id, removedAtOnce);
    if ((yield* removeSomeDocuments(id, removedAtOnce)) || more) return true;
    yield* removeMarks(id);
  }
  for (const removal of removeSome) yield* run(removal, [website_id, limit]);
  yield* run(removeConversations, [website_id, last.id]);
  return true;
}

/** What the index of the log says of the contacts that go next, by `contactSubject`. */
const removeRefs = statement(
  "website_purge.people_refs",
  `DELETE FROM event_refs WHERE conversation_id IN
     (SELECT -id FROM people WHERE website_id = ? ORDER BY id LIMIT ?)`,
);

/** Removes up to `limit` rows of each large table. Answers whether more may remain. */
export function* purgeSteps(website_id: string, limit: number): Steps<boolean> {
  let more = false;
  yield* run(removeRefs, [website_id, limit]);
  for (const step of Object.values(stepped)) {
    if ((yield* run(step, [website_id, website_id, limit])) === limit) more = true;
  }
  return more;
}

/** Removes what is left, the website last. */
export function* purgeWebsite(website_id: string): Steps<void> {
  for (const removal of whole) yield* run(removal, [website_id]);
}
