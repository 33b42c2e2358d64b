import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

const insert = statement(
  "website_removals.insert",
  `INSERT INTO website_removals (website_id, requested_by, requested_at, due_at) VALUES (?, ?, ?, ?)
   ON CONFLICT DO NOTHING`,
);
const select = statement("website_removals.get", "SELECT due_at FROM website_removals WHERE website_id = ?");
const remove = statement("website_removals.remove", "DELETE FROM website_removals WHERE website_id = ?");
const role = statement("website_removals.role", "SELECT role FROM operators WHERE website_id = ? AND user_id = ?");
const tokens = statement(
  "website_removals.tokens",
  "SELECT identifier FROM tokens WHERE website_id = ? AND revoked_at IS NULL",
);
const revoke = statement(
  "website_removals.revoke",
  "UPDATE tokens SET revoked_at = ? WHERE website_id = ? AND revoked_at IS NULL",
);
const leave = ["operators", "plugin_subscriptions"].map((table) =>
  statement(`website_removals.leave_${table}`, `DELETE FROM ${table} WHERE website_id = ?`),
);

/** False when it is scheduled already: its time stays as it is. */
export function* insertRemoval(website_id: WebsiteId, by: string, at: number, due_at: number): Steps<boolean> {
  return (yield* run(insert, [website_id, by, at, due_at])) === 1;
}

/** When the website is removed, in milliseconds; undefined when it is to stay. */
export function* removalDueAt(website_id: string): Steps<number | undefined> {
  return (yield* get<{ due_at: number }>(select, [website_id]))?.due_at;
}

export function* removeRemoval(website_id: WebsiteId): Steps<boolean> {
  return (yield* run(remove, [website_id])) === 1;
}

/** What the user is on the website. */
export function* roleOf(website_id: WebsiteId, user_id: string): Steps<string | undefined> {
  return (yield* get<{ role: string }>(role, [website_id, user_id]))?.role;
}

/** Takes the website out of everybody's reach. Answers the identifiers of the tokens that were revoked. */
export function* isolateWebsite(website_id: string, now: number): Steps<string[]> {
  const rows = yield* all<{ identifier: string }>(tokens, [website_id]);
  yield* run(revoke, [now, website_id]);
  for (const statement of leave) yield* run(statement, [website_id]);
  return rows.map((row) => row.identifier);
}
