/** What lies between two values, neither included. */
export interface Range<T> {
  readonly after?: T;
  readonly before?: T;
}

/** All that is none of the values, range by range. */
export function around<T>(values: readonly T[], compare: (a: T, b: T) => number): Range<T>[] {
  const sorted = [...new Set(values)].sort(compare);
  return [
    ...(sorted.length === 0 ? [{}] : [{ before: sorted[0] as T }]),
    ...sorted.map((after, i) => (i + 1 < sorted.length ? { after, before: sorted[i + 1] as T } : { after })),
  ];
}

export function byNumber(a: number, b: number): number {
  return a - b;
}

/** As both databases sort marks: by their bytes. JavaScript's own order is another beyond U+FFFF. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The range as a part of a WHERE clause, with its values. */
export function within<T>(column: string, { after, before }: Range<T>): readonly [sql: string, values: T[]] {
  const parts = [...(after === undefined ? [] : [`${column} > ?`]), ...(before === undefined ? [] : [`${column} < ?`])];
  return [parts.join(" AND ") || "TRUE", [after, before].filter((value) => value !== undefined)];
}
