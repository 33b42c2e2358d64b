import { removeSmallRows, removeSomeRows } from "./conversation-tables.js";
import { removeConversationRow } from "./conversations.js";
import { blankSomeEvents, headOfLog } from "./event-refs.js";
import { removedWebsite } from "./removed-website.js";
import type { WebsiteId } from "./scope.js";
import { removeSomeDocuments } from "./search/documents.js";
import { holdPosition } from "./search/follow.js";
import { get, run, type Steps, statement } from "./step.js";

/** Rows of each kind that one step removes: a few milliseconds on SQLite, where everybody waits for them. */
export const removedAtOnce = 200;

/** It has no conversation that is there, no team and no token; made when it is first needed. */
const makeWebsite = statement(
  "conversation_removals.website",
  `INSERT INTO websites (website_id, name, domain, created_at) VALUES ('${removedWebsite}', '', '#${removedWebsite}', 0)
   ON CONFLICT DO NOTHING`,
);
const emptied = `UPDATE conversations SET website_id = '${removedWebsite}', session_id = CAST(id AS TEXT), inbox_id = NULL,
    people_id = NULL, state = 'resolved', is_verified = 0, is_blocked = 0, initiated = 0, is_unread = 0, unread_operator = 0,
    unread_visitor = 0, assigned_user_id = NULL, email = NULL, phone = NULL, waiting_since = NULL, wire_version = 0, topic = NULL,
    mentions = '[]', participants = '[]', verifications = '[]', last_message = NULL, preview_message = NULL, meta = '{}', wire = ''`;
const empty = statement("conversation_removals.empty", `${emptied} WHERE website_id = ? AND id = ?`, {
  postgres: `WITH ordered AS (DELETE FROM conversation_order WHERE website_id = $1 AND id = $2)
    ${emptied} WHERE website_id = $1 AND id = $2`,
  write: true,
});
const insert = statement(
  "conversation_removals.insert",
  "INSERT INTO conversation_removals (conversation_id, website_id, until_seq) VALUES (?, ?, ?)",
);
const lock = statement(
  "conversation_removals.lock",
  "SELECT website_id, until_seq FROM conversation_removals WHERE conversation_id = ?",
  { postgresSuffix: "FOR UPDATE" },
);
const remove = statement("conversation_removals.remove", "DELETE FROM conversation_removals WHERE conversation_id = ?");

/**
 * Removes a conversation that the command holds: nobody finds anything of it from the commit on, and its session is free. Answers
 * whether rows of it remain: `removeRemains` is to be called until none do. The command must say `readsLog`.
 */
export function* removeWhole(website_id: WebsiteId, conversation_id: number): Steps<boolean> {
  const until = yield* headOfLog(website_id);
  yield* removeSmallRows(conversation_id);
  if (yield* removeSome(website_id, conversation_id, until)) {
    yield* run(makeWebsite, []);
    yield* run(empty, [website_id, conversation_id]);
    yield* run(insert, [conversation_id, website_id, until]);
    return true;
  }
  yield* removeConversationRow(website_id, conversation_id);
  return false;
}

/** Removes the next of what remains. Answers whether there may be more. */
export function* removeRemains(conversation_id: number): Steps<boolean> {
  const removal = yield* get<{ website_id: string; until_seq: number }>(lock, [conversation_id]);
  if (removal === undefined) return false;
  const { website_id, until_seq } = removal;
  // What is being taken into the index right now is there to be removed, too; once its messages are gone, nothing more comes.
  yield* holdPosition(website_id);
  if (yield* removeSome(website_id, conversation_id, until_seq)) return true;
  // Of these, too, some may have come of what was under way when it was removed.
  yield* removeSmallRows(conversation_id);
  yield* run(remove, [conversation_id]);
  yield* removeConversationRow(removedWebsite as WebsiteId, conversation_id);
  return false;
}

function* removeSome(website_id: string, conversation_id: number, until: number): Steps<boolean> {
  const rows = yield* removeSomeRows(conversation_id, removedAtOnce);
  const events = yield* blankSomeEvents(website_id, conversation_id, until, removedAtOnce);
  const documents = yield* removeSomeDocuments(conversation_id, removedAtOnce);
  return rows || events || documents;
}
