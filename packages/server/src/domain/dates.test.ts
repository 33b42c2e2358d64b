import { expect, it } from "vitest";
import { timeOfDate } from "./dates.js";

const time = Date.UTC(2026, 1, 28, 10, 30);

it.each([
  ["2026-02-28", Date.UTC(2026, 1, 28)],
  ["2026-02-28T10:30", time],
  ["2026-02-28 10:30:00", time],
  ["2026-02-28T10:30:00.5Z", time + 500],
  ["2026-02-28T11:30:00+01:00", time],
  ["2026-02-28T05:00-0530", time],
  ["2026-02-28T10:30:00.123456789Z", time + 123],
  ["2026-02-28T08:00:00.5-02:30", time + 500],
  ["2028-02-29", Date.UTC(2028, 1, 29)],
  ["2100-02-29", undefined],
  ["2026-02-29", undefined],
  ["2026-04-31T10:00Z", undefined],
  ["2026-00-10", undefined],
  ["2026-02-28T25:00Z", undefined],
  ["2026-2-28", undefined],
  ["March 7, 2026", undefined],
  ["2026", undefined],
  ["", undefined],
])("%s is one moment, wherever the server stands", (text, expected) => {
  const zone = process.env.TZ;
  for (const place of ["UTC", "Asia/Tokyo", "America/Los_Angeles"]) {
    process.env.TZ = place;
    expect(timeOfDate(text)).toBe(expected);
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it("a day ends with its last millisecond", () => {
  expect(timeOfDate("2026-02-28", { last: true })).toBe(Date.UTC(2026, 2, 1) - 1);
  expect(timeOfDate("2026-02-28T10:30Z", { last: true })).toBe(time);
});
