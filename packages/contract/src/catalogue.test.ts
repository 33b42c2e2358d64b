import { expect, test } from "vitest";
import { type ErrorEntry, errors, limits, type Scope, scopes } from "./index.js";

test.each(Object.entries(errors) as [string, ErrorEntry][])("error %s", (reason, { status, retryable, sentence }) => {
  expect(reason).toMatch(/^[a-z]+(_[a-z]+)+$/);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(600);
  // Only what fails for a passing condition may be tried again as it is.
  expect(retryable).toBe(status === 429 || status === 503);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test("scopes are named once, and grant something", () => {
  expect(new Set(scopes.map(({ name }) => name)).size).toBe(scopes.length);
  expect((scopes as readonly Scope[]).filter(({ read, write }) => !read && !write)).toEqual([]);
});

test("limits are positive integers, and fit into each other", () => {
  for (const limit of Object.values(limits)) {
    expect(Number.isSafeInteger(limit)).toBe(true);
    expect(limit).toBeGreaterThan(0);
  }
  // The longest text passes even when every character takes three bytes.
  expect(limits.textLength * 3).toBeLessThan(limits.bodyBytes);
  expect(limits.perPageDefault).toBeGreaterThanOrEqual(limits.perPageMinimum);
  expect(limits.perPageDefault).toBeLessThanOrEqual(limits.perPageMaximum);
});
