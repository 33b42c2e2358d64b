import type { Migration } from "./migration.js";

/**
 * Which conversation a mail belongs to, by its Message-ID; which messages went out by mail; codes that visitors were sent (hashed).
 * Mail that waits to be sent is a job.
 */
export const mail: Migration = {
  id: 6,
  name: "mail",
  sql(database) {
    const bytes = database === "sqlite" ? "BLOB" : "BYTEA";
    return `
      CREATE TABLE mail_threads (
        website_id TEXT NOT NULL,
        message_id TEXT NOT NULL,
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        incoming SMALLINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (website_id, message_id)
      );
      CREATE INDEX mail_threads_conversation ON mail_threads (conversation_id, at);

      CREATE TABLE mailed_messages (
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        fingerprint BIGINT NOT NULL,
        message_id TEXT NOT NULL,
        PRIMARY KEY (conversation_id, fingerprint)
      );

      -- Conversations whose first unread message from user waits for its reminder.
      CREATE TABLE unread_waits (
        conversation_id BIGINT PRIMARY KEY REFERENCES conversations (id),
        fingerprint BIGINT NOT NULL,
        due_at BIGINT NOT NULL
      );
      CREATE INDEX unread_waits_due ON unread_waits (due_at);

      CREATE TABLE identity_codes (
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        identity TEXT NOT NULL,
        recipient TEXT NOT NULL,
        code_hash ${bytes} NOT NULL,
        expires_at BIGINT NOT NULL,
        requested_at BIGINT NOT NULL,
        attempts INTEGER NOT NULL,
        -- Codes that were sent since a time: their number is limited.
        sent_since BIGINT NOT NULL,
        sent_count INTEGER NOT NULL,
        PRIMARY KEY (conversation_id, identity)
      );
    `;
  },
};
