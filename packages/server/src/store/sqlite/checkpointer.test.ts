import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run, statement } from "../step.js";
import type { Store } from "../store.js";
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

it("ends with what still waits for the log's copy written", async () => {
  const writes: Promise<void>[] = [];
  for (let round = 0; round < 100; round++) writes.push(write(50));
  await Promise.all(writes.slice(0, 90));
  await store.close();
  await expect(Promise.all(writes)).resolves.toHaveLength(100);
});
