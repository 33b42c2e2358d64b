import { expect, it } from "vitest";
import { backoff } from "./backoff.js";

it("doubles its ceiling with each failure up to 30 s, and takes any part of it", () => {
  expect([0, 1, 2, 4, 5, 6, 1000].map((failures) => backoff(failures, 1))).toEqual([
    1000, 2000, 4000, 16_000, 30_000, 30_000, 30_000,
  ]);
  expect(backoff(3, 0)).toBe(0);
  expect(backoff(3, 0.5)).toBe(4000);
});
