import { ApiError } from "../error.js";

/** When an operator means to be there, in their own time zone. */
export interface Schedule {
  /** IANA name, such as `Europe/Paris`. */
  readonly timezone: string;
  /** Days of the week, 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight; `until` is not included, and may be 1,440. */
  readonly from: number;
  readonly until: number;
}

const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Throws invalid_data for what is no schedule. */
export function checkSchedule({ timezone, days, from, until }: Schedule): Schedule {
  try {
    new Intl.DateTimeFormat("en", { timeZone: timezone });
  } catch {
    throw new ApiError("invalid_data", `${timezone} is no time zone; give one such as Europe/Paris.`);
  }
  if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) {
    throw new ApiError("invalid_data", "days must be days of the week, 1 for Monday to 7 for Sunday.");
  }
  if (!(from >= 0 && from < until && until <= 1_440)) {
    throw new ApiError("invalid_data", "The hours must begin before they end, from 00:00 to 24:00.");
  }
  return { timezone, days: [...new Set(days)].sort(), from, until };
}

/** Whether the time, in milliseconds, lies within the schedule. */
export function isWithin({ timezone, days, from, until }: Schedule, time: number): boolean {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: timezone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  }).formatToParts(time);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  const minutes = Number(part("hour")) * 60 + Number(part("minute"));
  return days.includes(names.indexOf(part("weekday")) + 1) && minutes >= from && minutes < until;
}
