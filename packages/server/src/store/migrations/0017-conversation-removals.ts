import type { Migration } from "./migration.js";

/** Conversations that are removed while rows of them remain, and up to which event the log's bodies tell of them: nobody is told those. */
export const conversationRemovals: Migration = {
  id: 17,
  name: "conversation-removals",
  sql() {
    return `
      CREATE TABLE conversation_removals (
        conversation_id BIGINT PRIMARY KEY REFERENCES conversations (id),
        website_id TEXT NOT NULL,
        until_seq BIGINT NOT NULL
      );
    `;
  },
};
