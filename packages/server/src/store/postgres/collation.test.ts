import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { listSuggestions, replaceMarks } from "../search/marks.js";
import { openPostgresStore } from "./store.js";

describe.skipIf(requirePostgres() === undefined)("a database that sorts by a language", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
  }, 60_000);
  afterAll(() => server.stop());

  it("lists suggestions as SQLite does", async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("CREATE DATABASE english LOCALE_PROVIDER icu ICU_LOCALE 'en' TEMPLATE template0");
    await client.end();
    const store = await openPostgresStore({ url: server.url.replace(/postgres$/, "english"), clock: systemClock });
    await addWebsite(store);
    const marks = ["é", "a", "B", "b", "A-b", "Ab"].map((value) => ({ kind: "segment" as const, value }));
    await store.write({ name: "mark", body: () => replaceMarks(website_id, 1, marks) });
    const found = await store.read(listSuggestions(website_id, "segment", 20, 0));
    expect(found.map(({ value }) => value)).toEqual(["A-b", "Ab", "B", "a", "b", "é"]);
    await store.close();
  });
});
