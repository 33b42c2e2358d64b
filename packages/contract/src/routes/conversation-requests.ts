import { defineRoute } from "../route.js";
import { sessionParams } from "../schemas/atoms.js";
import {
  ConversationReminderPayload,
  ConversationReportPayload,
  ConversationToolCall,
  ConversationToolCallAccepted,
  ConversationTranscriptRequest,
} from "../schemas/conversation-requests.js";
import { everyTier, unknownSuccess, writing } from "./access.js";

const actions = `${unknownSuccess} The scope: that of other actions on conversations is the nearest.`;

export const requestEmailTranscriptForConversation = defineRoute({
  id: "requestEmailTranscriptForConversation",
  service: "website",
  noun: "conversation-requests",
  label: "Request Email Transcript For Conversation",
  summary: "Mails what was said in a conversation to the visitor or to the team.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/transcript",
  params: sessionParams,
  body: ConversationTranscriptRequest,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:conversation:actions"),
  args: ["website_id", "session_id", "body.to", "body.email"],
  emptyIsNone: ["body.email"],
  unknown: actions,
  events: [],
});

export const requestChatboxBindingPurgeForConversation = defineRoute({
  id: "requestChatboxBindingPurgeForConversation",
  service: "website",
  noun: "conversation-requests",
  label: "Request Chatbox Binding Purge For Conversation",
  summary: "Makes the visitor's chat box forget the conversation: it starts a new one when it is next used.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/purge",
  params: sessionParams,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:conversation:actions"),
  args: ["website_id", "session_id"],
  unknown: actions,
  events: [],
});

export const requestUserFeedbackForConversation = defineRoute({
  id: "requestUserFeedbackForConversation",
  service: "website",
  noun: "conversation-requests",
  label: "Request User Feedback For Conversation",
  summary: "Asks the visitor to rate the conversation.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/feedback",
  params: sessionParams,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:conversation:actions"),
  args: ["website_id", "session_id"],
  unknown: actions,
  events: [],
});

export const scheduleReminderForConversation = defineRoute({
  id: "scheduleReminderForConversation",
  service: "website",
  noun: "conversation-requests",
  label: "Schedule A Reminder For Conversation",
  summary: "Reminds of a conversation at a later time, with a note.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/reminder",
  params: sessionParams,
  body: ConversationReminderPayload,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:conversation:actions"),
  args: ["website_id", "session_id", "body.date", "body.note", "body.user", "body.origin"],
  emptyIsNone: ["body.origin"],
  unknown: actions,
  events: [],
});

export const reportConversation = defineRoute({
  id: "reportConversation",
  service: "website",
  noun: "conversation-requests",
  label: "Report Conversation",
  summary: "Reports a conversation as spam.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/report",
  params: sessionParams,
  body: ConversationReportPayload,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:conversation:actions"),
  args: ["website_id", "session_id", "body.flag"],
  unknown: actions,
  events: [],
});

export const requestToolCallForConversation = defineRoute({
  id: "requestToolCallForConversation",
  service: "website",
  noun: "conversation-requests",
  label: "Request Tool Call For Conversation",
  summary: "Has a tool of the plugin run a command for a conversation.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/tool",
  params: sessionParams,
  body: ConversationToolCall,
  response: ConversationToolCallAccepted,
  status: 202,
  reason: "dispatched",
  tiers: ["plugin"],
  scopes: writing("website:conversation:actions"),
  args: ["website_id", "session_id", "body.command", "body.payload"],
  emptyIsNone: ["body.payload"],
  unknown: `${actions} What the answer holds, and by which event the outcome comes.`,
  events: ["plugin:event"],
});

export const conversationRequestRoutes = [
  requestEmailTranscriptForConversation,
  requestChatboxBindingPurgeForConversation,
  requestUserFeedbackForConversation,
  scheduleReminderForConversation,
  reportConversation,
  requestToolCallForConversation,
] as const;
