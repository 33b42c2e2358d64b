import type { Migration } from "./migration.js";

/**
 * What conversations are found by. `search_websites` says how far each website's event log was taken in, and gives the website the
 * number that begins each of its words; `conversation_marks` holds what a conversation's meta says, value by value, for
 * filters and suggestions. On SQLite words stand in an FTS5 index, whose row ids are the conversation's id and 31 bits for
 * the message; on PostgreSQL in tsvectors. Partial indexes hold the few conversations that a filter of the list may ask for.
 */
export const search: Migration = {
  id: 5,
  name: "search",
  sql(database) {
    const sqlite = database === "sqlite";
    const key = sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
    const rowid = sqlite ? " WITHOUT ROWID" : "";
    const words = sqlite
      ? `CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, detail='none', tokenize='ascii');`
      : `CREATE TABLE search_words (
           id BIGINT PRIMARY KEY,
           conversation_id BIGINT NOT NULL,
           words TSVECTOR NOT NULL
         );
         CREATE INDEX search_words_words ON search_words USING gin (words) WITH (fastupdate = off);
         CREATE INDEX search_words_conversation ON search_words (conversation_id);`;
    return `
      CREATE TABLE search_websites (
        key ${key},
        website_id TEXT NOT NULL UNIQUE,
        seq BIGINT NOT NULL,
        built BIGINT NOT NULL,
        build_until BIGINT NOT NULL
      );

      ${words}

      CREATE TABLE conversation_marks (
        website_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        conversation_id BIGINT NOT NULL,
        PRIMARY KEY (website_id, kind, value, conversation_id)
      )${rowid};
      CREATE INDEX conversation_marks_conversation ON conversation_marks (conversation_id);

      CREATE TABLE hidden_suggestions (
        website_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (website_id, kind, value)
      )${rowid};

      CREATE INDEX conversations_assigned ON conversations (website_id, assigned_user_id) WHERE assigned_user_id IS NOT NULL;
      CREATE INDEX conversations_inbox ON conversations (website_id, inbox_id) WHERE inbox_id IS NOT NULL;
      CREATE INDEX conversations_state ON conversations (website_id, state);
      CREATE INDEX conversations_mentions ON conversations (website_id) WHERE mentions <> '[]';
      ${sqlite ? "CREATE INDEX conversations_unread ON conversations (website_id) WHERE unread_operator > 0;" : ""}
    `;
  },
};
