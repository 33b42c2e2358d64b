import { defineRoute } from "../route.js";
import { sessionPageParams, sessionParams } from "../schemas/atoms.js";
import { ConversationEvent, ConversationPage, ConversationRelations } from "../schemas/conversations.js";
import { Type } from "../type.js";
import { everyTier, reading } from "./access.js";

export const listConversationPages = defineRoute({
  id: "listConversationPages",
  service: "website",
  noun: "conversations",
  label: "List Conversation Pages",
  summary: "Lists the pages that the visitor looked at, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/pages/{page_number}",
  params: sessionPageParams,
  response: Type.Array(ConversationPage),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:pages"),
  list: "page_number",
  args: ["website_id", "session_id", "page_number"],
  events: [],
});

export const listConversationEvents = defineRoute({
  id: "listConversationEvents",
  service: "website",
  noun: "conversations",
  label: "List Conversation Events",
  summary: "Lists the custom events of the visitor, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/events/{page_number}",
  params: sessionPageParams,
  response: Type.Array(ConversationEvent),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:events"),
  list: "page_number",
  args: ["website_id", "session_id", "page_number"],
  events: [],
});

export const getConversationRelations = defineRoute({
  id: "getConversationRelations",
  service: "website",
  noun: "conversations",
  label: "Get Conversation Relations",
  summary: "Answers which conversations a conversation grew from and led to.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/relations",
  params: sessionParams,
  response: ConversationRelations,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:conversation:sessions"),
  args: ["website_id", "session_id"],
  events: [],
});

export const historyRoutes = [listConversationPages, listConversationEvents, getConversationRelations] as const;
