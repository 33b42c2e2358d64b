const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const dayLength = 86_400_000;

/**
 * Milliseconds of an ISO 8601 date or date and time, which is in UTC unless it says otherwise, wherever the server stands. A day alone
 * is its first millisecond, or with `last` its last one. Undefined for what is none, also for days that no month has.
 */
export function timeOfDate(text: string, { last = false } = {}): number | undefined {
  const [, year, month, day, clock, zone = "Z"] = form.exec(text) ?? [];
  if (day === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  const start = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== date) return undefined;
  if (clock === undefined) return start.getTime() + (last ? dayLength - 1 : 0);
  const time = Date.parse(`${date}T${clock}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
