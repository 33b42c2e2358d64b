import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { get, statement } from "../step.js";
import { type Store, StoreUnavailable } from "../store.js";
import { openSqliteStore } from "./store.js";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-slow-"));
  store = await openSqliteStore({ folder, clock: { now: () => 1 } });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const count = (to: number) =>
  statement(
    `testing.count_${to}`,
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${to}) SELECT COUNT(*) AS count FROM n`,
  );

const one = statement("testing.one", "SELECT id FROM probes WHERE id = ?", { quick: true });

it("keeps nobody else waiting", async () => {
  const order: string[] = [];
  const slow = store.readSlow(get(count(2_000_000), [])).then((row) => {
    order.push("slow");
    return row;
  });
  await store.probe().then(() => order.push("write"));
  await store.read(get(count(2), [])).then(() => order.push("read"));
  expect(await slow).toEqual({ count: 2_000_000 });
  expect(order).toEqual(["write", "read", "slow"]);
});

it("keeps what is quick from waiting for it", async () => {
  const order: string[] = [];
  const slow = store.readSlow(get(count(2_000_000), [])).then(() => order.push("slow"));
  expect(await store.readSlow(get(one, [1]))).toEqual({ id: 1 });
  order.push("quick");
  const wrong = statement("testing.quick_wrong", "SELECT a FROM nowhere", { quick: true });
  await expect(store.readSlow(get(wrong, []))).rejects.toThrow("nowhere");
  await slow;
  expect(order).toEqual(["quick", "slow"]);
});

it("answers an error as the other reads do, and goes on", async () => {
  await expect(store.readSlow(get(statement("testing.wrong", "SELECT a FROM nowhere"), []))).rejects.toThrow("nowhere");
  expect(await store.readSlow(get(count(3), []))).toEqual({ count: 3 });
});

it("gives up what still runs, and what waits for that, when the store closes", async () => {
  const slow = [1, 2, 3].map(() => store.readSlow(get(count(1_000_000_000), [])));
  const refused = slow.map((one) => expect(one).rejects.toBeInstanceOf(StoreUnavailable));
  await store.close();
  await Promise.all(refused);
  for (const query of [get(count(3), []), get(one, [1])]) {
    await expect(store.readSlow(query)).rejects.toBeInstanceOf(StoreUnavailable);
  }
  store = await openSqliteStore({ folder, clock: { now: () => 1 } });
});
