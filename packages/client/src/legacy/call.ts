import type { Call } from "../request/call.js";
import { toCall } from "../resources/call.js";
import type { LegacyRow } from "./row.js";

/** The call that a method of the early wrapper makes. Where the wrapper had the wrong route, it is the right one. */
export function toLegacyCall(row: LegacyRow, given: readonly unknown[]): Call {
  const args = row.pageIsLast && given.length > 2 ? [given[0], given[2]] : [...given];
  const searched = row.args.findIndex((place) => place.startsWith("search."));
  const page = row.args.indexOf("page_number");
  // Pages begin at 1; the wrapper asked for page 0 when it was told none.
  if (page >= 0 && !args[page]) args[page] = undefined;
  let places = row.args;
  if (searched >= 0) {
    places = places.with(searched, "query.search_filter");
    args[searched] = filterBy((row.args[searched] as string).slice("search.".length), args[searched]);
  }
  const call = toCall({ ...row, args: places }, args);
  const params = row.path.includes("{page_number}") ? { page_number: 1, ...call.params } : call.params;
  const body = row.fixed ? { ...row.fixed, ...(call.body as object | undefined) } : call.body;
  // A removal without its optional proof has no body at all.
  const empty = row.verb === "DELETE" && Object.values(body ?? {}).every((value) => value === undefined);
  return { ...call, params, body: empty ? undefined : body };
}

/** Criteria that all must hold, in the form of today. */
function filterBy(criterion: string, value: unknown): object[] {
  const model = "people";
  if (criterion !== "data") return [{ model, criterion, operator: "eq", query: value }];
  return Object.entries((value ?? {}) as Record<string, unknown>).map(([name, wanted]) => ({
    model,
    criterion: `data.${name}`,
    operator: "eq",
    query: [wanted],
  }));
}
