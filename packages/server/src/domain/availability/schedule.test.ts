import { describe, expect, it, test } from "vitest";
import { isWithin, readSchedule } from "./schedule.js";

const office = { timezone: "Europe/Paris", days: "mon-fri", from: "09:00", until: "17:30" };
const at = (text: string) => Date.parse(text);

describe("hours", () => {
  test.each([
    // A Thursday in winter: Paris is an hour ahead of UTC.
    ["2026-01-15T07:59:59Z", false],
    ["2026-01-15T08:00:00Z", true],
    ["2026-01-15T16:29:59Z", true],
    ["2026-01-15T16:30:00Z", false],
    // In summer, two.
    ["2026-07-16T07:00:00Z", true],
    ["2026-07-16T06:59:00Z", false],
    ["2026-01-17T10:00:00Z", false],
    ["2026-01-18T10:00:00Z", false],
    ["2026-01-19T10:00:00Z", true],
  ])("mon-fri, 09:00 to 17:30 in Paris: %s", (time, within) => {
    expect(isWithin(readSchedule(office), at(time))).toBe(within);
  });

  it("may last into the next day", () => {
    const night = readSchedule({ timezone: "UTC", days: "fri", from: "22:00", until: "06:00" });
    // The 16th is a Friday.
    expect(isWithin(night, at("2026-01-16T21:59:00Z"))).toBe(false);
    expect(isWithin(night, at("2026-01-16T22:00:00Z"))).toBe(true);
    expect(isWithin(night, at("2026-01-17T05:59:00Z"))).toBe(true);
    expect(isWithin(night, at("2026-01-17T06:00:00Z"))).toBe(false);
    expect(isWithin(night, at("2026-01-16T05:00:00Z"))).toBe(false);
    const sunday = readSchedule({ timezone: "UTC", days: "sun", from: "22:00", until: "06:00" });
    expect(isWithin(sunday, at("2026-01-19T05:00:00Z"))).toBe(true);
  });

  it("may last the whole day", () => {
    const day = readSchedule({ timezone: "UTC", days: "mon-sun", from: "00:00", until: "24:00" });
    expect(isWithin(day, at("2026-01-16T00:00:00Z"))).toBe(true);
    expect(isWithin(day, at("2026-01-16T23:59:59Z"))).toBe(true);
  });
});

it("takes days one by one, and over the week's end", () => {
  const days = (text: string) => readSchedule({ ...office, days: text }).days;
  expect(days("Sat, sun,SAT")).toEqual([6, 7]);
  expect(days("fri-mon")).toEqual([1, 5, 6, 7]);
});

test.each([
  [{ timezone: "Europe/Nowhere" }, 'timezone must be one such as Europe/Paris, not "Europe/Nowhere".'],
  [{ timezone: "" }, 'timezone must be one such as Europe/Paris, not "".'],
  [{ days: "" }, "days must be days of the week, such as mon-fri or sat,sun."],
  [{ days: "monday" }, "days must be days of the week, such as mon-fri or sat,sun."],
  [{ days: "mon-tue-wed" }, "days must be days of the week, such as mon-fri or sat,sun."],
  [{ from: "9" }, "from must be a time of the day, such as 09:00."],
  [{ from: "12:60" }, "from must be a time of the day, such as 09:00."],
  [{ until: "24:01" }, "until must be a time of the day, such as 09:00."],
  [{ until: "" }, "until must be a time of the day, such as 09:00."],
])("%j is refused", (wrong, sentence) => {
  expect(() => readSchedule({ ...office, ...wrong })).toThrow(sentence);
});
