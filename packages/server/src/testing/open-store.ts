import { openStore as open } from "../open-store.js";
import { systemClock } from "../platform/clock.js";
import type { Store } from "../store/store.js";

/** Opens the store of a server that does not run: PostgreSQL when a URL is given, else SQLite in the data folder. */
export function openStore(options: { data: string; databaseUrl?: string | undefined }): Promise<Store> {
  const { data, databaseUrl } = options;
  return open({ data, clock: systemClock, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
}
