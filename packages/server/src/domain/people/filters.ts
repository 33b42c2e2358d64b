import type { PersonCondition } from "../../store/people-conditions.js";
import type { PeopleListing, PeopleOrder, PeopleSearch } from "../../store/people-lists.js";
import type { PersonMarkKind } from "../../store/people-marks.js";
import { dataMark, markValue } from "../../store/search/marks.js";
import { wantedWords } from "../../store/search/words.js";
import { timeOfDate } from "../dates.js";
import { type Filter, invalid, numbersOf, readFilters, timesOf } from "../search/filters.js";

/** What the query of a list of contacts may say. */
export interface PeopleQuery {
  readonly sort_field?: string;
  readonly sort_order?: "ascending" | "descending";
  readonly search_operator?: "and" | "or";
  readonly search_filter?: string;
  readonly search_text?: string;
  readonly filter_date_start?: string;
  readonly filter_date_end?: string;
}

/** Fields that a list is sorted by, in the words of the profile; the longer ones are where they stand in it. */
const orders: Readonly<Record<string, PeopleOrder>> = {
  created_at: "created_at",
  updated_at: "updated_at",
  active: "active_at",
  nickname: "nickname",
  email: "email",
  "active.last": "active_at",
  "person.nickname": "nickname",
};

/** What the query asks for. Throws invalid_data with one sentence where it asks for what there is not. */
export function listingOf(query: PeopleQuery): PeopleListing {
  const { sort_field, sort_order, search_filter, search_text, search_operator = "and" } = query;
  const order = sort_field ? orders[sort_field] : "created_at";
  if (order === undefined || !Object.hasOwn(orders, sort_field || "created_at")) {
    throw invalid(`sort_field must be one of ${Object.keys(orders).slice(0, 5).join(", ")}.`);
  }
  // What is newest comes first, and names by the alphabet.
  const byText = order === "nickname" || order === "email";
  const ascending = sort_order === undefined ? byText : sort_order === "ascending";
  const filters = search_filter ? conditionsOf(search_filter, "search_filter") : [];
  const either = search_operator === "or" && filters.length > 0;
  const must = [...bounds(query), ...(either ? [] : filters)];
  const words = search_text ? wantedWords(search_text) : undefined;
  for (const { word, prefix } of words ?? []) {
    must.push(prefix ? { begins: word } : { mark: "word", values: [word], not: false });
  }
  // A text without a word is said by nobody.
  const any = words?.length === 0 ? { any: [] } : either ? { any: filters } : {};
  return { order, ascending, all: must, ...any };
}

function bounds(query: PeopleQuery): PersonCondition[] {
  const start = boundOf(query, "filter_date_start");
  const end = boundOf(query, "filter_date_end");
  return [
    ...(start === undefined ? [] : [{ column: "created_at", compare: ">=", values: [start] } as const]),
    ...(end === undefined ? [] : [{ column: "created_at", compare: "<=", values: [end] } as const]),
  ];
}

/** Milliseconds: of a day the first, or the last where it is the end. */
function boundOf(query: PeopleQuery, name: "filter_date_start" | "filter_date_end"): number | undefined {
  const date = query[name];
  if (date === undefined) return undefined;
  const time = timeOfDate(date, { last: name === "filter_date_end" });
  if (time === undefined) throw invalid(`${name} must be a day that there is, got "${date}".`);
  return time;
}

/** Whom a batch is about. Filters are read as those of a list are. */
export function searchOf(filter: unknown, operator: "and" | "or", at: string): PeopleSearch {
  const filters = conditionsOf(filter, at);
  return operator === "or" ? { all: [], any: filters } : { all: filters };
}

function conditionsOf(filters: unknown, at: string): PersonCondition[] {
  return readFilters(filters, at, ["people"]).map(conditionOf);
}

function conditionOf(filter: Filter): PersonCondition {
  const { kind, name, compare, not, values } = filter;
  if (kind === "time") return { column: name as "created_at", compare, values: timesOf(filter) };
  if (kind === "data") {
    if (compare === "=" || compare === "<>") {
      return { mark: "data", values: values.map((value) => dataMark(name, value)), not };
    }
    return { data: name, compare, values: numbersOf(filter) };
  }
  if (name === "segments") return { mark: "segment", values, not };
  return { mark: name as PersonMarkKind, values: values.map(markValue), not };
}
