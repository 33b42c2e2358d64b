import { inspect } from "node:util";
import { expect, it, vi } from "vitest";
import { errorFromStatus } from "./from-status.js";
import * as exported from "./index.js";

const errors = { ...exported };

const facts = { reason: "sorry", detail: "A sentence.", method: "GET", path: "/v1/a" };

const KINDS = [
  [400, "isValidation", errors.CrispValidationError],
  [401, "isAuthentication", errors.CrispAuthenticationError],
  [403, "isPermission", errors.CrispPermissionError],
  [404, "isNotFound", errors.CrispNotFoundError],
  [409, "isConflict", errors.CrispConflictError],
  [429, "isRateLimit", errors.CrispRateLimitError],
  [500, "isServer", errors.CrispServerError],
] as const;

it.each(KINDS)("tell errors apart: %i %s", (status, guard, Class) => {
  const error = errorFromStatus({ ...facts, status });
  expect(error).toBeInstanceOf(Class);
  expect([errors.isCrispError(error), errors[guard](error)]).toEqual([true, true]);
  const others = KINDS.filter(([, other]) => other !== guard);
  expect(others.map(([, other]) => errors[other](error))).toEqual(others.map(() => false));
});

it("take no other values", () => {
  for (const value of [undefined, null, "CrispError", 404, {}, new Error("a"), { name: "CrispError", status: 404 }]) {
    expect([errors.isCrispError(value), errors.isNotFound(value)]).toEqual([false, false]);
  }
});

it("know errors of another copy of the package", async () => {
  vi.resetModules();
  const other = await import("./index.js");
  const error: unknown = new other.CrispNotFoundError({ ...facts, status: 404 });
  expect(error).not.toBeInstanceOf(errors.CrispError);
  expect([errors.isCrispError(error), errors.isNotFound(error), errors.isServer(error)]).toEqual([true, true, false]);
});

it.each([
  [429, "quota_exceeded", undefined, true],
  [420, "plugin_daily_quota", 5_000, true],
  [429, "rate_limited", 601_000, true],
  [429, "rate_limited", 600_000, false],
  [420, "enhance_your_calm", undefined, false],
  [403, "quota_exceeded", undefined, false],
])("tell a quota from a limit on the rate: %i %s %s", (status, reason, retryAfter, quota) => {
  const error = errorFromStatus({ ...facts, status, reason, retryAfter });
  expect(errors.isQuotaExceeded(error)).toBe(quota);
  expect(errors.isRateLimit(error)).toBe(status !== 403);
});

it("say what became of the call, and how often it was sent", () => {
  const of = (status: number, reason: string) => {
    const { outcome, attempts } = new errors.CrispError({ ...facts, status, reason });
    return [outcome, attempts];
  };
  expect(of(404, "not_found")).toEqual(["refused", 1]);
  expect(of(301, "http_error")).toEqual(["refused", 1]);
  expect(of(502, "http_error")).toEqual(["unknown", 1]);
  expect(of(200, "invalid_response")).toEqual(["unknown", 1]);
  expect(of(0, "timeout")).toEqual(["unknown", 1]);
  expect(of(0, "invalid_data")).toEqual(["unsent", 0]);
});

it("keep their cause, and their name in the first line of a stack", () => {
  const cause = new Error("beneath");
  const error = new errors.CrispQuotaError({ ...facts, status: 429, cause, attempts: 3 });
  expect(error.cause).toBe(cause);
  expect(error.stack).toMatch(/^CrispQuotaError: sorry/);
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ status: 429, attempts: 3, outcome: "refused" });
  expect(inspect(error)).not.toContain("@parley/client");
});
