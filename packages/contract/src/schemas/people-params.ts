import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, date, flag, integer, pageNumber, param, websiteParams } from "./atoms.js";

/** Path parameters and queries of people. */

export const peoplePageParams = Type.Object({ ...websiteParams.properties, page_number: pageNumber() });

export const personParams = Type.Object({
  ...websiteParams.properties,
  people_id: param("The contact: a UUID, or their email address."),
});

export const personPageParams = Type.Object({ ...personParams.properties, page_number: pageNumber() });

export const PeopleProfilesQuery = Type.Object({
  per_page: Type.Optional(
    integer({
      minimum: limits.perPageMinimum,
      maximum: limits.perPageMaximum,
      default: limits.perPageDefault,
      description: "Contacts a page.",
    }),
  ),
  sort_field: Type.Optional(anyText(limits.wordLength, { description: "The field they are sorted by." })),
  sort_order: Type.Optional(Type.Enum(["ascending", "descending"], { type: "string" })),
  search_operator: Type.Optional(
    Type.Enum(["and", "or"], { type: "string", default: "and", description: "How the filters are joined." }),
  ),
  search_filter: Type.Optional(
    anyText(limits.queryLength, { description: "Only those that meet these conditions: a JSON array of filters." }),
  ),
  search_text: Type.Optional(anyText(limits.queryLength, { description: "Only those who are found by this text." })),
  filter_date_start: Type.Optional(date({ description: "Those of this time or later, ISO 8601." })),
  filter_date_end: Type.Optional(date({ description: "Those of this time or earlier, ISO 8601." })),
});

export const PeopleConversationsQuery = Type.Object({
  filter_unread: Type.Optional(flag("Those with unread messages of the visitor.")),
  filter_resolved: Type.Optional(flag("Those that are resolved.")),
  filter_not_resolved: Type.Optional(flag("Those that are not resolved.")),
});
