import { defineRoute } from "../route.js";
import { sessionParams, websiteParams } from "../schemas/atoms.js";
import { ConversationsListOptions, ListConversationsParams } from "../schemas/conversation-list.js";
import { ConversationMeta, ConversationMetaUpdate } from "../schemas/conversation-meta.js";
import { Conversation, ConversationNew } from "../schemas/conversations.js";
import { Type } from "../type.js";
import { everyTier, reading, writing } from "./access.js";
import { historyRoutes } from "./conversations-history.js";
import { stateRoutes } from "./conversations-state.js";

export const listConversations = defineRoute({
  id: "listConversations",
  service: "website",
  noun: "conversations",
  label: "List Conversations",
  summary: "Lists conversations of the inbox, a page at a time, newest updated first unless asked otherwise.",
  verb: "GET",
  path: "/website/{website_id}/conversations/{page_number}",
  aliases: [
    {
      verb: "GET",
      path: "/website/{website_id}/conversations",
      source: "node-crisp-api 4.2.2 when it is given no page: the first one",
    },
  ],
  params: ListConversationsParams,
  query: ConversationsListOptions,
  response: Type.Array(Conversation),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:sessions"),
  list: "page_number",
  itemKey: "session_id",
  args: ["website_id", "page_number", "query"],
  legacyMethods: ["websiteConversations.getList", "websiteConversations.findWithSearch"],
  events: [],
});

export const createNewConversation = defineRoute({
  id: "createNewConversation",
  service: "website",
  noun: "conversations",
  label: "Create A New Conversation",
  summary: "Creates an empty conversation. It stays out of the inbox until the visitor writes or it is initiated.",
  verb: "POST",
  path: "/website/{website_id}/conversation",
  params: websiteParams,
  response: ConversationNew,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: writing("website:conversation:initiate"),
  args: ["website_id"],
  legacyMethods: ["websiteConversations.create"],
  events: [],
});

export const checkConversationExists = defineRoute({
  id: "checkConversationExists",
  service: "website",
  noun: "conversations",
  label: "Check If Conversation Exists",
  summary: "Tells whether a conversation exists.",
  verb: "HEAD",
  path: "/website/{website_id}/conversation/{session_id}",
  params: sessionParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:conversation:sessions"),
  args: ["website_id", "session_id"],
  events: [],
});

export const getConversation = defineRoute({
  id: "getConversation",
  service: "website",
  noun: "conversations",
  label: "Get A Conversation",
  summary: "Answers a conversation with its visitor, state and counts.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}",
  params: sessionParams,
  response: Conversation,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:conversation:sessions"),
  args: ["website_id", "session_id"],
  legacyMethods: ["websiteConversations.getOne"],
  events: [],
});

export const removeConversation = defineRoute({
  id: "removeConversation",
  service: "website",
  noun: "conversations",
  label: "Remove A Conversation",
  summary: "Removes a conversation with its messages, for good.",
  verb: "DELETE",
  path: "/website/{website_id}/conversation/{session_id}",
  aliases: [
    {
      verb: "DELETE",
      path: "/website/{website_id}/conversations/{session_id}",
      source: "node-crisp-api before November 2018",
    },
  ],
  params: sessionParams,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:conversation:sessions"),
  args: ["website_id", "session_id"],
  legacyMethods: ["websiteConversations.deleteOne"],
  events: ["session:removed"],
});

export const initiateConversationWithExistingSession = defineRoute({
  id: "initiateConversationWithExistingSession",
  service: "website",
  noun: "conversations",
  label: "Initiate A Conversation With Existing Session",
  summary: "Brings an existing conversation to the inbox.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/initiate",
  params: sessionParams,
  status: 200,
  reason: "initiated",
  tiers: everyTier,
  scopes: writing("website:conversation:initiate"),
  args: ["website_id", "session_id"],
  legacyMethods: ["websiteConversations.initiateOne"],
  events: ["session:request:initiated"],
});

export const getConversationMetas = defineRoute({
  id: "getConversationMetas",
  service: "website",
  noun: "conversations",
  label: "Get Conversation Metas",
  summary: "Answers what is known about the visitor of a conversation.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/meta",
  params: sessionParams,
  response: ConversationMeta,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:conversation:sessions"),
  args: ["website_id", "session_id"],
  legacyMethods: ["websiteConversations.getMeta"],
  events: [],
});

export const updateConversationMetas = defineRoute({
  id: "updateConversationMetas",
  service: "website",
  noun: "conversations",
  label: "Update Conversation Metas",
  summary: "Changes what is known about the visitor of a conversation. Fields that are absent stay as they are.",
  verb: "PATCH",
  path: "/website/{website_id}/conversation/{session_id}/meta",
  params: sessionParams,
  body: ConversationMetaUpdate,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:conversation:sessions"),
  args: ["website_id", "session_id", "body"],
  legacyMethods: [
    "websiteConversations.setEmail",
    "websiteConversations.setNickname",
    "websiteConversations.setTags",
    "websiteConversations.updateMeta",
  ],
  events: [
    "session:set_email",
    "session:set_phone",
    "session:set_address",
    "session:set_subject",
    "session:set_avatar",
    "session:set_nickname",
    "session:set_origin",
    "session:set_data",
    "session:set_segments",
    "session:sync:capabilities",
    "session:sync:geolocation",
    "session:sync:system",
    "session:sync:network",
    "session:sync:timezone",
    "session:sync:locales",
  ],
});

export const conversationRoutes = [
  listConversations,
  createNewConversation,
  checkConversationExists,
  getConversation,
  removeConversation,
  initiateConversationWithExistingSession,
  getConversationMetas,
  updateConversationMetas,
  ...stateRoutes,
  ...historyRoutes,
] as const;
