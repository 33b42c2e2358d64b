import { removedWebsite } from "./removed-website.js";
import { get, run, type Steps, statement } from "./step.js";

export interface WebsiteRow {
  readonly website_id: string;
  readonly name: string;
  /** Lower case. */
  readonly domain: string;
  readonly logo: string | null;
  readonly created_at: number;
}

const insert = statement(
  "websites.insert",
  `INSERT INTO websites (website_id, name, domain, logo, created_at) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT DO NOTHING`,
);
const byId = statement(
  "websites.get",
  "SELECT website_id, name, domain, logo, created_at FROM websites WHERE website_id = ?",
);
const byDomain = statement(
  "websites.by_domain",
  "SELECT website_id, name, domain, logo, created_at FROM websites WHERE domain = ?",
);
const any = statement(
  "websites.any",
  `SELECT website_id AS id FROM websites WHERE website_id <> '${removedWebsite}' UNION ALL SELECT user_id AS id FROM users LIMIT 1`,
);

/** False when the domain is taken: nothing is written then. */
export function* insertWebsite(row: WebsiteRow): Steps<boolean> {
  return (yield* run(insert, [row.website_id, row.name, row.domain, row.logo, row.created_at])) === 1;
}

export function* findWebsite(website_id: string): Steps<WebsiteRow | undefined> {
  return yield* get<WebsiteRow>(byId, [website_id]);
}

/** `domain` in lower case. */
export function* findWebsiteByDomain(domain: string): Steps<WebsiteRow | undefined> {
  return yield* get<WebsiteRow>(byDomain, [domain]);
}

/** Whether the database holds any website, or any account, which outlives the last website: an empty one has its first start ahead. */
export function* isInUse(): Steps<boolean> {
  return (yield* get(any, [])) !== undefined;
}
