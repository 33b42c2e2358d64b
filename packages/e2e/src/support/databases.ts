import { requirePostgres, startPostgres, type TestPostgres } from "@parley/server/testing";
import { afterAll, describe } from "vitest";
import { type Parley, type StartOptions, startParley } from "./parley.js";

/** Where a suite keeps its data: makes a fresh database each time. */
export interface Database {
  readonly name: "sqlite" | "postgres";
  /** Options of a start on an empty database: PostgreSQL's URL, nothing for SQLite. */
  fresh(): Promise<Pick<StartOptions, "databaseUrl">>;
  /** Starts a server on an empty database. */
  start(options?: StartOptions): Promise<Parley>;
}

/** Tests on PostgreSQL skip without it; with PARLEY_REQUIRE_ALL=1 this throws instead, and the file fails. */
export const noPostgres = requirePostgres() === undefined;

let collecting = false;

/** The same suite on SQLite and on PostgreSQL. */
export function onEachDatabase(title: string, suite: (database: Database) => void): void {
  describe(`${title}, on SQLite`, () => collect(() => suite(sqlite())));
  describe.skipIf(noPostgres)(`${title}, on PostgreSQL`, () => collect(() => suite(postgres())));
}

/** Whether the test that is being declared will run on both databases. */
export function onDatabases(): boolean {
  return collecting;
}

function collect(suite: () => void): void {
  collecting = true;
  try {
    suite();
  } finally {
    collecting = false;
  }
}

function sqlite(): Database {
  return {
    name: "sqlite",
    fresh: async () => ({}),
    start: (options) => startParley(options),
  };
}

function postgres(): Database {
  let cluster: Promise<TestPostgres> | undefined;
  afterAll(async () => (await cluster)?.stop());
  const fresh = async () => {
    cluster ??= startPostgres({ fsync: false });
    return { databaseUrl: await (await cluster).newDatabase() };
  };
  return { name: "postgres", fresh, start: async (options) => startParley({ ...(await fresh()), ...options }) };
}
