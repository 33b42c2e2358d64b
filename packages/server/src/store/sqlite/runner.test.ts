import Database from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { all, statement } from "../step.js";
import { Runner } from "./runner.js";

it("prepares a text without a name once, and keeps a bounded number of such texts", () => {
  const db = new Database(":memory:");
  const prepare = vi.spyOn(db, "prepare");
  const runner = new Runner(db);
  const ask = (n: number) => runner.run(all(statement("", `SELECT ${n} AS n`), []));
  for (let round = 0; round < 3; round++) expect(ask(7)).toEqual([{ n: 7 }]);
  expect(prepare).toHaveBeenCalledTimes(1);
  for (let n = 1_000; n < 1_100; n++) expect(ask(n)).toEqual([{ n }]);
  prepare.mockClear();
  expect(ask(7)).toEqual([{ n: 7 }]);
  expect(prepare).toHaveBeenCalledTimes(1);
  db.close();
});
