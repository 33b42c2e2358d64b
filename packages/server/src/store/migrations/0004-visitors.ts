import type { Migration } from "./migration.js";

/**
 * Which conversation a chat box belongs to: by the session token that it was given, and by the token that the website gave it
 * (`token_id`). Both are kept as SHA-256 alone.
 */
export const visitors: Migration = {
  id: 4,
  name: "visitors",
  sql(database) {
    const bytes = database === "sqlite" ? "BLOB" : "BYTEA";
    return `
      CREATE TABLE visitor_sessions (
        token_hash ${bytes} PRIMARY KEY,
        website_id TEXT NOT NULL,
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        created_at BIGINT NOT NULL,
        used_at BIGINT NOT NULL
      );
      CREATE INDEX visitor_sessions_conversation ON visitor_sessions (conversation_id);

      CREATE TABLE visitor_tokens (
        website_id TEXT NOT NULL,
        token_hash ${bytes} NOT NULL,
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        PRIMARY KEY (website_id, token_hash)
      );
      CREATE INDEX visitor_tokens_conversation ON visitor_tokens (conversation_id);

      CREATE TABLE visitor_blocks (
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        rule TEXT NOT NULL,
        blocked BIGINT NOT NULL,
        PRIMARY KEY (website_id, rule)
      );

      CREATE TABLE conversation_ratings (
        conversation_id BIGINT PRIMARY KEY REFERENCES conversations (id),
        stars SMALLINT NOT NULL,
        comment TEXT,
        rated_at BIGINT NOT NULL
      );
    `;
  },
};
