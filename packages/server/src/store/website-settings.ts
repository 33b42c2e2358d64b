import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";
import type { WebsiteRow } from "./websites.js";

const select = statement("website_settings.get", "SELECT settings FROM website_settings WHERE website_id = ?");
const save = statement(
  "website_settings.save",
  `INSERT INTO website_settings (website_id, settings) VALUES (?, ?)
   ON CONFLICT (website_id) DO UPDATE SET settings = excluded.settings`,
);
const lock = statement(
  "website_settings.lock",
  "SELECT website_id, name, domain, logo, created_at FROM websites WHERE website_id = ?",
  { postgresSuffix: "FOR UPDATE" },
);
const update = statement(
  "website_settings.website",
  "UPDATE websites SET name = ?, domain = ?, logo = ? WHERE website_id = ?",
);
const domains = statement(
  "website_settings.domains",
  "SELECT domain FROM website_domains WHERE website_id = ? ORDER BY domain",
);
const owner = statement(
  "website_settings.owner",
  `SELECT website_id FROM websites WHERE domain = ? UNION ALL SELECT website_id FROM website_domains WHERE domain = ?`,
);
/** Two tables hold domains, and no key of theirs reaches over both. A single writer needs no lock. */
const holdDomains = statement("website_settings.hold_domains", "SELECT 1 AS held", {
  postgres: "SELECT pg_advisory_xact_lock(7041994621) IS NULL AS held",
});
const removeDomains = statement("website_settings.remove_domains", "DELETE FROM website_domains WHERE website_id = ?");
const insertDomain = statement(
  "website_settings.insert_domain",
  "INSERT INTO website_domains (domain, website_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
);

/** JSON text of what differs from the defaults; undefined when nothing was ever set. */
export function* getSettings(website_id: WebsiteId): Steps<string | undefined> {
  return (yield* get<{ settings: string }>(select, [website_id]))?.settings;
}

export function* saveSettings(website_id: WebsiteId, settings: string): Steps<void> {
  yield* run(save, [website_id, settings]);
}

/** The website, held by this command: others who change its settings wait. */
export function* lockWebsite(website_id: WebsiteId): Steps<WebsiteRow | undefined> {
  return yield* get<WebsiteRow>(lock, [website_id]);
}

export function* updateWebsite(row: Pick<WebsiteRow, "website_id" | "name" | "domain" | "logo">): Steps<void> {
  yield* run(update, [row.name, row.domain, row.logo, row.website_id]);
}

/** Further domain names, in their normal form. */
export function* listDomains(website_id: WebsiteId): Steps<string[]> {
  return (yield* all<{ domain: string }>(domains, [website_id])).map((row) => row.domain);
}

/** Part of a command that gives a website a domain, before it looks whose that is: until its end nobody else does. */
export function* lockDomains(): Steps<void> {
  yield* get(holdDomains, []);
}

/** The website that has this domain, as its main or a further one. */
export function* ownerOfDomain(domain: string): Steps<string | undefined> {
  return (yield* get<{ website_id: string }>(owner, [domain, domain]))?.website_id;
}

/** False when one of them is another website's: the command must fail then. */
export function* replaceDomains(website_id: WebsiteId, names: readonly string[]): Steps<boolean> {
  yield* run(removeDomains, [website_id]);
  for (const name of names) {
    if ((yield* run(insertDomain, [name, website_id])) !== 1) return false;
  }
  return true;
}
