import type { Mark, MarkKind } from "./marks.js";

/**
 * What marks a conversation has, taken together, as marks of their own. Few conversations lack what nearly all have, and there are few
 * different sets, so that an index of the sets finds those few: `kinds` holds a letter for each kind of mark, `segments` all segments,
 * `data_keys` all keys of custom data as filters compare them. Each conversation has its kinds; the others, those that have any.
 */
export type MarkSetKind = "kinds" | "segments" | "data_keys";

export interface MarkSet {
  readonly kind: MarkSetKind;
  readonly value: string;
}

/** Kinds of which filters ask what must not be. A conversation has one of each, apart from segments and data. */
export const letters = {
  segment: "s",
  data: "d",
  email: "e",
  phone: "p",
  nickname: "n",
  address: "a",
  subject: "t",
  origin: "o",
  country: "c",
  city: "y",
  company: "m",
  locale: "l",
} as const satisfies Partial<Record<MarkKind, string>>;

/** Stands between items, before the first and after the last. */
export const between = "\u0001";
/** A set that is too long for an index, or holds what cannot be told apart: it may be any. */
export const anySet = "#";
/** Characters of a set that are kept: with four bytes each an index of PostgreSQL takes them. */
export const longestSet = 500;

export function setsOf(marks: readonly Mark[]): MarkSet[] {
  const kinds = new Set(marks.map(({ kind }) => (kind in letters ? letters[kind as keyof typeof letters] : "")));
  const valuesOf = (wanted: MarkKind) => marks.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  const sets: MarkSet[] = [{ kind: "kinds", value: [...kinds].sort().join("") }];
  const segments = valuesOf("segment");
  if (segments.length > 0) sets.push({ kind: "segments", value: setOf(segments) });
  const data = valuesOf("data");
  if (data.length > 0) sets.push({ kind: "data_keys", value: setOf(data.map(keyOfData)) });
  return sets;
}

/** The key of a mark of custom data, as it stands there; undefined for one that is a hash. */
export function keyOfData(value: string): string | undefined {
  return value.includes(between) ? value.slice(0, value.indexOf(between)) : undefined;
}

/** How one item stands in a set. */
export function itemOf(value: string): string {
  return `${between}${value}${between}`;
}

function setOf(items: readonly (string | undefined)[]): string {
  const joined = [...new Set(items)].sort().join(between);
  const known = items.every((item) => item !== undefined && !item.includes(between));
  return known && joined.length <= longestSet ? itemOf(joined) : anySet;
}
