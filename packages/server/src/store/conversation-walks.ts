import type { WebsiteId } from "./scope.js";
import { all, get, type Steps, statement, type Value } from "./step.js";

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

const inboxes = { any: "", main: " AND inbox_id IS NULL", one: " AND inbox_id = ?" } as const;
const onlys = { all: "", not_resolved: " AND state <> 'resolved'", unread: " AND unread_operator > 0" } as const;

const walks = new Map(
  Object.entries(inboxes).flatMap(([inbox, of]) =>
    Object.entries(onlys).map(([only, which]) => [
      `${inbox} ${only}`,
      statement(
        `conversation_walks.${inbox}_${only}`,
        `SELECT id, session_id FROM conversations WHERE website_id = ? AND id > ? AND id <= ?${of}${which} ORDER BY id LIMIT ?`,
      ),
    ]),
  ),
);

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
  const inbox = inbox_id === undefined ? "any" : inbox_id === null ? "main" : "one";
  const statement = walks.get(`${inbox} ${only ?? "all"}`);
  if (statement === undefined) throw new Error(`There is no walk for ${inbox} and ${only}.`);
  const values: Value[] = [website_id, after, until, ...(inbox === "one" ? [inbox_id as string] : []), limit];
  return yield* all<WalkedConversation>(statement, values);
}
