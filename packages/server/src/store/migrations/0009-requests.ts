import type { Migration } from "./migration.js";

/**
 * What is asked of visitors and waits for them, reports with the senders that they name, and where a plugin takes
 * actions. `action_secret` is encrypted.
 */
export const requests: Migration = {
  id: 9,
  name: "requests",
  sql: () => `
    CREATE TABLE visitor_requests (
      conversation_id BIGINT NOT NULL REFERENCES conversations (id),
      kind TEXT NOT NULL,
      requested_at BIGINT NOT NULL,
      PRIMARY KEY (conversation_id, kind)
    );

    CREATE TABLE conversation_reports (
      conversation_id BIGINT NOT NULL REFERENCES conversations (id),
      flag TEXT NOT NULL,
      reported_by TEXT NOT NULL,
      reported_at BIGINT NOT NULL,
      PRIMARY KEY (conversation_id, flag)
    );

    CREATE TABLE reported_senders (
      website_id TEXT NOT NULL REFERENCES websites (website_id),
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      reports INTEGER NOT NULL,
      reported_at BIGINT NOT NULL,
      PRIMARY KEY (website_id, kind, value)
    );

    ALTER TABLE plugins ADD COLUMN action_url TEXT;
    ALTER TABLE plugins ADD COLUMN action_secret TEXT;
  `,
};
