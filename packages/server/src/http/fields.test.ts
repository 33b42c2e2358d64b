import Type from "typebox";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "./fields.js";

const tagged = Type.Unsafe({
  type: "object",
  required: ["type"],
  properties: { from: { type: "string" } },
  discriminator: { propertyName: "type" },
  oneOf: [
    { properties: { type: { const: "text" }, content: { type: "string" } } },
    { properties: { type: { enum: ["file", "audio"] }, content: { type: "object", properties: { url: {} } } } },
  ],
});

const cases: [string, Parameters<typeof fieldsOf>[0], unknown, unknown, string | undefined][] = [
  ["known fields stay", Type.Object({ a: Type.String() }), { a: "x" }, { a: "x" }, undefined],
  ["an unknown one goes", Type.Object({ a: Type.String() }), { x: 1, a: "x", y: 2 }, { a: "x" }, "x"],
  [
    "inside objects and arrays",
    Type.Object({ list: Type.Array(Type.Object({ a: Type.Object({ b: Type.String() }) })) }),
    { list: [{ a: { b: "1" } }, { a: { b: "1", c: 2 } }] },
    { list: [{ a: { b: "1" } }, { a: { b: "1" } }] },
    "list[1].a.c",
  ],
  ["in a list at the root", Type.Array(Type.Object({ a: Type.String() })), [{ b: 1 }], [{}], "[0].b"],
  ["a free object keeps all", Type.Unsafe({ type: "object" }), { x: { y: 1 } }, { x: { y: 1 } }, undefined],
  [
    "a map keeps its keys",
    Type.Record(Type.String(), Type.Object({ a: Type.String() })),
    { k: { a: "1", b: 2 } },
    { k: { a: "1" } },
    "k.b",
  ],
  [
    "a map by additionalProperties too",
    Type.Unsafe({ type: "object", additionalProperties: { type: "string" } }),
    { k: "v" },
    { k: "v" },
    undefined,
  ],
  [
    "the tag picks the fields",
    tagged,
    { type: "audio", from: "user", content: { url: "u", name: "n" }, x: 1 },
    { type: "audio", from: "user", content: { url: "u" } },
    "content.name",
  ],
  [
    "and takes scalars as they are",
    tagged,
    { type: "text", content: "hi" },
    { type: "text", content: "hi" },
    undefined,
  ],
  [
    "alternatives share their fields",
    Type.Union([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() }), Type.Null()]),
    { a: "1", b: "2", c: "3" },
    { a: "1", b: "2" },
    "c",
  ],
  [
    "parts of an intersection too",
    Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]),
    { a: "1", b: "2", c: "3" },
    { a: "1", b: "2" },
    "c",
  ],
];

describe("unknown fields", () => {
  test.each(cases)("%s", (_name, schema, given, kept, unknown) => {
    const fields = fieldsOf(schema);
    const before = JSON.stringify(given);
    expect(fields.strip(given)).toEqual(kept);
    expect(fields.unknown(given)).toBe(unknown);
    expect(JSON.stringify(given)).toBe(before);
  });

  test("nothing is copied when nothing goes", () => {
    const body = { list: [{ a: "x" }] };
    expect(fieldsOf(Type.Object({ list: Type.Array(Type.Object({ a: Type.String() })) })).strip(body)).toBe(body);
  });

  test("values of another type pass: validation speaks of them", () => {
    expect(fieldsOf(Type.Object({ a: Type.String() })).strip("x")).toBe("x");
    expect(fieldsOf(Type.Array(Type.Object({ a: Type.String() }))).strip({ b: 1 })).toEqual({ b: 1 });
  });
});
