import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { all, run, statement } from "../step.js";
import { type Store, StoreUnavailable } from "../store.js";
import { openSqliteStore } from "./store.js";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-full-"));
  store = await openSqliteStore({ folder, clock: { now: () => 1 } });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const count = statement("testing.pages", "PRAGMA page_count");
const insert = statement(
  "testing.insert",
  "INSERT INTO websites (website_id, name, domain, created_at) VALUES (?, ?, ?, 0)",
);

/** What SQLite says when the disk is full, it says when the database may not grow. */
function limit(pages: number): Promise<unknown> {
  const set = statement(`testing.limit_${pages}`, `PRAGMA max_page_count = ${pages}`);
  return store.write({ name: "limit", body: () => all(set, []) });
}

function write(id: string, length: number): Promise<number> {
  return store.write({ name: "write", body: () => run(insert, [id, "x".repeat(length), id]) });
}

it("refuses what does not fit, keeps what does, and is not ready until a larger write fits again", async () => {
  const { page_count } = (await store.write({ name: "count", body: () => all(count, []) }))[0] as {
    page_count: number;
  };
  await limit(page_count + 4);
  await expect(write("large", 200_000)).rejects.toBeInstanceOf(StoreUnavailable);
  // One page is still to be had: a probe that writes no more would say that all is well.
  await expect(store.probe()).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(store.probe()).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await write("small", 10)).toBe(1);
  await limit(1_000_000);
  await store.probe();
  expect(await write("large", 200_000)).toBe(1);
});

it("lets nobody else read the database", async () => {
  for (const file of ["parley.db", "parley.db-wal"]) {
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  }
});
