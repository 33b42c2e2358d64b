import { expect, it } from "vitest";
import { itemOf, setsOf } from "./mark-sets.js";
import { dataMark, type Mark } from "./marks.js";

const segment = (value: string): Mark => ({ kind: "segment", value });
const data = (key: string, value: string): Mark => ({ kind: "data", value: dataMark(key, value) });
const setOf = (kind: string, marks: readonly Mark[]) => setsOf(marks).find((set) => set.kind === kind)?.value;

it("each conversation has the set of its kinds, if it is empty", () => {
  expect(setsOf([])).toEqual([{ kind: "kinds", value: "" }]);
  const marks: Mark[] = [{ kind: "phone", value: "1" }, { kind: "email", value: "a" }, segment("x"), segment("y")];
  expect(setOf("kinds", marks)).toBe("eps");
});

it("segments and keys of data are sets whatever their order, each item between two signs", () => {
  expect(setOf("segments", [segment("b"), segment("a")])).toBe(setOf("segments", [segment("a"), segment("b")]));
  expect(setOf("segments", [segment("b"), segment("a")])).toContain(itemOf("b"));
  expect(setOf("data_keys", [data("Plan", "pro"), data("plan", "x"), data("seats", "4")])).toBe(
    "\u0001plan\u0001seats\u0001",
  );
});

it("what is too long, or cannot be told apart, may be any set", () => {
  const many = Array.from({ length: 100 }, (_, i) => segment(`segment ${i}`));
  expect(setOf("segments", many)).toBe("#");
  expect(setOf("segments", [segment("a\u0001b")])).toBe("#");
  expect(setOf("segments", [segment("#")])).not.toBe("#");
  expect(setOf("data_keys", [data("plan", "x".repeat(1_000)), data("seats", "4")])).toBe("#");
});
