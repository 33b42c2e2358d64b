import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { command, insertRow, listRows, lockRow, newEvent, prepare, row, setNumber } from "../conformance/scratch.js";
import { get, statement } from "../step.js";
import { type Store, StoreUnavailable } from "../store.js";
import { openPostgresStore } from "./store.js";

const sleeping = statement("test.sleep", "SELECT 1", { postgres: "SELECT 1 FROM pg_sleep(30)" });

describe.skipIf(requirePostgres() === undefined)("PostgreSQL away", () => {
  let server: TestPostgres;
  let admin: pg.Client;
  let store: Store;
  let url: string;

  const kill = () =>
    admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [url.split("/").at(-1)]);
  const busy = async (query: string, count = 1) => {
    const sql = "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE $1 AND pid <> pg_backend_pid()";
    while ((await admin.query(sql, [`%${query}%`])).rowCount !== count);
  };

  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
    admin = new pg.Client({ connectionString: server.url });
    admin.on("error", () => undefined);
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end().catch(() => undefined);
    await server.stop();
  });
  beforeEach(async () => {
    url = await server.newDatabase();
    store = await openPostgresStore({ url, clock: systemClock });
    await prepare(store);
  });
  afterEach(() => store.close());

  it("fails what was under way as an outage, and comes back by itself", async () => {
    const writing = store.write(command(() => get(sleeping, []))).catch((error: unknown) => error);
    const reading = store.read(get(sleeping, [])).catch((error: unknown) => error);
    await busy("pg_sleep", 2);
    await kill();
    expect(await writing).toBeInstanceOf(StoreUnavailable);
    expect(await reading).toBeInstanceOf(StoreUnavailable);
    await store.write(command(() => insertRow(row(1))));
    expect(await store.read(listRows())).toHaveLength(1);
  });

  it("comes back after idle connections were cut", async () => {
    await store.write(command(() => insertRow(row(1))));
    await kill();
    await expect
      .poll(() =>
        store.probe().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    expect(await store.read(listRows())).toHaveLength(1);
  });

  it("acknowledges no commit whose answer never came", async () => {
    const own = new pg.Client({ connectionString: url });
    await own.connect();
    await own.query(`CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_sleep(30); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION wait();`);
    await own.end();
    const heard: unknown[] = [];
    store.onCommit((events) => heard.push(...events));
    const writing = store
      .write(
        command(function* (tx) {
          yield* insertRow(row(1));
          tx.committed(() => heard.push("effect"));
          tx.event(newEvent());
        }),
      )
      .catch((error: unknown) => error);
    await busy("COMMIT");
    await kill();
    expect(await writing).toBeInstanceOf(StoreUnavailable);
    expect(heard).toEqual([]);
    expect(await store.read(listRows())).toEqual([]);
  });

  it("is no outage when two commands deadlock: one of them runs again", async () => {
    await store.write(
      command(function* () {
        yield* insertRow(row(1));
        yield* insertRow(row(2));
      }),
    );
    let holding = 0;
    const both = (first: number, second: number) =>
      command(function* () {
        const held = (yield* lockRow(first))?.number ?? 0;
        holding++;
        // Until the other holds its first row, too.
        while (holding < 2) yield* lockRow(first);
        const other = (yield* lockRow(second))?.number ?? 0;
        yield* setNumber(first, held + 1);
        yield* setNumber(second, other + 1);
      });
    await Promise.all([store.write(both(1, 2)), store.write(both(2, 1))]);
    // Which one has to give way, and whether it meets the other again, is the database's affair.
    expect(holding).toBeGreaterThanOrEqual(3);
    expect((await store.read(listRows())).map(({ number }) => number)).toEqual([2, 2]);
  });

  it("lets no read write, whatever its statement says of itself", async () => {
    const lying = statement("test.lying", "SELECT 1", {
      postgres: "WITH made AS (INSERT INTO scratch (id) VALUES (1) RETURNING id) SELECT id FROM made",
    });
    await expect(store.read(get(lying, []))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.read(listRows())).toEqual([]);
  });

  it("answers at once while the server is down", async () => {
    await server.stop();
    await expect(store.write(command(() => insertRow(row(1))))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.read(listRows())).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.probe()).rejects.toThrow("PostgreSQL cannot serve this now");
  });
});
