import { criteria, limits, operators } from "@parley/contract";
import type { Comparison } from "../../store/search/conditions.js";
import { timeOfDate } from "../dates.js";
import { ApiError } from "../error.js";

export type FilterModel = keyof typeof criteria;
type Kind = keyof typeof operators;

/** A filter that asks for something that there is. What its values are depends on who looks for them. */
export interface Filter {
  /** Where it stands in the request, for sentences about it. */
  readonly at: string;
  readonly kind: Kind;
  /** The criterion; of custom data its key. */
  readonly name: string;
  readonly compare: Comparison;
  readonly not: boolean;
  readonly values: readonly string[];
}

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: "=",
  neq: "<>",
  gte: ">=",
  lte: "<=",
  gt: ">",
  lt: "<",
};

/**
 * Reads a JSON array of filters, or one that was read already. Throws invalid_data with one sentence for a filter that is none.
 *
 * @param at what the request calls it.
 * @param models what may be asked about.
 */
export function readFilters(given: unknown, at: string, models: readonly FilterModel[]): Filter[] {
  const filters = typeof given === "string" ? parse(given, at) : given;
  if (!Array.isArray(filters)) throw invalid(`${at} must be a JSON array of filters.`);
  if (filters.length === 0) throw invalid(`${at} must hold at least one filter.`);
  if (filters.length > limits.filters) throw invalid(`${at} must hold at most ${limits.filters} filters.`);
  return filters.map((filter, i) => filterOf(filter, `${at}[${i}]`, models));
}

function parse(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(`${at} must be a JSON array of filters: it is not valid JSON.`);
  }
}

function filterOf(filter: unknown, at: string, models: readonly FilterModel[]): Filter {
  if (typeof filter !== "object" || filter === null || Array.isArray(filter)) throw invalid(`${at} must be an object.`);
  const { model, criterion, operator, query } = filter as Record<string, unknown>;
  const known = models.find((one) => one === model);
  if (known === undefined) throw invalid(`${at}.model must be ${models.join(" or ")}.`);
  const [name, kind] = criterionOf(criteria[known], criterion, at);
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
  const compare = comparisons[operator] as Comparison;
  return { at, kind, name, compare, not: compare === "<>", values: values.map(String) };
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

/** Times, in milliseconds or as ISO 8601 dates. */
export function timesOf({ values, at }: Filter): number[] {
  return values.map((value) => {
    const time = /^-?\d{1,16}$/.test(value) ? Number(value) : timeOfDate(value);
    if (time !== undefined && Number.isSafeInteger(time)) return time;
    throw invalid(`${at}.query must hold times: milliseconds, or ISO 8601.`);
  });
}

export function numbersOf({ values, at }: Filter): number[] {
  return values.map((value) => {
    const number = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isFinite(number)) return number;
    throw invalid(`${at}.query must hold numbers, since it is compared by size.`);
  });
}

export function invalid(message: string): ApiError {
  return new ApiError("invalid_data", message);
}
