/**
 * A Date as the API takes it: in milliseconds where the field is called a timestamp, otherwise as ISO 8601. All else stays as it is.
 * Throws a TypeError for a Date that is none.
 */
export function timeOf(field: string, value: unknown): unknown {
  if (!(value instanceof Date)) return value;
  const milliseconds = value.getTime();
  if (Number.isNaN(milliseconds)) throw new TypeError(`${field} is an invalid Date.`);
  return isTimestamp(field) ? milliseconds : value.toISOString();
}

/** A body with the timestamp of a Date. Other Dates in it are text in JSON anyway. */
export function bodyOf(body: unknown): unknown {
  const { timestamp } = (body ?? {}) as { timestamp?: unknown };
  return timestamp instanceof Date ? { ...(body as object), timestamp: timeOf("timestamp", timestamp) } : body;
}

function isTimestamp(field: string): boolean {
  return /(?:^|\.)timestamp(?:_|$)/.test(field);
}
