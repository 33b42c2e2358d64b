import { expect, it } from "vitest";
import { onDatabases } from "../testing/databases.js";
import { explain } from "../testing/explain.js";
import { claimJobs, insertJob, nextJobAt } from "./jobs.js";
import { run, type Steps, statement } from "./step.js";
import type { Store } from "./store.js";

const waiting = 5_000;
const held = 5;
const fill = statement(
  "jobs_test.fill",
  `INSERT INTO jobs (kind, due_at, leased_until, version, attempts, created_at, payload)
   WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${waiting})
   SELECT 'test:wait', 1000 + i, 0, 1, 0, 0, 'null' FROM series`,
  { write: true },
);

onDatabases("jobs that wait", ({ each, database }) => {
  let store: Store;
  each(async (empty) => {
    store = empty;
    return () => {};
  });

  const write = <T>(body: () => Steps<T>): Promise<T> => store.write({ name: "test", body });
  const next = (now: number, kind = "test:wait") => store.read(nextJobAt(kind, now));
  const add = (due_at: number) =>
    write(() =>
      insertJob({
        kind: "test:wait",
        website_id: null,
        conversation_id: null,
        key: null,
        lane: null,
        due_at,
        created_at: 0,
        payload: "null",
      }),
    );

  it("are found by the one that is due first of those that nobody holds", async () => {
    expect(await next(0)).toBeUndefined();
    await add(30);
    await add(20);
    expect(await next(0)).toBe(20);
    expect(await write(() => claimJobs("test:wait", 25, 100, 9))).toHaveLength(1);
    expect(await next(25)).toBe(30);
    expect(await next(99)).toBe(30);
    // Whoever held it does no more.
    expect(await next(100)).toBe(20);
    expect(await next(100, "test:other")).toBeUndefined();
  });

  it("are found by a row of an index, however many there are", async () => {
    await write(() => run(fill, []));
    await write(() => claimJobs("test:wait", 2_000, 3_000, held));
    const { result, plans } = await explain(store, nextJobAt("test:wait", 2_000));
    expect(result).toBe(1_001 + held);
    const lines = plans.flatMap((plan) => plan.lines).join("\n");
    expect(lines).toContain("jobs_due");
    if (database.name === "sqlite") expect(lines).not.toMatch(/TEMP B-TREE|CO-ROUTINE/);
    else expect(plans[0]?.rows).toBe(held + 1);
  });
});
