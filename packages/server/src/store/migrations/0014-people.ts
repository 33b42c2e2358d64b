import type { Migration } from "./migration.js";

/**
 * Contacts. `people.id` is internal, as that of conversations; `email` is in small letters, whatever `card` shows. `card` is JSON of what the
 * API shows of a contact, but for what has a column. `nickname` is folded and cut, for an order alone; `active_at` is 0 for those who were never seen. `people_marks` says value by
 * value what filters, searches and suggestions find a contact by: it is written in the command that writes the contact. An index for each order;
 * batches walk along `people_walk`, which nobody else asks for on PostgreSQL (see 0013). A job for each website binds the conversations that have
 * an email address already.
 */
export const people: Migration = {
  id: 14,
  name: "people",
  sql(database) {
    const sqlite = database === "sqlite";
    const key = sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
    const rowid = sqlite ? " WITHOUT ROWID" : "";
    const walked = sqlite ? "id" : "(id + 0)";
    // Both databases order by the letters' numbers, so that a beginning of a word is a range.
    const plain = sqlite ? "TEXT" : `TEXT COLLATE "C"`;
    return `
      CREATE TABLE people (
        id ${key},
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        people_id TEXT NOT NULL,
        email ${plain} NOT NULL,
        nickname ${plain} NOT NULL,
        subscribed SMALLINT NOT NULL,
        active_at BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        card TEXT NOT NULL,
        data TEXT NOT NULL
      );
      CREATE UNIQUE INDEX people_people_id ON people (website_id, people_id);
      CREATE UNIQUE INDEX people_email ON people (website_id, email);
      CREATE INDEX people_nickname ON people (website_id, nickname, id);
      CREATE INDEX people_active ON people (website_id, active_at, id);
      CREATE INDEX people_created ON people (website_id, created_at, id);
      CREATE INDEX people_updated ON people (website_id, updated_at, id);
      CREATE INDEX people_walk ON people (website_id, ${walked});

      CREATE TABLE people_marks (
        website_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        value ${plain} NOT NULL,
        person_id BIGINT NOT NULL,
        PRIMARY KEY (website_id, kind, value, person_id)
      )${rowid};
      CREATE INDEX people_marks_person ON people_marks (person_id);

      CREATE TABLE people_events (
        id ${sqlite ? "INTEGER PRIMARY KEY" : key},
        website_id TEXT NOT NULL,
        person_id BIGINT NOT NULL,
        timestamp BIGINT NOT NULL,
        text TEXT NOT NULL,
        color TEXT,
        data TEXT
      );
      CREATE INDEX people_events_timestamp ON people_events (website_id, person_id, timestamp, id);

      INSERT INTO jobs (kind, website_id, due_at, leased_until, version, attempts, created_at, payload)
      SELECT 'people:adopt', website_id, 0, 0, 1, 0, 0, '{"after":0,"until":' || MAX(id) || '}'
      FROM conversations WHERE email IS NOT NULL GROUP BY website_id;
    `;
  },
};
