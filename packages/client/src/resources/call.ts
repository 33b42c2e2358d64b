import type { Call } from "../request/call.js";

/** A method with positional arguments, as data: which route it calls, and where each argument goes. */
export interface MethodRow {
  readonly verb: string;
  readonly path: string;
  /** Per argument: a path parameter by its name, `query` or `body` whole, or one field as `query.x` or `body.x`. */
  readonly args: readonly string[];
  /** Places whose empty string counts as left out, beside those of every route. */
  readonly emptyIsNone?: readonly string[];
  /** The list of items that `data` is, and what walks it. */
  readonly list?: "page_number" | "timestamp_before";
  /** What its iterators are called. */
  readonly iterators?: readonly string[];
  /** The field that names an item of the list. */
  readonly key?: string;
}

/** What an argument that was left out stands for, where the official client sends something nevertheless. */
const LEFT_OUT: Readonly<Record<string, unknown>> = {
  page_number: 1,
  "body.opened": false,
  "body.blocked": false,
  "body.verified": false,
  "body.inbox_id": null,
};

/** Arguments whose empty string means none, as in the official client. */
const NOT_EMPTY: ReadonlySet<string> = new Set(["body.origin", "body.inbox_id"]);

/** The call that a method makes of its arguments. */
export function toCall(row: MethodRow, args: readonly unknown[]): Call {
  const params: Record<string, string | number> = {};
  const query: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  let body: unknown;
  row.args.forEach((place, index) => {
    let value = args[index];
    if (value === undefined || (value === "" && (NOT_EMPTY.has(place) || row.emptyIsNone?.includes(place))))
      value = LEFT_OUT[place];
    if (place === "query") Object.assign(query, value);
    else if (place === "body") body = value;
    else if (place.startsWith("query.")) query[place.slice(6)] = value === "" || value === 0 ? undefined : value;
    else if (place.startsWith("body.")) body = Object.assign(fields, { [place.slice(5)]: value });
    else params[place] = value as string | number;
  });
  return { verb: row.verb, path: row.path, params, query, body };
}
