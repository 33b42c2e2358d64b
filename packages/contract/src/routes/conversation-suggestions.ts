import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { conversationsPageParams } from "../schemas/conversation-extra-params.js";
import {
  ConversationSuggestedData,
  ConversationSuggestedDataDelete,
  ConversationSuggestedSegment,
  ConversationSuggestedSegmentDelete,
} from "../schemas/conversation-suggestions.js";
import { Type } from "../type.js";
import { everyTier, reading, writing } from "./access.js";

export const listSuggestedConversationSegments = defineRoute({
  id: "listSuggestedConversationSegments",
  service: "website",
  noun: "conversation-suggestions",
  label: "List Suggested Conversation Segments",
  summary: "Lists the segments that conversations of a website have, each with how many have it, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/conversations/suggest/segments/{page_number}",
  params: conversationsPageParams,
  response: Type.Array(ConversationSuggestedSegment),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:suggest"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "segment",
  events: [],
});

export const deleteSuggestedConversationSegment = defineRoute({
  id: "deleteSuggestedConversationSegment",
  service: "website",
  noun: "conversation-suggestions",
  label: "Delete Suggested Conversation Segment",
  summary: "No longer suggests a segment. Conversations that have it keep it.",
  verb: "DELETE",
  path: "/website/{website_id}/conversations/suggest/segment",
  params: websiteParams,
  body: ConversationSuggestedSegmentDelete,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:conversation:suggest"),
  args: ["website_id", "body.segment"],
  unknown: "Whether conversations really keep it.",
  events: [],
});

export const listSuggestedConversationDataKeys = defineRoute({
  id: "listSuggestedConversationDataKeys",
  service: "website",
  noun: "conversation-suggestions",
  label: "List Suggested Conversation Data Keys",
  summary:
    "Lists the keys of custom data that conversations of a website have, each with how many have it, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/conversations/suggest/data/{page_number}",
  params: conversationsPageParams,
  response: Type.Array(ConversationSuggestedData),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:suggest"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "key",
  events: [],
});

export const deleteSuggestedConversationDataKey = defineRoute({
  id: "deleteSuggestedConversationDataKey",
  service: "website",
  noun: "conversation-suggestions",
  label: "Delete Suggested Conversation Data Key",
  summary: "No longer suggests a key of custom data. Conversations that have it keep it.",
  verb: "DELETE",
  path: "/website/{website_id}/conversations/suggest/data",
  params: websiteParams,
  body: ConversationSuggestedDataDelete,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:conversation:suggest"),
  args: ["website_id", "body.key"],
  unknown: "Whether conversations really keep it.",
  events: [],
});

export const conversationSuggestionRoutes = [
  listSuggestedConversationSegments,
  deleteSuggestedConversationSegment,
  listSuggestedConversationDataKeys,
  deleteSuggestedConversationDataKey,
] as const;
