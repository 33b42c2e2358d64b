import { criteria } from "@parley/contract";
import type { Condition } from "../../store/search/conditions.js";
import { dataMark, type MarkKind, markValue } from "../../store/search/marks.js";
import type { ConversationSearch } from "../../store/search/narrow.js";
import { type Filter, type FilterModel, invalid, numbersOf, readFilters, timesOf } from "./filters.js";

const times = new Set(["created_at", "updated_at", "waiting_since"]);
const states = new Set(["pending", "unresolved", "resolved"]);
const models = Object.keys(criteria) as FilterModel[];

/**
 * What the query of a list asks for. Throws invalid_data with one sentence for a filter that is none.
 *
 * @param operator joins the conditions of filters.
 */
export function parseSearch(type: string, query: string, operator: "and" | "or"): ConversationSearch {
  if (type === "text") return { text: query };
  if (type === "segment") return { operator, conditions: [{ mark: "segment", values: [query], not: false }] };
  return { operator, conditions: readFilters(query, "search_query", models).map(conditionOf) };
}

function conditionOf(filter: Filter): Condition {
  const { kind, name, compare, not, values, at } = filter;
  if (kind === "flag") {
    const [value = "", ...more] = values;
    if (more.length > 0 || !["true", "false", "1", "0"].includes(value))
      throw invalid(`${at}.query must be true or false.`);
    return { column: name as "is_verified", value: (value === "true" || value === "1") !== not };
  }
  if (kind === "time" && times.has(name)) {
    return { column: name as "created_at", compare, values: timesOf(filter) };
  }
  if (kind === "data") {
    if (compare === "=" || compare === "<>") {
      return { mark: "data", values: values.map((value) => dataMark(name, value)), not };
    }
    return { data: name, compare, values: numbersOf(filter) };
  }
  if (name === "segments") return { mark: "segment", values, not };
  if (name !== "state") return { mark: name as MarkKind, values: values.map(markValue), not };
  for (const value of values) {
    if (!states.has(value)) throw invalid(`${at}.query must hold states: ${[...states].join(", ")}.`);
  }
  return { column: "state", values, not };
}
