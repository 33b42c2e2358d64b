import { expect, it } from "vitest";
import { around, byBytes, byNumber, within } from "./ranges.js";

it("are what lies around values, each taken once", () => {
  expect(around([30, 10, 30], byNumber)).toEqual([{ before: 10 }, { after: 10, before: 30 }, { after: 30 }]);
  expect(around([], byNumber)).toEqual([{}]);
});

it("keep to bounds, so that none begins before them or ends behind", () => {
  const bounds = { from: 1, before: 9 };
  expect(around([5], byNumber, bounds)).toEqual([
    { from: 1, before: 5 },
    { after: 5, before: 9 },
  ]);
  expect(around([], byNumber, bounds)).toEqual([bounds]);
});

it("go by bytes, not by JavaScript's order", () => {
  const [least, most] = ["\uffee", "\u{1f600}"];
  expect(least < most).toBe(false);
  expect(around([most, least], byBytes)).toEqual([{ before: least }, { after: least, before: most }, { after: most }]);
});

it("are parts of a WHERE clause", () => {
  expect(within("value", { after: "a", before: "b" })).toEqual(["value > ? AND value < ?", ["a", "b"]]);
  expect(within("value", { from: "a", before: "b" })).toEqual(["value >= ? AND value < ?", ["a", "b"]]);
  expect(within("value", {})).toEqual(["TRUE", []]);
});
