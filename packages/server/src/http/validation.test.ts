import Type, { type TSchema } from "typebox";
import { expect, test } from "vitest";
import { validatorOf } from "./validation.js";

const target = Type.Object({ title: Type.String({ maxLength: 5 }), url: Type.String({ pattern: "^x" }) });
const tagged = Type.Unsafe({
  type: "object",
  required: ["type", "content"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { properties: { type: { const: "text" }, content: { type: "string" } }, required: ["type"] },
    {
      properties: {
        type: { const: "carousel" },
        content: Type.Object({ targets: Type.Array(target, { minItems: 1, maxItems: 2 }) }),
      },
      required: ["type"],
    },
  ],
});
const carousel = (targets: unknown) => ({ type: "carousel", content: { targets } });
const oneOrOther = Type.Unsafe({
  type: "object",
  properties: { b: { type: "boolean" }, c: { type: "boolean" } },
  anyOf: ["b", "c"].map((name) => ({ properties: { [name]: { type: "boolean" } }, required: [name] })),
});
/** As data of contacts are: wrapped, or bare. */
const scalars = { type: "object", maxProperties: 2, additionalProperties: { type: ["string", "number"] } };
const wrappedOrBare = Type.Unsafe({
  anyOf: [{ type: "object", required: ["data"], properties: { data: scalars } }, scalars],
});
const of = (schema: TSchema | object) => Type.Object({ a: schema as TSchema });

