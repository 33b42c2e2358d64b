import type { PeopleSuggestions } from "../../domain/people/suggestions.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function peopleSuggestionHandlers(suggestions: PeopleSuggestions): NounHandlers<"people-suggestions"> {
  return {
    "website.listSuggestedPeopleSegments": async ({ website, params }) => {
      const rows = await suggestions.list(website, "segment", params.page_number);
      return { data: rows.map(({ value, count }) => ({ segment: value, count })) };
    },
    "website.deleteSuggestedPeopleSegment": async ({ website, body }) => {
      await suggestions.remove(website, "segment", body.segment);
      return nothing;
    },
    "website.listSuggestedPeopleDataKeys": async ({ website, params }) => {
      const rows = await suggestions.list(website, "data_key", params.page_number);
      return { data: rows.map(({ value, count }) => ({ key: value, count })) };
    },
    "website.deleteSuggestedPeopleDataKey": async ({ website, body }) => {
      await suggestions.remove(website, "data_key", body.key);
      return nothing;
    },
    "website.listSuggestedPeopleEvents": async ({ website, params }) => {
      const rows = await suggestions.list(website, "event", params.page_number);
      return { data: rows.map(({ value, count }) => ({ text: value, count })) };
    },
    "website.deleteSuggestedPeopleEvent": async ({ website, body }) => {
      await suggestions.remove(website, "event", body.text);
      return nothing;
    },
    "website.listPeopleSegments": async ({ website, params }) => {
      const rows = await suggestions.list(website, "segment", params.page_number);
      return { data: rows.map(({ value }) => value) };
    },
  };
}
