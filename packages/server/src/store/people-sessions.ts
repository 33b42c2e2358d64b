import type { WebsiteId } from "./scope.js";
import { all, each, type Statement, type Steps, statement } from "./step.js";

/** Conversations by the contact whose they are. */

const sessions = statement(
  "people_sessions.newest",
  `SELECT session_id, people_id FROM conversations WHERE website_id = ? AND people_id = ? ORDER BY id DESC LIMIT ?`,
);
/** Which of a contact's conversations: any, or those that are like this. */
export interface ContactFilters {
  readonly unread: boolean;
  readonly resolved: boolean;
  readonly not_resolved: boolean;
}

/** As no index knows them: a contact has far fewer conversations than the website has of any of these. */
const conditions: Readonly<Record<keyof ContactFilters, string>> = {
  unread: "is_unread + 0 = 1",
  resolved: "state || '' = 'resolved'",
  not_resolved: "state || '' <> 'resolved'",
};

const pages = new Map<string, Statement>();

/** One statement for each combination of the filters. */
function pageOf(filters: ContactFilters): Statement {
  const asked = (Object.keys(conditions) as (keyof ContactFilters)[]).filter((name) => filters[name]);
  const name = ["people_sessions.page", ...asked].join("_");
  const known = pages.get(name);
  if (known !== undefined) return known;
  const like = asked.map((filter) => ` AND ${conditions[filter]}`).join("");
  const made = statement(
    name,
    `SELECT session_id FROM conversations WHERE website_id = ? AND people_id = ?${like} ORDER BY id DESC LIMIT ? OFFSET ?`,
  );
  pages.set(name, made);
  return made;
}

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

/** Those of these contacts who have a conversation. */
export function* listBoundContacts(website_id: WebsiteId, people_ids: readonly string[]): Steps<string[]> {
  const newest = yield* each<{ people_id: string }>(
    sessions,
    people_ids.map((people_id) => [website_id, people_id, 1]),
  );
  return newest.flatMap((row) => (row === undefined ? [] : [row.people_id]));
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

/** session_id of a contact's conversations, those that began last first. */
export function* listContactPage(
  website_id: WebsiteId,
  people_id: string,
  filters: ContactFilters,
  limit: number,
  offset: number,
): Steps<string[]> {
  const rows = yield* all<{ session_id: string }>(pageOf(filters), [website_id, people_id, limit, offset]);
  return rows.map(({ session_id }) => session_id);
}
