import { resolve } from "node:path";
import type { Clock } from "./platform/clock.js";
import type { Store } from "./store/store.js";

export interface StoreOptions {
  /** Data folder. */
  readonly data: string;
  /** `postgres://...`; SQLite in the data folder when absent. */
  readonly databaseUrl?: string;
  readonly clock: Clock;
  /** False for a tool that visits a PostgreSQL database and needs no data folder. */
  readonly lock?: boolean;
  /** Told of what goes wrong after a commit; nothing of it concerns the writer. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Opens the store that the options name and brings its schema up to date. Holds the data folder until the store is closed, so
 * that no second process uses it. Rejects with StoreUnusable, one sentence for a person. Only the driver in use is loaded.
 */
export async function openStore({
  data,
  databaseUrl,
  clock,
  lock: locked = true,
  onError,
}: StoreOptions): Promise<Store> {
  const folder = resolve(data);
  if (!locked) return open(folder, databaseUrl, clock, onError);
  const { lockFolder } = await import("./store/sqlite/lock.js");
  const lock = lockFolder(folder);
  try {
    const store = await open(folder, databaseUrl, clock, onError);
    const close = store.close.bind(store);
    store.close = async () => {
      await close();
      lock.release();
    };
    return store;
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(
  folder: string,
  databaseUrl: string | undefined,
  clock: Clock,
  onError: ((error: unknown) => void) | undefined,
): Promise<Store> {
  if (databaseUrl === undefined) {
    const { openSqliteStore } = await import("./store/sqlite/store.js");
    return openSqliteStore({ folder, clock });
  }
  const { openPostgresStore } = await import("./store/postgres/store.js");
  return openPostgresStore({ url: databaseUrl, clock, ...(onError === undefined ? {} : { onError }) });
}
