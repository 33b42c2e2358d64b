import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { StoreUnusable } from "../store.js";
import { openPostgresStore } from "./store.js";

async function sentence(url: string): Promise<string> {
  const error = await openPostgresStore({ url, clock: systemClock }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreUnusable);
  expect((error as Error).message).not.toContain("hush");
  expect((error as Error).message).not.toContain("\n");
  return (error as Error).message;
}

describe("a database URL that leads nowhere", () => {
  it("is told by host and port when nobody listens", async () => {
    expect(await sentence("postgres://ann:hush@127.0.0.1:1/parley")).toBe(
      "The PostgreSQL server at 127.0.0.1:1 cannot be reached: the connection was refused.",
    );
  });

  it.each(["mysql://ann:hush@127.0.0.1/parley", "hush", "postgres://ann:hush@127.0.0.1:port/parley"])(
    "is told by its form: %s",
    async (url) => {
      expect(await sentence(url)).toContain("postgres://user:password@host:port/database");
    },
  );
});

describe.skipIf(requirePostgres() === undefined)("opening on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
  });
  afterAll(() => server.stop());

  it("tells of a missing database and of a refused user", async () => {
    expect(await sentence(server.url.replace(/postgres$/, "missing"))).toContain('has no database "missing"');
    expect(await sentence(server.url.replace("parley@", "nobody:hush@"))).toContain('refuses the user "nobody"');
  });

  it("wants UTF8", async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
    await client.end();
    expect(await sentence(server.url.replace(/postgres$/, "ascii"))).toContain("ENCODING 'UTF8'");
  });

  it("migrates once, however many servers start together", async () => {
    const url = await server.newDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgresStore({ url, clock: systemClock })));
    for (const store of stores) await store.probe();
    await Promise.all(stores.map((store) => store.close()));
  });
});
