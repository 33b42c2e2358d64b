import { isDeepStrictEqual } from "node:util";
import { limits } from "@parley/contract";
import type { PersonRow } from "../../store/people.js";
import { ApiError } from "../error.js";

/** Custom data of a contact. */
export type Data = Readonly<Record<string, string | number | boolean>>;

/** Null takes a key away. */
export type DataUpdate = Readonly<Record<string, string | number | boolean | null>>;

/** Has a row hold these data and no other. Answers whether that changed anything, in whatever order the keys were given. Throws invalid_data when there are too many. */
export function replaceData(row: PersonRow, data: DataUpdate): boolean {
  const kept = Object.entries(data).filter(([, value]) => value !== null);
  // Not by assignment: a key called __proto__ is one like any other.
  const wanted = Object.fromEntries(kept);
  const text = JSON.stringify(wanted);
  if (row.data === text || isDeepStrictEqual(JSON.parse(row.data), wanted)) return false;
  if (kept.length > limits.dataKeys) {
    const most = `data must have at most ${limits.dataKeys} keys, those there are already included.`;
    throw new ApiError("invalid_data", most);
  }
  row.data = text;
  return true;
}

/** Adds to the data that a row holds, key by key. */
export function mergeData(row: PersonRow, data: DataUpdate): boolean {
  return replaceData(row, { ...(JSON.parse(row.data) as Data), ...data });
}
