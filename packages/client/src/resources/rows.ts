import type { MethodRow } from "./call.js";

/** A method with its name. */
export type Row = MethodRow & { readonly id: string };

/** Facts of a row that few methods have, as they stand in its line. */
type More = Omit<MethodRow, "verb" | "path" | "args">;

/** Lines that were read before, by another client. */
const read = new Map<string, readonly Row[]>();

/**
 * The methods of a service from the generated table, a line each: name, verb, path, and, where there is more, arguments and further
 * facts as JSON. Arguments are those of the path, in its order, and then those of the line; after a `!` they are all in the line.
 */
export function rowsOf(lines: string): readonly Row[] {
  const known = read.get(lines);
  if (known) return known;
  const rows = lines.trim().split("\n").map(rowOf);
  read.set(lines, rows);
  return rows;
}

function rowOf(line: string): Row {
  const [id, verb, path, places = "", ...json] = line.split(" ") as [string, string, string, ...string[]];
  const more = (json.length > 0 ? JSON.parse(json.join(" ")) : {}) as More;
  return { ...more, id, verb, path, args: argsOf(path, places) };
}

function argsOf(path: string, places: string): string[] {
  const listed = places.replace("!", "").split(",").filter(Boolean);
  if (places.startsWith("!")) return listed;
  return [...[...path.matchAll(/\{(\w+)/g)].map(([, name]) => name as string), ...listed];
}
