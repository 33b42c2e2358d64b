import type { Migration } from "./migration.js";

/**
 * Mail that was held back, as it came; messages as they came in, before quotes were taken off; and files that came with mail.
 */
export const spams: Migration = {
  id: 7,
  name: "spams",
  sql(database) {
    const bytes = database === "sqlite" ? "BLOB" : "BYTEA";
    return `
      CREATE TABLE spams (
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        spam_id TEXT NOT NULL,
        type TEXT NOT NULL,
        reason TEXT NOT NULL,
        metadata TEXT NOT NULL,
        headers TEXT NOT NULL,
        timestamp BIGINT NOT NULL,
        message_id TEXT NOT NULL,
        text TEXT NOT NULL,
        source ${bytes} NOT NULL,
        PRIMARY KEY (website_id, spam_id)
      );
      CREATE INDEX spams_timestamp ON spams (website_id, timestamp, spam_id);
      CREATE UNIQUE INDEX spams_message ON spams (website_id, message_id);

      CREATE TABLE originals (
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        original_id TEXT NOT NULL,
        fingerprint BIGINT NOT NULL,
        type TEXT NOT NULL,
        headers TEXT,
        content TEXT NOT NULL,
        timestamp BIGINT NOT NULL,
        PRIMARY KEY (conversation_id, original_id)
      );
      CREATE INDEX originals_message ON originals (conversation_id, fingerprint);

      CREATE TABLE files (
        file_id TEXT PRIMARY KEY,
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        fingerprint BIGINT NOT NULL,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        content ${bytes} NOT NULL
      );
      CREATE INDEX files_message ON files (conversation_id, fingerprint);
      CREATE INDEX files_website ON files (website_id);

      CREATE INDEX messages_files ON messages (conversation_id, timestamp) WHERE type IN ('file', 'audio', 'animation');
    `;
  },
};
