import { expect, it } from "vitest";
import { Pace } from "./pace.js";

it("begins with few, and takes twice as many as long as that is quick", () => {
  const pace = new Pace(50, 20);
  const sizes = [4, 8, 16, 32, 50, 50].map((conversations) => {
    const { size } = pace;
    pace.took(1, conversations);
    return size;
  });
  expect(sizes).toEqual([4, 8, 16, 32, 50, 50]);
});

it("takes at once so few that the next is quick, one at least", () => {
  const pace = new Pace(10, 20);
  for (const conversations of [4, 8, 10]) pace.took(1, conversations);
  pace.took(15, 10);
  expect(pace.size).toBe(10);
  pace.took(50, 10);
  expect(pace.size).toBe(4);
  pace.took(2_800, 4);
  expect(pace.size).toBe(1);
  pace.took(2_800, 1);
  expect(pace.size).toBe(1);
  pace.took(5, 1);
  expect(pace.size).toBe(2);
});

it("learns nothing from a command that had fewer than it might", () => {
  const pace = new Pace(50, 20);
  pace.took(1, 2);
  expect(pace.size).toBe(4);
});
