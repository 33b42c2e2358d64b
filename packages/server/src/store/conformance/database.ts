import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Clock, systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { openPostgresStore } from "../postgres/store.js";
import { openSqliteStore } from "../sqlite/store.js";
import type { Store } from "../store.js";

/** One empty database; may be opened again and again. */
export interface Place {
  open(clock?: Clock): Promise<Store>;
  /** Ends what was opened and removes the database. */
  remove(): Promise<void>;
}

/** A kind of database that the suite runs on. */
export interface DatabaseUnderTest {
  readonly name: "sqlite" | "postgres";
  readonly missing: boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
  place(): Promise<Place>;
}

function placeOf(open: (clock: Clock) => Promise<Store>, remove: () => void): Place {
  const stores: Store[] = [];
  return {
    async open(clock = systemClock) {
      const store = await open(clock);
      stores.push(store);
      return store;
    },
    async remove() {
      for (const store of stores) await store.close();
      remove();
    },
  };
}

function sqlite(): DatabaseUnderTest {
  return {
    name: "sqlite",
    missing: false,
    async start() {},
    async stop() {},
    async place() {
      const folder = mkdtempSync(join(tmpdir(), "parley-sqlite-"));
      return placeOf(
        (clock) => openSqliteStore({ folder, clock }),
        () => rmSync(folder, { recursive: true, force: true }),
      );
    },
  };
}

function postgres(): DatabaseUnderTest {
  let server: TestPostgres | undefined;
  return {
    name: "postgres",
    missing: requirePostgres() === undefined,
    async start() {
      server = await startPostgres({ fsync: false });
    },
    async stop() {
      await server?.stop();
    },
    async place() {
      const url = await (server as TestPostgres).newDatabase();
      return placeOf(
        (clock) => openPostgresStore({ url, clock }),
        () => undefined,
      );
    },
  };
}

export const databases: readonly DatabaseUnderTest[] = [sqlite(), postgres()];
