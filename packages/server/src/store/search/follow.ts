import type { WebsiteId } from "../scope.js";
import { all, get, run, type Steps, statement } from "../step.js";

/** How far a website's conversations are in the index. */
export interface SearchPosition {
  /** The website's number. */
  readonly key: number;
  /** Events up to this number were taken in. */
  readonly seq: number;
  /** Conversations from before the index was begun: those up to this id were taken in, ... */
  readonly built: number;
  /** ... and those up to this one are to be. */
  readonly build_until: number;
}

const select = statement(
  "search_websites.get",
  "SELECT key, seq, built, build_until FROM search_websites WHERE website_id = ?",
  { quick: true },
);
const lock = statement("search_websites.lock", select.sqlite, { postgresSuffix: "FOR UPDATE" });
/** None for a website that is no more. */
const begin = statement(
  "search_websites.begin",
  `INSERT INTO search_websites (website_id, seq, built, build_until)
   SELECT w.website_id, COALESCE((SELECT seq FROM website_sequences WHERE website_id = w.website_id), 0), 0,
     COALESCE((SELECT MAX(id) FROM conversations WHERE website_id = w.website_id), 0)
   FROM websites w WHERE w.website_id = ?
   ON CONFLICT DO NOTHING`,
  { write: true },
);
const save = statement("search_websites.save", "UPDATE search_websites SET seq = ?, built = ? WHERE website_id = ?");
const head = statement("search_websites.head", "SELECT seq FROM website_sequences WHERE website_id = ?");
const events = statement(
  "search_websites.events",
  `SELECT seq, name, conversation_id, fingerprint, CASE WHEN name = 'message:removed' THEN body END AS body FROM events
   WHERE website_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
);
const conversations = statement(
  "search_websites.conversations",
  "SELECT id FROM conversations WHERE website_id = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?",
);

export interface FollowedEvent {
  readonly seq: number;
  readonly name: string;
  readonly conversation_id: number | null;
  /** The event of a removal says it in its body alone. */
  readonly fingerprint: number | null;
}

export function* getPosition(website_id: WebsiteId): Steps<SearchPosition | undefined> {
  return yield* get<SearchPosition>(select, [website_id]);
}

/** Held by the command that moves it on, or that keeps it from moving: until that ends, no other takes anything in. */
export function* holdPosition(website_id: string): Steps<SearchPosition | undefined> {
  return yield* get<SearchPosition>(lock, [website_id]);
}

/** The same, and begun when there is none; undefined for a website that is no more. */
export function* lockPosition(website_id: WebsiteId): Steps<SearchPosition | undefined> {
  const known = yield* holdPosition(website_id);
  if (known !== undefined) return known;
  yield* run(begin, [website_id]);
  return yield* holdPosition(website_id);
}

export function* savePosition(website_id: WebsiteId, seq: number, built: number): Steps<void> {
  yield* run(save, [seq, built, website_id]);
}

/** The newest event's number. */
export function* headOf(website_id: WebsiteId): Steps<number> {
  return (yield* get<{ seq: number }>(head, [website_id]))?.seq ?? 0;
}

export function* nextEvents(website_id: WebsiteId, after: number, limit: number): Steps<FollowedEvent[]> {
  const rows = yield* all<FollowedEvent & { body: string | null }>(events, [website_id, after, limit]);
  return rows.map(({ body, ...event }) =>
    body === null ? event : { ...event, fingerprint: (JSON.parse(body) as { fingerprint: number }).fingerprint },
  );
}

export function* nextConversations(
  website_id: WebsiteId,
  after: number,
  until: number,
  limit: number,
): Steps<number[]> {
  const rows = yield* all<{ id: number }>(conversations, [website_id, after, until, limit]);
  return rows.map((row) => row.id);
}
