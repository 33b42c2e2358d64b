import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import TypeBox from "typebox";
import { describe, expect, test } from "vitest";
import { Type } from "./type.js";

/** The same schemas, made by either. */
function made(by: typeof Type): Record<string, unknown> {
  return {
    string: by.String({ minLength: 1 }),
    integer: by.Integer({ maximum: 3 }),
    number: by.Number(),
    boolean: by.Boolean({ default: false }),
    literal: by.Literal("a", { description: "An a." }),
    digit: by.Literal(1),
    enum: by.Enum(["a", "b"], { type: "string" }),
    array: by.Array(by.String(), { maxItems: 2 }),
    union: by.Union([by.String(), by.Integer()], { title: "T" }),
    unknown: by.Unknown({ description: "Anything." }),
    unsafe: by.Unsafe<string | null>({ type: ["string", "null"] }),
    object: by.Object({ a: by.String(), b: by.Optional(by.Integer()) }, { title: "T" }),
    loose: by.Object({ b: by.Optional(by.Integer()) }),
    empty: by.Object({}),
    nested: by.Object({ ...by.Object({ a: by.Optional(by.String()) }).properties, c: by.Object({ d: by.Boolean() }) }),
  };
}

describe("Type", () => {
  test.each(Object.entries(made(Type)))("makes %s as TypeBox does", (name, schema) => {
    const theirs = made(TypeBox as never)[name];
    expect(JSON.parse(JSON.stringify(schema))).toEqual(JSON.parse(JSON.stringify(theirs)));
  });

  test("leaves a schema that becomes optional somewhere required elsewhere", () => {
    const word = Type.String();
    Type.Optional(word);
    expect(Type.Object({ word })).toHaveProperty("required", ["word"]);
  });
});

test("nothing but tests loads TypeBox's code", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(30);
  const loading = sources.filter((name) =>
    /^import (?!type )[^;]*"typebox"/m.test(readFileSync(folder + name, "utf8")),
  );
  expect(loading).toEqual([]);
});
