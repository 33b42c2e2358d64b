import type { Migration } from "./migration.js";

/**
 * Settings of websites: what differs from the defaults, as JSON text. Further domain names, verify keys (encrypted), and removals that
 * wait for their time.
 */
export const settings: Migration = {
  id: 2,
  name: "settings",
  sql: () => `
    CREATE TABLE website_settings (
      website_id TEXT PRIMARY KEY REFERENCES websites (website_id),
      settings TEXT NOT NULL
    );

    CREATE TABLE website_domains (
      domain TEXT PRIMARY KEY,
      website_id TEXT NOT NULL REFERENCES websites (website_id)
    );
    CREATE INDEX website_domains_website ON website_domains (website_id);

    CREATE TABLE website_verify (
      website_id TEXT PRIMARY KEY REFERENCES websites (website_id),
      enabled SMALLINT NOT NULL,
      secret TEXT NOT NULL
    );

    CREATE TABLE website_removals (
      website_id TEXT PRIMARY KEY REFERENCES websites (website_id),
      requested_by TEXT NOT NULL,
      requested_at BIGINT NOT NULL,
      due_at BIGINT NOT NULL
    );
  `,
};
