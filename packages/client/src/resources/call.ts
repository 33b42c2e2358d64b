import type { Call } from "../request/call.js";
import { bodyOf, timeOf } from "../request/times.js";

/** A method with positional arguments, as data: which route it calls, and where each argument goes. */
export interface MethodRow {
  readonly verb: string;
  readonly path: string;
  /** Per argument: a path parameter by its name, `query` or `body` whole, or one field as `query.x` or `body.x`. */
  readonly args: readonly string[];
  /** Places for which null and the empty string count as left out. */
  readonly emptyIsNone?: readonly string[];
  /** Query fields that are sent when they are `""` or 0, too. */
  readonly emptyIsSent?: readonly string[];
  /** What goes for places that are left out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Places that take true, sent as 1, or anything else, sent as 0. */
  readonly flags?: readonly string[];
  /** The list of items that `data` is, and what walks it. */
  readonly list?: "page_number" | "timestamp_before";
  /** What its iterators are called. */
  readonly iterators?: readonly string[];
  /** The field that names an item of the list. */
  readonly key?: string;
}

/** The call that a method makes of its arguments. */
export function toCall(row: MethodRow, args: readonly unknown[]): Call {
  const params: Record<string, string | number> = {};
  const query: Record<string, unknown> = {};
  let body: unknown;
  row.args.forEach((place, index) => {
    const value = valueAt(row, place, args[index]);
    if (place === "query") Object.assign(query, value);
    else if (place === "body") body = bodyOf(value);
    else if (place.startsWith("query.")) query[place.slice(6)] = value;
    else if (place.startsWith("body.")) {
      body ??= {};
      setDeep(body as Record<string, unknown>, place.slice(5), value);
    } else params[place] = value as string | number;
  });
  return { verb: row.verb, path: row.path, params, query, body };
}

function valueAt(row: MethodRow, place: string, given: unknown): unknown {
  if (row.flags?.includes(place)) return given === true ? 1 : 0;
  const none = (given === "" || given === null) && row.emptyIsNone?.includes(place);
  const value = given === undefined || none ? row.defaults?.[place] : given;
  if (value === undefined) return place === "page_number" ? 1 : undefined;
  const dropped = (value === "" || value === 0) && place.startsWith("query.") && !row.emptyIsSent?.includes(place);
  return dropped ? undefined : timeOf(place, value);
}

/** Puts a value at `verify.method`, making `verify`. */
function setDeep(fields: Record<string, unknown>, place: string, value: unknown): void {
  const dot = place.indexOf(".");
  if (dot < 0) {
    fields[place] = value;
    return;
  }
  const name = place.slice(0, dot);
  fields[name] ??= {};
  setDeep(fields[name] as Record<string, unknown>, place.slice(dot + 1), value);
}
