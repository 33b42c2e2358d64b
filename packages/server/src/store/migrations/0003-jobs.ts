import type { Migration } from "./migration.js";

/**
 * Work that outlives the request that asked for it. Who runs a job holds it until `leased_until`, and says so again while it
 * does; `version` changes with every save, so that who lost a job can no longer save it.
 */
export const jobs: Migration = {
  id: 3,
  name: "jobs",
  sql(database) {
    const id =
      database === "sqlite" ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
    return `
      CREATE TABLE jobs (
        id ${id},
        kind TEXT NOT NULL,
        website_id TEXT,
        conversation_id BIGINT,
        key TEXT,
        due_at BIGINT NOT NULL,
        leased_until BIGINT NOT NULL,
        version BIGINT NOT NULL,
        attempts INTEGER NOT NULL,
        created_at BIGINT NOT NULL,
        failed_at BIGINT,
        error TEXT,
        payload TEXT NOT NULL
      );
      CREATE UNIQUE INDEX jobs_key ON jobs (kind, key) WHERE key IS NOT NULL;
      CREATE INDEX jobs_due ON jobs (kind, due_at, id) WHERE failed_at IS NULL;
      CREATE INDEX jobs_conversation ON jobs (conversation_id, kind) WHERE conversation_id IS NOT NULL;
      CREATE INDEX jobs_website ON jobs (website_id) WHERE website_id IS NOT NULL;
    `;
  },
};
