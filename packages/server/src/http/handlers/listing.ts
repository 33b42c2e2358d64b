import type { QueryOf, routes } from "@parley/contract";
import type { Principal } from "../../domain/access/principal.js";
import { timeOfDate } from "../../domain/dates.js";
import { ApiError } from "../../domain/error.js";
import { parseSearch } from "../../domain/search/parse.js";
import type { ConversationListing } from "../../store/conversation-lists.js";

type Query = QueryOf<Extract<(typeof routes)[number], { id: "listConversations" }>>;

/** What the query asks for. Its keys are always in the same order: walks go by its text. */
export function listingOf(query: Query, principal: Principal): ConversationListing {
  return {
    order: orderOf(query),
    include_empty: query.include_empty === 1,
    inbox_id: query.filter_inbox_id?.toLowerCase(),
    unread: query.filter_unread === 1,
    resolved: query.filter_resolved === 1,
    not_resolved: query.filter_not_resolved === 1,
    // A token that is no operator's has no mentions of its own.
    mention: query.filter_mention === 1 ? (principal.user_id ?? true) : undefined,
    assigned: assignedOf(query.filter_assigned),
    unassigned: query.filter_unassigned === 1,
    date_start: boundOf(query, "filter_date_start"),
    date_end: boundOf(query, "filter_date_end"),
    ...(query.search_query === undefined || query.search_query === ""
      ? {}
      : { search: parseSearch(query.search_type ?? "text", query.search_query, query.search_operator ?? "and") }),
  };
}

/** A user_id. The official Go client has a yes or no instead, and always sends it: 1 or 0. */
function assignedOf(given: string | undefined): ConversationListing["assigned"] {
  if (given === undefined || given === "0") return undefined;
  return given === "1" ? true : given.toLowerCase();
}

function orderOf(query: Query): ConversationListing["order"] {
  if (query.order_date_waiting === 1) return "waiting";
  if (query.order_date_created === 1) return "created";
  return "updated";
}

/** Milliseconds: of a day the first, or the last where it is the end. */
function boundOf(query: Query, name: "filter_date_start" | "filter_date_end"): number | undefined {
  const date = query[name];
  if (date === undefined) return undefined;
  const time = timeOfDate(date, { last: name === "filter_date_end" });
  if (time === undefined) throw new ApiError("invalid_data", `${name} must be a day that there is, got "${date}".`);
  return time;
}
