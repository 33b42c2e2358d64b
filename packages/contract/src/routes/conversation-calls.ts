import { defineRoute } from "../route.js";
import { sessionParams } from "../schemas/atoms.js";
import {
  ConversationCall,
  ConversationCallAbortPayload,
  ConversationCallPayload,
  ConversationCallSignalingPayload,
} from "../schemas/conversation-calls.js";
import { callParams } from "../schemas/conversation-extra-params.js";
import { Type } from "../type.js";
import { everyTier, reading, unknownSuccess, writing } from "./access.js";

export const initiateNewCallSessionForConversation = defineRoute({
  id: "initiateNewCallSessionForConversation",
  service: "website",
  noun: "conversation-calls",
  label: "Initiate New Call Session For Conversation",
  summary: "Calls the visitor, with or without a picture. The event that follows holds the call's id.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/call",
  params: sessionParams,
  body: ConversationCallPayload,
  response: Type.Object({
    call_id: Type.Optional(Type.String({ description: "The call, where the answer names it." })),
  }),
  status: 200,
  reason: "initiated",
  tiers: everyTier,
  scopes: writing("website:conversation:calls"),
  args: ["website_id", "session_id", "body.mode", "body.user", "body.origin"],
  emptyIsNone: ["body.mode", "body.origin"],
  defaults: { "body.mode": "audio" },
  unknown: `${unknownSuccess} Whether the answer names the call: one official client reads it there, another waits for the event.`,
  events: ["call:request:initiated", "call:request:rejected"],
});

export const getOngoingCallSessionForConversation = defineRoute({
  id: "getOngoingCallSessionForConversation",
  service: "website",
  noun: "conversation-calls",
  label: "Get Ongoing Call Session For Conversation",
  summary: "Answers which call with the visitor goes on; it fails with a 404 when none does.",
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/call",
  params: sessionParams,
  response: ConversationCall,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:conversation:calls"),
  args: ["website_id", "session_id"],
  unknown: "What the answer is when no call goes on.",
  events: [],
});

export const abortOngoingCallSessionForConversation = defineRoute({
  id: "abortOngoingCallSessionForConversation",
  service: "website",
  noun: "conversation-calls",
  label: "Abort Ongoing Call Session For Conversation",
  summary: "Hangs up, or stops ringing.",
  verb: "DELETE",
  path: "/website/{website_id}/conversation/{session_id}/call/{call_id}",
  params: callParams,
  body: ConversationCallAbortPayload,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:conversation:calls"),
  args: ["website_id", "session_id", "call_id", "body.user", "body.origin"],
  emptyIsNone: ["body.origin"],
  events: ["call:request:rejected"],
});

export const transmitSignalingOnOngoingCallSession = defineRoute({
  id: "transmitSignalingOnOngoingCallSession",
  service: "website",
  noun: "conversation-calls",
  label: "Transmit Signaling On Ongoing Call Session",
  summary: "Passes what WebRTC has to say to the visitor's side of a call.",
  verb: "PATCH",
  path: "/website/{website_id}/conversation/{session_id}/call/{call_id}",
  aliases: [
    {
      verb: "PATCH",
      path: "/website/{website_id}/conversation/{session_id}/call/{call_id}/signaling",
      source: "the reference of the REST API",
    },
  ],
  params: callParams,
  body: ConversationCallSignalingPayload,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:conversation:calls"),
  args: ["website_id", "session_id", "call_id", "body"],
  repeatable: false,
  events: [],
});

export const conversationCallRoutes = [
  initiateNewCallSessionForConversation,
  getOngoingCallSessionForConversation,
  abortOngoingCallSessionForConversation,
  transmitSignalingOnOngoingCallSession,
] as const;
