import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, date, flag, integer, pageNumber, param, text, uuid } from "./atoms.js";

export const ListConversationsParams = Type.Object({
  website_id: param("The website."),
  page_number: pageNumber(),
});

/** Conditions are joined with "and". */
export const ConversationsListOptions = Type.Object(
  {
    per_page: Type.Optional(
      integer({
        minimum: limits.perPageMinimum,
        maximum: limits.perPageMaximum,
        default: limits.perPageDefault,
        description: "Conversations a page.",
      }),
    ),
    search_query: Type.Optional(
      anyText(limits.queryLength, { description: "What to search: text, or a JSON array of filters." }),
    ),
    search_type: Type.Optional(Type.Enum(["text", "segment", "filter"], { type: "string" })),
    search_operator: Type.Optional(Type.Enum(["and", "or"], { type: "string", default: "and" })),
    include_empty: Type.Optional(flag("Also those that are not in the inbox yet.")),
    filter_inbox_id: Type.Optional(uuid({ description: "Those of this inbox." })),
    filter_unread: Type.Optional(flag("Those with unread messages of the visitor.")),
    filter_resolved: Type.Optional(flag("Those that are resolved.")),
    filter_not_resolved: Type.Optional(flag("Those that are not resolved.")),
    filter_mention: Type.Optional(flag("Those that mention the caller.")),
    filter_assigned: Type.Optional(
      text(limits.wordLength, {
        description: "Those assigned to this user_id; 1 for those assigned to anybody, 0 for all.",
      }),
    ),
    filter_unassigned: Type.Optional(flag("Those that nobody is assigned to.")),
    filter_date_start: Type.Optional(date({ description: "Those updated at this time or later." })),
    filter_date_end: Type.Optional(date({ description: "Those updated at this time or earlier." })),
    order_date_created: Type.Optional(flag("Newest created first.")),
    order_date_updated: Type.Optional(flag("Newest updated first: the default.")),
    order_date_waiting: Type.Optional(flag("Those that wait longest first.")),
  },
  { title: "ConversationsListOptions" },
);
