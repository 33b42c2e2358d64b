import type { Migration } from "./migration.js";

/**
 * On SQLite the words of each document stand in a row, too: a search for a frequent word looks at the conversations of its page
 * there, one by one, where the index would have to gather every document first. Triggers keep the index like the rows. What there
 * is is taken in anew. On PostgreSQL the index is of such rows already. Its index of words answers by bitmaps alone, which our
 * connections keep from all other statements: a function has its own settings.
 */
export const searchDocuments: Migration = {
  id: 11,
  name: "search-documents",
  sql: (database) =>
    database === "postgres"
      ? `
    CREATE FUNCTION search_found (query TSQUERY) RETURNS SETOF BIGINT LANGUAGE sql STABLE
      SET enable_bitmapscan = on SET enable_seqscan = off
      AS 'SELECT conversation_id FROM search_words WHERE words @@ query';
  `
      : `
    CREATE TABLE search_documents (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
    CREATE TRIGGER search_documents_put AFTER INSERT ON search_documents BEGIN
      INSERT OR REPLACE INTO search_words (rowid, words) VALUES (new.id, new.words);
    END;
    CREATE TRIGGER search_documents_drop AFTER DELETE ON search_documents BEGIN
      DELETE FROM search_words WHERE rowid = old.id;
    END;
    INSERT INTO search_words (search_words) VALUES ('delete-all');
    DELETE FROM search_websites;
  `,
};
