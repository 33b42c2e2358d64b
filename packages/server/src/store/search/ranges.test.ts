import { expect, it } from "vitest";
import { around, byBytes, byNumber, within } from "./ranges.js";

it("are what lies around values, each taken once", () => {
  expect(around([30, 10, 30], byNumber)).toEqual([{ before: 10 }, { after: 10, before: 30 }, { after: 30 }]);
  expect(around([], byNumber)).toEqual([{}]);
});

it("go by bytes, not by JavaScript's order", () => {
  const [least, most] = ["\uffee", "\u{1f600}"];
  expect(least < most).toBe(false);
  expect(around([most, least], byBytes)).toEqual([{ before: least }, { after: least, before: most }, { after: most }]);
});

it("are parts of a WHERE clause", () => {
  expect(within("value", { after: "a", before: "b" })).toEqual(["value > ? AND value < ?", ["a", "b"]]);
  expect(within("value", { before: "b" })).toEqual(["value < ?", ["b"]]);
  expect(within("value", {})).toEqual(["TRUE", []]);
});
