import { expect, test } from "vitest";
import { checkValue, parseBody } from "./body.js";

const parse = (text: string) => parseBody(Buffer.from(text), 4);

test.each([
  ["", {}],
  ["  \n", {}],
  ["{}", {}],
  ["[1]", [1]],
  ['{"a":"\\u00e9\\n😀"}', { a: "é\n😀" }],
  ['{"a":"\\ud83d\\ude00"}', { a: "😀" }],
  ['{"a":"[[[[[[[[[["}', { a: "[[[[[[[[[[" }],
  ['{"constructor":"x"}', { constructor: "x" }],
  ['{"a":{"b":{"c":{}}}}', { a: { b: { c: {} } } }],
])("%j is %j", (text, expected) => {
  expect(parse(text)).toEqual(expected);
});

test("nothing is an empty object", () => {
  expect(parseBody(undefined, 4)).toEqual({});
});

test.each([
  ['{"a":1', "The body is not valid JSON"],
  ['{"a":1,}', "The body is not valid JSON: it goes wrong at character 8."],
  ["hello", "The body is not valid JSON."],
  ['{"a":"\0"}', "The body is not valid JSON"],
  ['{"a":"\\u0000"}', "The body must not contain the character NUL."],
  ['{"\\u0000":1}', "The body must not contain the character NUL."],
  ['{"a":["\\ud800"]}', "The body must not contain half of a surrogate pair."],
  ['{"\\udc00":1}', "The body must not contain half of a surrogate pair."],
  ['{"__proto__":{"x":1}}', "The body must not have a field called __proto__."],
  ['{"a":{"\\u005f_proto__":{"x":1}}}', "The body must not have a field called __proto__."],
  ['{"constructor":{"prototype":{"x":1}}}', "The body must not have a field called constructor."],
  ['{"a":{"b":{"c":{"d":{}}}}}', "The body is nested too deeply."],
  ["[[[[[]]]]]", "The body is nested too deeply."],
])("%j is refused: %s", (text, message) => {
  expect(() => parse(text)).toThrow(message);
});

test("text that is no UTF-8 is refused", () => {
  expect(() => parseBody(Buffer.from('{"a":"é"}', "latin1"), 4)).toThrow("The body must be UTF-8 text.");
  expect(() => parseBody(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 4)).toThrow("The body must be UTF-8 text.");
});

test("half a million brackets cost no stack", () => {
  const text = "[".repeat(500_000) + "]".repeat(500_000);
  expect(() => parse(text)).toThrow("The body is nested too deeply.");
});

test("a number that is read as infinity is refused where it is looked for", () => {
  const message = "The body must not contain a number that is too large to be kept.";
  for (const text of ['{"a":1e400}', '{"a":[-1.5E+309]}', `[1${"0".repeat(309)}]`]) {
    expect(() => checkValue(parse(text), 4)).toThrow(message);
  }
  expect(() => checkValue(parse('{"a":1e308,"b":"1e400"}'), 4)).not.toThrow();
});
