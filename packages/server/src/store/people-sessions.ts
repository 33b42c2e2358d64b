import type { WebsiteId } from "./scope.js";
import { all, type Steps, statement } from "./step.js";

/** Conversations by the contact whose they are. */

const sessions = statement(
  "people_sessions.newest",
  `SELECT session_id, people_id FROM conversations WHERE website_id = ? AND people_id = ? ORDER BY id DESC LIMIT ?`,
);
const unbound = statement(
  "people_sessions.unbound",
  `SELECT id, session_id FROM conversations INDEXED BY conversations_walk
   WHERE website_id = ? AND id > ? AND id <= ? AND email IS NOT NULL AND people_id IS NULL ORDER BY id LIMIT ?`,
  {
    postgres: `SELECT id, session_id FROM conversations
      WHERE website_id = $1 AND id + 0 > $2 AND id + 0 <= $3 AND email IS NOT NULL AND people_id IS NULL
      ORDER BY id + 0 LIMIT $4`,
  },
);

/** The newest conversations of each of these contacts. */
export function* listContactSessions(
  website_id: WebsiteId,
  people_ids: readonly string[],
  limit: number,
): Steps<{ session_id: string; people_id: string }[]> {
  const found: { session_id: string; people_id: string }[] = [];
  for (const people_id of people_ids) {
    found.push(...(yield* all<{ session_id: string; people_id: string }>(sessions, [website_id, people_id, limit])));
  }
  return found;
}

/** Conversations with an email address and without a contact, in the order of their internal ids. */
export function* listUnbound(
  website_id: WebsiteId,
  after: number,
  until: number,
  limit: number,
): Steps<{ id: number; session_id: string }[]> {
  return yield* all<{ id: number; session_id: string }>(unbound, [website_id, after, until, limit]);
}
