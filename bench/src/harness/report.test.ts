import { expect, test } from "vitest";
import { atLeast, atMost, growth, line, met, oursAtMost, plain } from "./line.js";
import { table } from "./report.js";

const compared = { limit: 1000, ours: 700, ratio: 0.7, spread: [0.6, 0.8] as const };

test("a goal is held against the ratio or against our own number", () => {
  expect(met(line("x", "req/s", compared, atLeast(0.7)))).toBe(true);
  expect(met(line("x", "req/s", compared, atLeast(0.71)))).toBe(false);
  expect(met(line("x", "ms", compared, atMost(0.5)))).toBe(false);
  expect(met(line("x", "ms", compared, oursAtMost(700)))).toBe(true);
  expect(met(plain("x", "MB", 3))).toBe(null);
});

test("growth compares the last size with the first, for both sides", () => {
  const last = line("x", "req/s", { ...compared, limit: 500, ours: 70 });
  expect(growth("x", line("x", "req/s", compared), last)).toMatchObject({ limit: 0.5, ours: 0.1, ratio: 0.2 });
});

test("the table shows both numbers, the ratio with its spread, and whether the goal is met", () => {
  const text = table([line("send", "req/s", compared, atLeast(0.75))]);
  expect(text.split("\n").at(-1)?.replace(/ +/g, " ")).toBe(
    "| send | req/s | 1,000 | 700 | 0.70 (0.60 to 0.80) | >= 0.75 | **no** |",
  );
});
