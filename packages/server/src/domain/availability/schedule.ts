import { ApiError } from "../error.js";

/** When an operator means to be there, in their own time zone. */
export interface Schedule {
  /** IANA name, such as `Europe/Paris`. */
  readonly timezone: string;
  /** Days of the week, 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight. `until` is not included; one that is not after `from` is on the day after. */
  readonly from: number;
  readonly until: number;
}

/** A schedule as people write it. */
export interface WrittenSchedule {
  readonly timezone: string;
  /** `mon-fri`, `sat,sun` */
  readonly days: string;
  /** `09:00` */
  readonly from: string;
  /** `17:30`; `24:00` is the end of the day. */
  readonly until: string;
}

const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Throws invalid_data for what is no schedule. */
export function readSchedule({ timezone, days, from, until }: WrittenSchedule): Schedule {
  try {
    zoneFormat(timezone);
  } catch {
    throw new ApiError("invalid_data", `timezone must be one such as Europe/Paris, not "${timezone.slice(0, 64)}".`);
  }
  return { timezone, days: readDays(days), from: readTime("from", from), until: readTime("until", until) };
}

/** Whether the time, in milliseconds, lies within the schedule. */
export function isWithin({ timezone, days, from, until }: Schedule, time: number): boolean {
  const parts = zoneFormat(timezone).formatToParts(time);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? "";
  const minutes = Number(part("hour")) * 60 + Number(part("minute"));
  const today = names.indexOf(part("weekday").toLowerCase());
  const on = (day: number) => days.includes((day % 7) + 1);
  if (from < until) return on(today) && minutes >= from && minutes < until;
  return (on(today) && minutes >= from) || (on(today + 6) && minutes < until);
}

/** Formats are slow to make and there are few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  formats.set(timeZone, format);
  return format;
}

function readDays(text: string): number[] {
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(",")) {
    const [first = "", last = first, ...more] = part.trim().split("-");
    const [from, to] = [names.indexOf(first), names.indexOf(last)];
    if (from === -1 || to === -1 || more.length > 0) {
      throw new ApiError("invalid_data", "days must be days of the week, such as mon-fri or sat,sun.");
    }
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day + 1);
      if (day === to) break;
    }
  }
  return [...days].sort();
}

function readTime(field: string, text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  if (!(time <= 1_440 && Number(minutes) < 60)) {
    throw new ApiError("invalid_data", `${field} must be a time of the day, such as 09:00.`);
  }
  return time;
}
