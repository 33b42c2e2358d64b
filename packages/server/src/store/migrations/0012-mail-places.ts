import type { Migration } from "./migration.js";

/**
 * Whom a mail that was held back was for, so that it goes where it would have gone; what tells a mail from another one of the same
 * Message-ID; and the ids of conversations that were merged into others, since reply addresses stand for them for ever.
 */
export const mailPlaces: Migration = {
  id: 12,
  name: "mail-places",
  sql: () => `
    ALTER TABLE spams ADD COLUMN recipients TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE mail_threads ADD COLUMN digest TEXT;

    CREATE TABLE merged_conversations (
      former_id BIGINT PRIMARY KEY,
      former_session_id TEXT NOT NULL,
      conversation_id BIGINT NOT NULL REFERENCES conversations (id)
    );
    CREATE INDEX merged_conversations_into ON merged_conversations (conversation_id);
  `,
};
