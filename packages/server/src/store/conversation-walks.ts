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
 * in the order of the ids. SQLite is told which. PostgreSQL sees by bounds and order that no other index has them: with conditions
 * one by one it may walk all ids.
 *
 * @param key what they must be like, and whether the index goes by it.
 */
function walk(
  name: string,
  index: string,
  which = "",
  key?: { readonly text: string; readonly led: boolean },
): Statement {
  const [before, at] = key?.led ? [`${key.text}, `, "$4, "] : ["", ""];
  const columns = `website_id, ${before}id`;
  const filter = key !== undefined && !key.led ? ` AND ${key.text} = $4` : "";
  return statement(
    `conversation_walks.${name}`,
    `SELECT id, session_id FROM conversations INDEXED BY ${index}
     WHERE website_id = ? AND id > ? AND id <= ?${key === undefined ? "" : ` AND ${key.text} = ?`}${which} ORDER BY id LIMIT ?`,
    {
      postgres: `SELECT id, session_id FROM conversations
        WHERE (${columns}) > ($1, ${at}$2) AND (${columns}) <= ($1, ${at}$3)${filter}${which}
        ORDER BY ${columns} LIMIT ${key === undefined ? "$4" : "$5"}`,
    },
  );
}

const inbox = "COALESCE(inbox_id, '')";
const unread = " AND is_unread = 1";
/** Over every inbox. */
const everywhere = { all: walk("all", "conversations_walk"), unread: walk("unread", "conversations_unread", unread) };
/** Those that are not resolved stand state by state. */
const ofState = walk("state", "conversations_state", "", { text: "state", led: true });
const ofInbox = {
  all: walk("inbox_all", "conversations_inbox", "", { text: inbox, led: true }),
  not_resolved: walk("inbox_open", "conversations_open", " AND state <> 'resolved'", { text: inbox, led: true }),
  // Few are unread: those of other inboxes are passed over.
  unread: walk("inbox_unread", "conversations_unread", unread, { text: inbox, led: false }),
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
