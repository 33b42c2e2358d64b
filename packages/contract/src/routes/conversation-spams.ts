import { defineRoute } from "../route.js";
import { conversationsPageParams, SpamsQuery, spamParams } from "../schemas/conversation-extra-params.js";
import { ConversationSpam, ConversationSpamContent, ConversationSpamDecision } from "../schemas/conversation-spams.js";
import { Type } from "../type.js";
import { unknownSuccess } from "./access.js";

export const listSpamConversations = defineRoute({
  id: "listSpamConversations",
  service: "website",
  noun: "conversation-spams",
  label: "List Spam Conversations",
  summary: "Lists incoming messages that were held back as spam, a page at a time, without their content.",
  verb: "GET",
  path: "/website/{website_id}/conversations/spams/{page_number}",
  params: conversationsPageParams,
  query: SpamsQuery,
  response: Type.Array(ConversationSpam),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "spam_id",
  events: [],
});

export const resolveSpamConversationContent = defineRoute({
  id: "resolveSpamConversationContent",
  service: "website",
  noun: "conversation-spams",
  label: "Resolve Spam Conversation Content",
  summary: "Answers one message that was held back as spam, with its content.",
  verb: "GET",
  path: "/website/{website_id}/conversations/spam/{spam_id}/content",
  params: spamParams,
  response: ConversationSpamContent,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "spam_id"],
  events: [],
});

export const submitSpamConversationDecision = defineRoute({
  id: "submitSpamConversationDecision",
  service: "website",
  noun: "conversation-spams",
  label: "Submit Spam Conversation Decision",
  summary: "Lets a message that was held back as spam in, or drops it.",
  verb: "POST",
  path: "/website/{website_id}/conversations/spam/{spam_id}/decision",
  params: spamParams,
  body: ConversationSpamDecision,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "spam_id", "body.action"],
  unknown: unknownSuccess,
  events: ["spam:decision"],
});

export const conversationSpamRoutes = [
  listSpamConversations,
  resolveSpamConversationContent,
  submitSpamConversationDecision,
] as const;
