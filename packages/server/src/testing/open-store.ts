import { systemClock } from "../platform/clock.js";
import { openPostgresStore } from "../store/postgres/store.js";
import { openSqliteStore } from "../store/sqlite/store.js";
import type { Store } from "../store/store.js";

/** Opens the store of a server that does not run: PostgreSQL when a URL is given, else SQLite in the data folder. */
export function openStore(options: { data: string; databaseUrl?: string | undefined }): Promise<Store> {
  return options.databaseUrl === undefined
    ? openSqliteStore({ folder: options.data, clock: systemClock })
    : openPostgresStore({ url: options.databaseUrl, clock: systemClock });
}
