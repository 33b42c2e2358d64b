/** What lies between two values, neither included, or from one on. */
export interface Range<T> {
  readonly from?: T;
  readonly after?: T;
  readonly before?: T;
}

/** All that is none of the values, range by range; of what lies within bounds, when these are given. */
export function around<T>(values: readonly T[], compare: (a: T, b: T) => number, bounds: Range<T> = {}): Range<T>[] {
  const ranges: Range<T>[] = [];
  let rest = bounds;
  for (const value of [...new Set(values)].sort(compare)) {
    ranges.push({ ...rest, before: value });
    rest = { after: value, ...(bounds.before === undefined ? {} : { before: bounds.before }) };
  }
  return [...ranges, rest];
}

export function byNumber(a: number, b: number): number {
  return a - b;
}

/** As both databases sort marks: by their bytes. JavaScript's own order is another beyond U+FFFF. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The range as a part of a WHERE clause, with its values. */
export function within<T>(column: string, { from, after, before }: Range<T>): readonly [sql: string, values: T[]] {
  const parts = [
    ...(from === undefined ? [] : [`${column} >= ?`]),
    ...(after === undefined ? [] : [`${column} > ?`]),
    ...(before === undefined ? [] : [`${column} < ?`]),
  ];
  return [parts.join(" AND ") || "TRUE", [from, after, before].filter((value) => value !== undefined)];
}
