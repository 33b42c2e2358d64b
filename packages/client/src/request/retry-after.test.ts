import { expect, it } from "vitest";
import { retryAfter } from "./retry-after.js";

const now = Date.UTC(2026, 0, 1);

it.each([
  [undefined, undefined],
  ["7", 7000],
  ["Thu, 01 Jan 2026 00:00:05 GMT", 5000],
  ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
  ["soon", undefined],
])("reads %j as %j ms", (header, ms) => {
  expect(retryAfter(header, now)).toBe(ms);
});
