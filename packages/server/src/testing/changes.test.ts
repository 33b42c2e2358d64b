import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteStore } from "../store/sqlite/store.js";
import { run, statement } from "../store/step.js";
import type { Store } from "../store/store.js";
import { type ChangeWatch, watchChanges } from "./changes.js";

let folder: string;
let store: Store;
let watch: ChangeWatch;

async function change(sql: string): Promise<void> {
  const step = statement(sql, sql, { write: true });
  await store.write({
    name: "change",
    *body() {
      yield* run(step, []);
    },
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-changes-"));
  store = await openSqliteStore({ folder, clock: { now: () => 0 } });
  watch = watchChanges(folder);
});

afterEach(async () => {
  watch.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const add = "INSERT INTO websites (website_id, name, domain, created_at) VALUES ('w', 'Acme', 'acme.test', 0)";

test("a row that is added or altered is a change, once", async () => {
  expect(watch.changed()).toBe(false);
  await change(add);
  expect(watch.changed()).toBe(true);
  expect(watch.changed()).toBe(false);
  await change("UPDATE websites SET name = 'Other' WHERE website_id = 'w'");
  expect(watch.changed()).toBe(true);
});

test("a commit that leaves every row as it was is none, nor is the index that follows the log", async () => {
  await change(add);
  watch.changed();
  await change("UPDATE websites SET name = name");
  expect(watch.changed()).toBe(false);
  await change("INSERT INTO event_indexes (website_id, seq) VALUES ('w', 7)");
  expect(watch.changed()).toBe(false);
});
