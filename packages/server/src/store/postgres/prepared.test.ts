import { describe, expect, it } from "vitest";
import { statement } from "../step.js";
import { isSilent, prepared } from "./prepared.js";

describe("isSilent", () => {
  it.each([
    ["INSERT INTO a (b) VALUES ($1)", true],
    ["INSERT INTO a (b) SELECT * FROM unnest($1::text[])", true],
    ["UPDATE a SET b = i.b FROM unnest($1::text[]) AS i (b)", true],
    ["WITH o AS (UPDATE c SET d = (SELECT 1) RETURNING d) UPDATE a SET b = $1", true],
    ["WITH o AS (INSERT INTO a (b) VALUES ($1) RETURNING b) INSERT INTO c SELECT b FROM o", true],
    ["INSERT INTO a (b) VALUES ($1) RETURNING b", false],
    ["WITH o AS (INSERT INTO a (b) VALUES ($1) RETURNING b) SELECT b FROM o", false],
    ["SELECT a FROM b FOR UPDATE", false],
  ])("%s: %s", (sql, silent) => {
    expect(isSilent(sql)).toBe(silent);
  });
});

describe("prepared", () => {
  const each = (postgresEach: string) => prepared(statement("a", "SELECT 1", { postgresEach }));

  it("finds the element type of each parameter", () => {
    expect(each("SELECT 1 FROM unnest($2::bigint[], $1::text[], $2::bigint[])").each?.types).toEqual([
      "text",
      "bigint",
    ]);
  });

  it("refuses a parameter without an array type", () => {
    expect(() => each("SELECT 1 FROM unnest($1::text[], $2)")).toThrow("parameter $2");
  });

  it("is made once for each statement", () => {
    const one = statement("b", "SELECT 1");
    expect(prepared(one)).toBe(prepared(one));
    expect(prepared(one).name).toBe("b");
    expect(prepared(statement("", "SELECT 1")).name).toBeUndefined();
  });
});
