import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { all, run, statement } from "../step.js";
import type { Store } from "../store.js";
import { Checkpointer } from "./checkpointer.js";
import { openSqliteStore } from "./store.js";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-checkpoint-"));
  store = await openSqliteStore({ folder, clock: { now: () => 1 } });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const insert = statement(
  "testing.insert",
  "INSERT INTO websites (website_id, name, domain, created_at) VALUES (?, ?, ?, 0)",
  { write: true },
);

/** Text of a page or so in each row. */
const text = "x".repeat(3_000);
let made = 0;

function write(rows: number): Promise<void> {
  return store.write({
    name: "write",
    *body() {
      for (let row = 0; row < rows; row++) {
        const id = String(made++);
        yield* run(insert, [id, text, id]);
      }
    },
  });
}

/** Bytes of the write-ahead log. */
const log = async () => (await stat(join(folder, "parley.db-wal"))).size;

it("keeps the log from growing while writes never cease, be they few rows each or many", async () => {
  // The log has several times as much to take as it may hold.
  const writers = [1, 1, 1, 50].map(async (rows) => {
    for (let round = 0; round < 600; round++) await write(rows);
  });
  await Promise.all(writers);
  const written = made * text.length;
  expect(written).toBeGreaterThan(90_000_000);
  expect(await log()).toBeLessThan(written / 2);
});

/** Reads rows for some tens of milliseconds. */
const long = statement(
  "testing.long",
  `WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < 50000)
   SELECT SUM((SELECT COUNT(*) FROM websites WHERE website_id = i)) AS sum FROM series`,
);

it("keeps the log from growing while slow queries follow one another", async () => {
  let written = false;
  const readers = [1, 2, 3].map(async () => {
    while (!written) await store.readSlow(all(long, []));
  });
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (let round = 0; round < 400; round++) await write(50);
    }),
  );
  written = true;
  await Promise.all(readers);
  expect(await log()).toBeLessThan((80_000 * text.length) / 2);
}, 60_000);

it("ends with what still waits for the log's copy written", async () => {
  const writes: Promise<void>[] = [];
  for (let round = 0; round < 100; round++) writes.push(write(50));
  await Promise.all(writes.slice(0, 90));
  await store.close();
  await expect(Promise.all(writes)).resolves.toHaveLength(100);
});

it("leaves the copy to commits, and holds nobody up, when its thread cannot go on", async () => {
  const told: string[] = [];
  const held = (who: string) => ({ hold: () => told.push(`${who} waits`), release: () => told.push(`${who} goes on`) });
  const db = new Database(join(folder, "other.db"));
  const nowhere = join(folder, "nowhere", "other.db");
  const checkpointer = new Checkpointer(db, nowhere, held("writer"), held("reader"));
  expect(db.pragma("wal_autocheckpoint", { simple: true })).toBe(0);
  checkpointer.wrote(1_000_000);
  await expect.poll(() => told).toEqual(["writer goes on", "reader goes on"]);
  expect(db.pragma("wal_autocheckpoint", { simple: true })).toBeGreaterThan(0);
  await checkpointer.close();
  db.close();
});
