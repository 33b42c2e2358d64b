import { migrations, schemaVersion } from "../migrations/index.js";
import { StoreUnusable } from "../store.js";
import type { Connection } from "./connection.js";

/** Any number that no one else uses: servers that start together migrate in turn. */
const LOCK = 7_239_014_861_205;

/** Oldest PostgreSQL that is tested. */
const OLDEST = 15;

/** Brings the schema up to this build's version; refuses a database that a newer build has written. */
export async function migrate(connection: Connection, now: number): Promise<void> {
  await requireServer(connection);
  // Held until the connection ends.
  await connection.send({ text: `SELECT pg_advisory_lock(${LOCK})` });
  await connection.send({
    text: "CREATE TABLE IF NOT EXISTS schema_migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, at BIGINT NOT NULL)",
  });
  const at = await value(connection, "SELECT COALESCE(MAX(id), 0) FROM schema_migrations");
  if (Number(at) > schemaVersion) {
    throw new StoreUnusable(
      `The database has schema version ${at}, newer than the ${schemaVersion} that this Parley knows; start the newer Parley.`,
    );
  }
  for (const migration of migrations) {
    if (migration.id <= Number(at)) continue;
    // Several statements in one query are one transaction.
    const record = `INSERT INTO schema_migrations (id, name, at) VALUES (${migration.id}, '${migration.name}', ${now});`;
    await connection.send({ text: `BEGIN; ${migration.sql("postgres")}; ${record} COMMIT;` });
  }
}

async function requireServer(connection: Connection): Promise<void> {
  const version = Number(await value(connection, "SHOW server_version_num"));
  if (version < OLDEST * 10_000) {
    const given = Math.floor(version / 10_000);
    throw new StoreUnusable(`Parley needs PostgreSQL ${OLDEST} or newer; this server is PostgreSQL ${given}.`);
  }
  const encoding = await value(connection, "SHOW server_encoding");
  if (encoding !== "UTF8") {
    throw new StoreUnusable(`The database's encoding is ${encoding}; make one with ENCODING 'UTF8' for Parley.`);
  }
}

async function value(connection: Connection, text: string): Promise<unknown> {
  return (await connection.send({ text })).rows[0]?.[0];
}
