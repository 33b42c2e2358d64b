import { defineRoute } from "../route.js";
import { sessionParams } from "../schemas/atoms.js";
import {
  ConversationBrowsing,
  ConversationBrowsingAction,
  ConversationBrowsingAssist,
} from "../schemas/conversation-browsing.js";
import { browsingParams } from "../schemas/conversation-extra-params.js";
import { Type } from "../type.js";
import { everyTier, reading, unknownSuccess, writing } from "./access.js";

export const listBrowsingSessionsForConversation = defineRoute({
  id: "listBrowsingSessionsForConversation",
  service: "website",
  noun: "conversation-browsing",
  label: "List Browsing Sessions For Conversation",
  summary: "Lists the pages that the visitor has open and lets be watched, all at once.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/browsing",
  params: sessionParams,
  response: Type.Array(ConversationBrowsing),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:conversation:sessions"),
  args: ["website_id", "session_id"],
  unknown: "The scope: that of browsing only writes, so the conversation's own stands in for it.",
  events: [],
});

export const initiateBrowsingSessionForConversation = defineRoute({
  id: "initiateBrowsingSessionForConversation",
  service: "website",
  noun: "conversation-browsing",
  label: "Initiate Browsing Session For Conversation",
  summary: "Asks the visitor's chat box to let the page be watched. The answer comes as an event.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/browsing",
  params: sessionParams,
  status: 200,
  reason: "initiated",
  tiers: everyTier,
  scopes: writing("website:conversation:browsing"),
  args: ["website_id", "session_id"],
  unknown: unknownSuccess,
  events: ["browsing:request:initiated", "browsing:request:rejected"],
});

export const sendActionToExistingBrowsingSession = defineRoute({
  id: "sendActionToExistingBrowsingSession",
  service: "website",
  noun: "conversation-browsing",
  label: "Send Action To An Existing Browsing Session",
  summary: "Starts, keeps up or stops watching the visitor's page.",
  verb: "PATCH",
  path: "/website/{website_id}/conversation/{session_id}/browsing/{browsing_id}",
  params: browsingParams,
  body: ConversationBrowsingAction,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:conversation:browsing"),
  args: ["website_id", "session_id", "browsing_id", "body.action"],
  events: [],
});

export const assistExistingBrowsingSession = defineRoute({
  id: "assistExistingBrowsingSession",
  service: "website",
  noun: "conversation-browsing",
  label: "Assist Existing Browsing Session",
  summary: "Points, scrolls or clicks on the visitor's page for them.",
  verb: "PATCH",
  path: "/website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist",
  aliases: [
    {
      verb: "PATCH",
      path: "/website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/debug",
      source: "crisp-api for a day in October 2021",
    },
  ],
  params: browsingParams,
  body: ConversationBrowsingAssist,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:conversation:browsing"),
  args: ["website_id", "session_id", "browsing_id", "body"],
  events: [],
});

export const conversationBrowsingRoutes = [
  listBrowsingSessionsForConversation,
  initiateBrowsingSessionForConversation,
  sendActionToExistingBrowsingSession,
  assistExistingBrowsingSession,
] as const;
