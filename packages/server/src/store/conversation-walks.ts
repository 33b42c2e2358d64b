import type { WebsiteId } from "./scope.js";
import { all, get, type Statement, type Steps, statement } from "./step.js";

/** Which conversations of a website a walk meets: all, or those of an inbox (`null` is the main one). */
export interface WalkSelection {
  readonly inbox_id?: string | null;
  /** Those that resolving, or reading, would change: the others are passed over at once. */
  readonly only?: "not_resolved" | "unread";
}

export interface WalkedConversation {
  readonly id: number;
  readonly session_id: string;
}

const last = statement("conversation_walks.last", "SELECT MAX(id) AS id FROM conversations WHERE website_id = ?");

/**
 * A step must read no more rows than it answers, whatever lies between, so each walk goes along an index that holds just what it meets,
 * in the order of the ids. SQLite is told which. PostgreSQL has nothing else in the order of `id + 0`, so it takes these indexes
 * whatever it knows of the rows; by `id` it may walk all ids, or sort all rows, as long as it knows nothing of a table that was just filled.
 *
 * @param key what they must be like.
 */
function walk(name: string, index: string, which = "", key?: string): Statement {
  const alike = (place: string) => (key === undefined ? "" : ` AND ${key} = ${place}`);
  return statement(
    `conversation_walks.${name}`,
    `SELECT id, session_id FROM conversations INDEXED BY ${index}
     WHERE website_id = ? AND id > ? AND id <= ?${alike("?")}${which} ORDER BY id LIMIT ?`,
    {
      postgres: `SELECT id, session_id FROM conversations
        WHERE website_id = $1 AND id + 0 > $2 AND id + 0 <= $3${alike("$4")}${which}
        ORDER BY id + 0 LIMIT ${key === undefined ? "$4" : "$5"}`,
    },
  );
}

const inbox = "COALESCE(inbox_id, '')";
const unread = " AND is_unread = 1";
/** Over every inbox. */
const everywhere = { all: walk("all", "conversations_walk"), unread: walk("unread", "conversations_unread", unread) };
/** Those that are not resolved stand state by state. */
const ofState = walk("state", "conversations_state", "", "state");
const ofInbox = {
  all: walk("inbox_all", "conversations_inbox", "", inbox),
  not_resolved: walk("inbox_open", "conversations_open", " AND state <> 'resolved'", inbox),
  // Few are unread: those of other inboxes are passed over.
  unread: walk("inbox_unread", "conversations_unread", unread, inbox),
};

/** The newest conversation's internal id: what comes later is no part of a walk that begins now. 0 for none. */
export function* lastConversationId(website_id: WebsiteId): Steps<number> {
  return Number((yield* get<{ id: number | null }>(last, [website_id]))?.id ?? 0);
}

/** The next conversations in the order of their ids, after one and up to another. */
export function* walkConversations(
  website_id: WebsiteId,
  { inbox_id, only }: WalkSelection,
  after: number,
  until: number,
  limit: number,
): Steps<WalkedConversation[]> {
  const range = [website_id, after, until];
  if (inbox_id !== undefined) {
    return yield* all<WalkedConversation>(ofInbox[only ?? "all"], [...range, inbox_id ?? "", limit]);
  }
  if (only !== "not_resolved") return yield* all<WalkedConversation>(everywhere[only ?? "all"], [...range, limit]);
  const found: WalkedConversation[] = [];
  for (const state of ["pending", "unresolved"]) {
    found.push(...(yield* all<WalkedConversation>(ofState, [...range, state, limit])));
  }
  return found.sort((a, b) => a.id - b.id).slice(0, limit);
}
