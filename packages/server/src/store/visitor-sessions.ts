import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

/** A chat box's binding to its conversation. */
export interface VisitorSessionRow {
  readonly conversation_id: number;
  readonly session_id: string;
  readonly used_at: number;
}

const insert = statement(
  "visitor_sessions.insert",
  `INSERT INTO visitor_sessions (token_hash, website_id, conversation_id, created_at, used_at) VALUES (?, ?, ?, ?, ?)`,
);
const byToken = statement(
  "visitor_sessions.get",
  `SELECT s.conversation_id, c.session_id, s.used_at FROM visitor_sessions s
   JOIN conversations c ON c.id = s.conversation_id WHERE s.website_id = ? AND s.token_hash = ?`,
);
const touch = statement("visitor_sessions.touch", "UPDATE visitor_sessions SET used_at = ? WHERE token_hash = ?");
const newest = statement(
  "visitor_sessions.newest",
  "SELECT MAX(used_at) AS used_at FROM visitor_sessions WHERE conversation_id = ?",
);
const remove = statement(
  "visitor_sessions.remove",
  "DELETE FROM visitor_sessions WHERE website_id = ? AND token_hash = ?",
);
const removeAll = statement("visitor_sessions.remove_all", "DELETE FROM visitor_sessions WHERE conversation_id = ?");
const removeOldest = statement(
  "visitor_sessions.remove_oldest",
  `DELETE FROM visitor_sessions WHERE token_hash IN (
     SELECT token_hash FROM visitor_sessions WHERE conversation_id = ?
     ORDER BY CASE WHEN token_hash = ? THEN 0 ELSE 1 END, used_at DESC, created_at DESC LIMIT 1000 OFFSET ?)
   RETURNING token_hash`,
);
const move = statement(
  "visitor_sessions.move",
  "UPDATE visitor_sessions SET conversation_id = ? WHERE conversation_id = ?",
);

const bind = statement(
  "visitor_tokens.bind",
  `INSERT INTO visitor_tokens (website_id, token_hash, conversation_id) VALUES (?, ?, ?)
   ON CONFLICT (website_id, token_hash) DO UPDATE SET conversation_id = visitor_tokens.conversation_id
   RETURNING conversation_id`,
);
const byTokenId = statement(
  "visitor_tokens.get",
  `SELECT t.conversation_id, c.session_id FROM visitor_tokens t
   JOIN conversations c ON c.id = t.conversation_id WHERE t.website_id = ? AND t.token_hash = ?`,
);
const countTokens = statement(
  "visitor_tokens.count",
  "SELECT COUNT(*) AS count FROM visitor_tokens WHERE conversation_id = ?",
);
const unbind = statement("visitor_tokens.unbind", "DELETE FROM visitor_tokens WHERE conversation_id = ?");

/** Times in milliseconds. `token_hash` is the SHA-256 of the token. */
export function* insertVisitorSession(
  website_id: WebsiteId,
  token_hash: Uint8Array,
  conversation_id: number,
  at: number,
): Steps<void> {
  yield* run(insert, [token_hash, website_id, conversation_id, at, at]);
}

export function* findVisitorSession(
  website_id: WebsiteId,
  token_hash: Uint8Array,
): Steps<VisitorSessionRow | undefined> {
  return yield* get<VisitorSessionRow>(byToken, [website_id, token_hash]);
}

export function* touchVisitorSession(token_hash: Uint8Array, at: number): Steps<void> {
  yield* run(touch, [at, token_hash]);
}

/** When any of the conversation's chat boxes was last there; 0 when it has none. */
export function* lastVisit(conversation_id: number): Steps<number> {
  return Number((yield* get<{ used_at: number | null }>(newest, [conversation_id]))?.used_at ?? 0);
}

/** Leaves a conversation its chat boxes that were there last, `spared` in any case. Answers the tokens that lead nowhere now. */
export function* keepNewestSessions(conversation_id: number, keep: number, spared: Uint8Array): Steps<Uint8Array[]> {
  const removed = yield* all<{ token_hash: Uint8Array }>(removeOldest, [conversation_id, spared, keep]);
  return removed.map(({ token_hash }) => token_hash);
}

/** False when there is no such session. */
export function* removeVisitorSession(website_id: WebsiteId, token_hash: Uint8Array): Steps<boolean> {
  return (yield* run(remove, [website_id, token_hash])) === 1;
}

/** Chat boxes, and tokens of the website, lead to this conversation no more. */
export function* unbindVisitor(conversation_id: number): Steps<void> {
  yield* run(removeAll, [conversation_id]);
  yield* run(unbind, [conversation_id]);
}

/** Chat boxes of one conversation lead to another from now on. */
export function* moveVisitorSessions(from: number, to: number): Steps<void> {
  yield* run(move, [to, from]);
}

/**
 * A token that the website gave leads to this conversation from now on, unless it leads to another, which somebody else may have
 * just begun: false then.
 */
export function* bindTokenId(website_id: WebsiteId, token_hash: Uint8Array, conversation_id: number): Steps<boolean> {
  const bound = yield* get<{ conversation_id: number }>(bind, [website_id, token_hash, conversation_id]);
  return Number(bound?.conversation_id) === conversation_id;
}

/** How many tokens that the website gave lead to the conversation. */
export function* countTokenIds(conversation_id: number): Steps<number> {
  return Number((yield* get<{ count: number }>(countTokens, [conversation_id]))?.count ?? 0);
}

export function* findByTokenId(
  website_id: WebsiteId,
  token_hash: Uint8Array,
): Steps<{ conversation_id: number; session_id: string } | undefined> {
  return yield* get(byTokenId, [website_id, token_hash]);
}
