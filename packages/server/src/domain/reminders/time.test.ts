import { routes } from "@parley/contract";
import { expect, it } from "vitest";
import { timeOf } from "./service.js";

it.each([
  ["2030-01-02", "2030-01-02T00:00:00.000Z"],
  ["2030-01-02T10:00", "2030-01-02T10:00:00.000Z"],
  ["2030-01-02 10:00:05", "2030-01-02T10:00:05.000Z"],
  ["2030-01-02T10:00:05.123456789Z", "2030-01-02T10:00:05.123Z"],
  ["2030-01-02T10:00:00+0230", "2030-01-02T07:30:00.000Z"],
  ["2030-01-02T10:00:00.5-02:30", "2030-01-02T12:30:00.500Z"],
])("%s is %s, wherever the server stands", (date, time) => {
  const zone = process.env.TZ;
  process.env.TZ = "America/New_York";
  try {
    expect(new Date(timeOf(date)).toISOString()).toBe(time);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

it("knows the days of a month", () => {
  const route = routes.find(({ id }) => id === "scheduleReminderForConversation") as unknown as {
    body: { properties: { date: { pattern: string } } };
  };
  const pattern = new RegExp(route.body.properties.date.pattern);
  const days = ["2028-02-29", "2000-02-29", "2030-04-30", "2030-12-31", "2030-02-28T10:00Z"];
  expect(days.filter((day) => pattern.test(day))).toEqual(days);
  const none = ["2030-02-29", "2100-02-29", "2030-02-30", "2030-04-31", "2030-13-01", "2030-00-01", "2030-01-00"];
  expect(none.filter((day) => pattern.test(day))).toEqual([]);
});
