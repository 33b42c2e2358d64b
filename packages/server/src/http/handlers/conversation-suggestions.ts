import type { Suggestions } from "../../domain/suggestions/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function suggestionHandlers(suggestions: Suggestions): NounHandlers<"conversation-suggestions"> {
  return {
    "website.listSuggestedConversationSegments": async ({ website, params }) => {
      const rows = await suggestions.list(website, "segment", params.page_number);
      return { data: rows.map(({ value, count }) => ({ segment: value, count })) };
    },
    "website.deleteSuggestedConversationSegment": async ({ website, body }) => {
      await suggestions.remove(website, "segment", body.segment);
      return nothing;
    },
    "website.listSuggestedConversationDataKeys": async ({ website, params }) => {
      const rows = await suggestions.list(website, "data_key", params.page_number);
      return { data: rows.map(({ value, count }) => ({ key: value, count })) };
    },
    "website.deleteSuggestedConversationDataKey": async ({ website, body }) => {
      await suggestions.remove(website, "data_key", body.key);
      return nothing;
    },
  };
}
