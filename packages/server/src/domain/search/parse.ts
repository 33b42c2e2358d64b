import { criteria, limits, operators } from "@parley/contract";
import type { Comparison, Condition } from "../../store/search/conditions.js";
import { dataMark, type MarkKind, markValue } from "../../store/search/marks.js";
import type { ConversationSearch } from "../../store/search/narrow.js";
import { timeOfDate } from "../dates.js";
import { ApiError } from "../error.js";

type Kind = keyof typeof operators;

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: "=",
  neq: "<>",
  gte: ">=",
  lte: "<=",
  gt: ">",
  lt: "<",
};
const times = new Set(["created_at", "updated_at", "waiting_since"]);
const states = new Set(["pending", "unresolved", "resolved"]);

/**
 * What the query of a list asks for. Throws invalid_data with one sentence for a filter that is none.
 *
 * @param operator joins the conditions of filters.
 */
export function parseSearch(type: string, query: string, operator: "and" | "or"): ConversationSearch {
  if (type === "text") return { text: query };
  if (type === "segment") return { operator, conditions: [{ mark: "segment", values: [query], not: false }] };
  return { operator, conditions: parseFilters(query) };
}

/** A JSON array of filters, or one that was read already. */
export function parseFilters(given: unknown): Condition[] {
  const filters = typeof given === "string" ? parse(given) : given;
  if (!Array.isArray(filters)) throw invalid("search_query must be a JSON array of filters.");
  if (filters.length === 0) throw invalid("search_query must hold at least one filter.");
  if (filters.length > limits.filters) throw invalid(`search_query must hold at most ${limits.filters} filters.`);
  return filters.map((filter, i) => conditionOf(filter, `search_query[${i}]`));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("search_query must be a JSON array of filters: it is not valid JSON.");
  }
}

function conditionOf(filter: unknown, at: string): Condition {
  if (typeof filter !== "object" || filter === null || Array.isArray(filter)) throw invalid(`${at} must be an object.`);
  const { model, criterion, operator, query } = filter as Record<string, unknown>;
  if (typeof model !== "string" || !Object.hasOwn(criteria, model)) {
    throw invalid(`${at}.model must be ${Object.keys(criteria).join(" or ")}.`);
  }
  const known = criteria[model as keyof typeof criteria] as Readonly<Record<string, Kind>>;
  const [name, kind] = criterionOf(known, criterion, at);
  if (typeof operator !== "string" || !(operators[kind] as readonly string[]).includes(operator)) {
    throw invalid(`${at}.operator must be one of ${operators[kind].join(", ")}.`);
  }
  const values = Array.isArray(query) ? query : [];
  if (values.length === 0 || values.length > limits.filterValues) {
    throw invalid(`${at}.query must be a list of 1 to ${limits.filterValues} values.`);
  }
  for (const value of values) {
    const fine = ["string", "number", "boolean"].includes(typeof value);
    if (!fine || String(value).length > limits.dataValueLength) throw invalid(`${at}.query must hold texts.`);
    checkText(String(value), `${at}.query`);
  }
  if (typeof criterion === "string") checkText(criterion, `${at}.criterion`);
  return build(name, kind, operator, values.map(String), at);
}

/** What JSON can escape and no text of ours holds. */
function checkText(text: string, at: string): void {
  if (text.includes("\0") || !text.isWellFormed()) throw invalid(`${at} must hold no NUL and no lone surrogate.`);
}

/** The criterion, without the key of custom data in front of which `data.` stands. */
function criterionOf(known: Readonly<Record<string, Kind>>, criterion: unknown, at: string): [string, Kind] {
  if (typeof criterion === "string") {
    if (criterion.startsWith("data.") && criterion.length > 5) return [criterion.slice(5), "data"];
    const kind = Object.hasOwn(known, criterion) ? known[criterion] : undefined;
    if (kind !== undefined && kind !== "data") return [criterion, kind];
  }
  const names = Object.keys(known).map((name) => (name === "data" ? "data.<key>" : name));
  throw invalid(`${at}.criterion must be one of ${names.join(", ")}.`);
}

function build(name: string, kind: Kind, operator: string, values: string[], at: string): Condition {
  const not = operator === "neq";
  const compare = comparisons[operator] as Comparison;
  if (kind === "flag") {
    const [value = "", ...more] = values;
    if (more.length > 0 || !["true", "false", "1", "0"].includes(value))
      throw invalid(`${at}.query must be true or false.`);
    return { column: name as "is_verified", value: (value === "true" || value === "1") !== not };
  }
  if (kind === "time" && times.has(name)) {
    return { column: name as "created_at", compare, values: values.map((value) => timeOf(value, at)) };
  }
  if (kind === "data") {
    if (compare === "=" || compare === "<>") {
      return { mark: "data", values: values.map((value) => dataMark(name, value)), not };
    }
    return { data: name, compare, values: values.map((value) => numberOf(value, at)) };
  }
  if (name === "segments") return { mark: "segment", values, not };
  if (name !== "state") return { mark: name as MarkKind, values: values.map(markValue), not };
  for (const value of values) {
    if (!states.has(value)) throw invalid(`${at}.query must hold states: ${[...states].join(", ")}.`);
  }
  return { column: "state", values, not };
}

/** Milliseconds, or an ISO 8601 date. */
function timeOf(value: string, at: string): number {
  const time = /^-?\d{1,16}$/.test(value) ? Number(value) : timeOfDate(value);
  if (time !== undefined && Number.isSafeInteger(time)) return time;
  throw invalid(`${at}.query must hold times: milliseconds, or ISO 8601.`);
}

function numberOf(value: string, at: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isFinite(number)) return number;
  throw invalid(`${at}.query must hold numbers, since it is compared by size.`);
}

function invalid(message: string): ApiError {
  return new ApiError("invalid_data", message);
}
