import { patterns } from "@parley/contract";
import Type from "typebox";
import { expect, test } from "vitest";
import { coercionOf } from "./coerce.js";

const coerce = coercionOf(
  Type.Object({
    page_number: Type.Integer(),
    fingerprint: Type.Integer(),
    either: Type.Unsafe({ type: ["integer", "string"] }),
    flag: Type.Enum([0, 1]),
    on: Type.Boolean(),
    text: Type.String(),
    place: Type.Number(),
    date: Type.String({ pattern: patterns.date.pattern }),
    session_id: Type.String(),
    token_id: Type.String(),
  }),
);

test.each([
  [{ fingerprint: "123" }, { fingerprint: 123 }],
  [{ fingerprint: "0" }, { fingerprint: 0 }],
  [{ fingerprint: "-5" }, { fingerprint: -5 }],
  [{ fingerprint: "12a" }, { fingerprint: "12a" }],
  [{ fingerprint: "" }, { fingerprint: "" }],
  [{ fingerprint: "1e3" }, { fingerprint: "1e3" }],
  [{ fingerprint: "99999999999999999999" }, { fingerprint: "99999999999999999999" }],
  [{ page_number: "0" }, { page_number: 1 }],
  [{ page_number: "2" }, { page_number: 2 }],
  [{ flag: "1" }, { flag: 1 }],
  [{ on: "true" }, { on: true }],
  [{ on: "0" }, { on: false }],
  [{ on: "yes" }, { on: "yes" }],
  [
    { either: "12", text: "12" },
    { either: "12", text: "12" },
  ],
  [{ toString: "1" }, { toString: "1" }],
  [{ place: "-0.12775829999998223" }, { place: -0.12775829999998223 }],
  [{ date: "2026-11-29T10:00:00 02:00" }, { date: "2026-11-29T10:00:00+02:00" }],
  [{ date: "2026-11-29T10:00 0200" }, { date: "2026-11-29T10:00+0200" }],
  [{ date: "2026-11-29 10:00" }, { date: "2026-11-29 10:00" }],
  [
    { session_id: "session_AB", token_id: "Ab" },
    { session_id: "session_ab", token_id: "Ab" },
  ],
  [{ text: "at 10:00 02:00" }, { text: "at 10:00 02:00" }],
])("%j becomes %j", (given, expected) => {
  const values: Record<string, unknown> = { ...given };
  coerce(values);
  expect(values).toEqual(expected);
});
