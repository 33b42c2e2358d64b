import type { WebsiteId } from "./scope.js";
import { all, run, type Steps, statement } from "./step.js";

/** What a user is on one website. */
export interface OperatorRow {
  readonly website_id: string;
  readonly user_id: string;
  readonly role: "owner" | "member";
  readonly created_at: number;
}

const insert = statement(
  "operators.insert",
  `INSERT INTO operators (website_id, user_id, role, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
);
const websites = statement(
  "operators.websites",
  "SELECT website_id FROM operators WHERE user_id = ? ORDER BY created_at, website_id",
);

const emails = statement(
  "operators.emails",
  `SELECT u.email FROM operators o JOIN users u ON u.user_id = o.user_id
   WHERE o.website_id = ? ORDER BY o.created_at, o.user_id LIMIT ?`,
);

/** False when the user is an operator of the website already; the role stays as it was then. */
export function* insertOperator(row: OperatorRow): Steps<boolean> {
  return (yield* run(insert, [row.website_id, row.user_id, row.role, row.created_at])) === 1;
}

/** Websites that the user is an operator of, oldest membership first. */
export function* websitesOfUser(user_id: string): Steps<string[]> {
  const rows = yield* all<{ website_id: string }>(websites, [user_id]);
  return rows.map((row) => row.website_id);
}

/** Addresses of the website's operators, oldest membership first. */
export function* operatorEmails(website_id: WebsiteId, limit: number): Steps<string[]> {
  return (yield* all<{ email: string }>(emails, [website_id, limit])).map((row) => row.email);
}