const cases: [TSchema, unknown, string][] = [
  [Type.Object({}), [], "The body must be an object, got an array."],
  [Type.Object({}), "x", "The body must be an object, got a string."],
  [of(Type.String()), {}, "a is missing: it must be a string."],
  [of(oneOrOther), { a: {} }, "a.b is missing: it must be true or false."],
  [of(oneOrOther), { a: { b: 1 } }, "a.b must be true or false, got 1."],
  [wrappedOrBare, { data: { b: [] } }, "data.b must be a string or a number, got an array."],
  [wrappedOrBare, { b: [] }, "b must be a string or a number, got an array."],
  [wrappedOrBare, { data: { b: 1, c: 2, d: 3 } }, "data must be an object of at most 2 fields, got 3."],
  [of(Type.Object({ b: Type.Boolean() })), { a: {} }, "a.b is missing: it must be true or false."],
  [of(Type.String()), { a: 1 }, "a must be a string, got 1."],
  [of(Type.Null()), { a: {} }, "a must be null, got an object."],
  [of(Type.Integer({ minimum: 1, maximum: 9 })), { a: "1" }, "a must be an integer from 1 to 9, got a string."],
  [of(Type.Integer({ minimum: 1, maximum: 9 })), { a: 10 }, "a must be an integer from 1 to 9, got 10."],
  [of(Type.Integer({ minimum: 1 })), { a: 0 }, "a must be an integer of at least 1, got 0."],
  [of(Type.Integer()), { a: 1.5 }, "a must be an integer, got 1.5."],
  [of(Type.Number()), JSON.parse('{"a":1e400}'), "a must be a number, got Infinity."],
  [of({ type: ["string", "number"] }), JSON.parse('{"a":-1e400}'), "a must be a string or a number, got -Infinity."],
  [of(Type.Number({ exclusiveMinimum: 0 })), { a: 0 }, "a must be a number above 0, got 0."],
  [of(Type.Number({ multipleOf: 2 })), { a: 3 }, "a must be a multiple of 2, got 3."],
  [of(Type.String({ maxLength: 3 })), { a: "abcd" }, "a must be a string of at most 3 characters, got one of 4."],
  [
    of(Type.String({ minLength: 1, maxLength: 3 })),
    { a: "" },
    "a must be a string of 1 to 3 characters, got an empty one.",
  ],
  [of(Type.String({ minLength: 1 })), { a: "" }, "a must be a non-empty string, got an empty one."],
  [of(Type.String({ minLength: 2, maxLength: 2 })), { a: "x" }, "a must be a string of 2 characters, got one of 1."],
  [of(Type.String({ pattern: "^x$" })), { a: "y" }, 'a must be text of the form ^x$, got "y".'],
  [of(Type.Array(Type.String(), { maxItems: 1 })), { a: ["", ""] }, "a must be an array of at most 1 item, got 2."],
  [of(Type.Array(Type.String(), { minItems: 2 })), { a: [""] }, "a must be an array of at least 2 items, got 1."],
  [of(Type.Array(Type.String())), { a: ["", null] }, "a[1] must be a string, got null."],
  [
    of(Type.Array(Type.String(), { uniqueItems: true })),
    { a: ["x", "y", "x"] },
    "a must not hold the same item twice: items 0 and 2 are equal.",
  ],
  [of(Type.Enum(["b", "c"])), { a: "d" }, 'a must be "b" or "c", got "d".'],
  [of(Type.Enum(["b", "c", 1])), { a: null }, 'a must be "b", "c" or 1, got null.'],
  [of(Type.Literal("b")), { a: "x".repeat(50) }, `a must be "b", got "${"x".repeat(39)}…".`],
  [
    of(Type.Unsafe({ type: ["string", "null"], maxLength: 2 })),
    { a: 1 },
    "a must be a string of at most 2 characters or null, got 1.",
  ],
  [
    of(Type.Union([Type.String({ maxLength: 2 }), Type.Null()])),
    { a: "abc" },
    "a must be a string of at most 2 characters, got one of 3.",
  ],
  [of(Type.Union([Type.String(), Type.Integer()])), { a: [] }, "a must be a string or an integer, got an array."],
  [of(Type.Union([Type.Object({ b: Type.String() }), Type.Null()])), { a: { b: 1 } }, "a.b must be a string, got 1."],
  [
    of({ type: "object", maxProperties: 1, propertyNames: { maxLength: 3 }, additionalProperties: { type: "string" } }),
    { a: { x: "", y: "" } },
    "a must be an object of at most 1 field, got 2.",
  ],
  [
    of({ type: "object", propertyNames: { maxLength: 3 } }),
    { a: { long_name: "" } },
    "a.long_name is no name for a field: it must be a string of at most 3 characters.",
  ],
  [
    of({ type: "object", additionalProperties: { type: "string" } }),
    { a: { "b c": 1 } },
    'a["b c"] must be a string, got 1.',
  ],
  [
    of({ type: "object", additionalProperties: { type: "string" } }),
    { a: { "b/~c": 1 } },
    'a["b/~c"] must be a string, got 1.',
  ],
  [
    of(Type.Object({ b: Type.String() }, { additionalProperties: false })),
    { a: { b: "", c: 1 } },
    "a.c is not a field of this request.",
  ],
  [tagged, {}, 'type is missing: it must be "text" or "carousel".'],
  [tagged, { type: "poll", content: "" }, 'type must be "text" or "carousel", got "poll".'],
  [tagged, { type: 5, content: "" }, 'type must be "text" or "carousel", got 5.'],
  [tagged, { type: "text", content: {} }, "content must be a string, got an object."],
  [tagged, carousel([]), "content.targets must be an array of 1 to 2 items, got 0."],
  [
    tagged,
    carousel([{ title: "long one", url: "x" }]),
    "content.targets[0].title must be a string of at most 5 characters, got one of 8.",
  ],
  [
    tagged,
    carousel([{ title: "t", url: "x" }, { title: "t" }]),
    "content.targets[1].url is missing: it must be text of the form ^x.",
  ],
];

test.each(cases.map(([schema, value, message]) => [message, value, schema] as const))(
  "%s",
  (message, value, schema) => {
    expect(validatorOf(schema, "body")(value)).toBe(message);
  },
);

test("what is valid is not spoken of", () => {
  const validate = validatorOf(tagged, "body");
  expect(validate({ type: "text", content: "hi" })).toBeUndefined();
  expect(validate(carousel([{ title: "t", url: "x" }]))).toBeUndefined();
});
