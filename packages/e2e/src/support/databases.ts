import { existsSync } from "node:fs";
import { type RunningPostgres, startPostgres } from "@parley/server/testing";
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

/** Whether tests on PostgreSQL must be skipped; with PARLEY_REQUIRE_ALL=1 they run, and fail by themselves. */
export const noPostgres =
  process.env.PARLEY_REQUIRE_ALL !== "1" &&
  !existsSync("/usr/lib/postgresql") &&
  !(process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/initdb`));

/** The same suite on SQLite and on PostgreSQL. */
export function onEachDatabase(title: string, suite: (database: Database) => void): void {
  describe(`${title}, on SQLite`, () => suite(sqlite()));
  describe.skipIf(noPostgres)(`${title}, on PostgreSQL`, () => suite(postgres()));
}

function sqlite(): Database {
  return {
    name: "sqlite",
    fresh: async () => ({}),
    start: (options) => startParley(options),
  };
}

function postgres(): Database {
  let cluster: Promise<RunningPostgres> | undefined;
  afterAll(async () => (await cluster)?.stop());
  const fresh = async () => {
    cluster ??= startPostgres();
    return { databaseUrl: await (await cluster).newDatabase() };
  };
  return { name: "postgres", fresh, start: async (options) => startParley({ ...(await fresh()), ...options }) };
}
