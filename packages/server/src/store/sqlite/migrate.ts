import type Database from "better-sqlite3";
import { migrations, schemaVersion } from "../migrations/index.js";
import { StoreUnusable } from "../store.js";

/** Brings the schema up to this build's version; refuses a database that a newer build has written. */
export function migrate(db: Database.Database, now: number): void {
  db.exec(
    "CREATE TABLE IF NOT EXISTS schema_migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL)",
  );
  const at = (db.prepare("SELECT COALESCE(MAX(id), 0) AS id FROM schema_migrations").get() as { id: number }).id;
  if (at > schemaVersion) {
    throw new StoreUnusable(
      `The database has schema version ${at}, newer than the ${schemaVersion} that this Parley knows; start the newer Parley.`,
    );
  }
  const record = db.prepare("INSERT INTO schema_migrations (id, name, at) VALUES (?, ?, ?)");
  for (const migration of migrations) {
    if (migration.id <= at) continue;
    db.transaction(() => {
      db.exec(migration.sql("sqlite"));
      record.run(migration.id, migration.name, now);
    })();
  }
}
