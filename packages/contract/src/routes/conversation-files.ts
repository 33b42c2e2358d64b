import { defineRoute } from "../route.js";
import { sessionPageParams } from "../schemas/atoms.js";
import { originalParams } from "../schemas/conversation-extra-params.js";
import { ConversationFile, ConversationOriginal } from "../schemas/conversation-files.js";
import { Type } from "../type.js";
import { everyTier, reading } from "./access.js";

export const getOriginalMessageInConversation = defineRoute({
  id: "getOriginalMessageInConversation",
  service: "website",
  noun: "conversation-files",
  label: "Get An Original Message In Conversation",
  summary: "Answers a message as it came in, such as the HTML of an email, with its headers.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/original/{original_id}",
  params: originalParams,
  response: ConversationOriginal,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:conversation:messages"),
  args: ["website_id", "session_id", "original_id"],
  unknown: "The scope: that of messages is the nearest.",
  events: [],
});

export const listConversationFiles = defineRoute({
  id: "listConversationFiles",
  service: "website",
  noun: "conversation-files",
  label: "List Conversation Files",
  summary: "Lists the files that were sent in a conversation, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/files/{page_number}",
  params: sessionPageParams,
  response: Type.Array(ConversationFile),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:messages"),
  args: ["website_id", "session_id", "page_number"],
  list: "page_number",
  unknown: "The scope: that of messages is the nearest.",
  events: [],
});

export const conversationFileRoutes = [getOriginalMessageInConversation, listConversationFiles] as const;
