import { defineRoute } from "../route.js";
import { sessionParams } from "../schemas/atoms.js";
import {
  ConversationVerifyIdentityRedeem,
  ConversationVerifyIdentityRequest,
} from "../schemas/conversation-identities.js";
import { everyTier, unknownSuccess, writing } from "./access.js";

const soIsVerify = "that of the conversation's verification stands in for the scope, and no field is.";

export const requestIdentityVerificationForConversation = defineRoute({
  id: "requestIdentityVerificationForConversation",
  service: "website",
  noun: "conversation-identities",
  label: "Request Identity Verification For Conversation",
  summary:
    "Sends the visitor a link or code, by which they prove that an address, a number or another identity is theirs.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/verify/identity",
  aliases: [
    {
      verb: "PATCH",
      path: "/website/{website_id}/conversation/{session_id}/verify/identity",
      source: "crisp-api for a day in July 2025",
    },
  ],
  params: sessionParams,
  body: ConversationVerifyIdentityRequest,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:conversation:sessions"),
  args: ["website_id", "session_id", "body"],
  unknown: `${unknownSuccess} The scope, and which fields are required: ${soIsVerify}`,
  events: ["identity:verify:request"],
});

export const redeemIdentityVerificationLinkForConversation = defineRoute({
  id: "redeemIdentityVerificationLinkForConversation",
  service: "website",
  noun: "conversation-identities",
  label: "Redeem Identity Verification Link For Conversation",
  summary: "Takes the code that a visitor was sent, which proves their identity. A code serves once.",
  verb: "PUT",
  path: "/website/{website_id}/conversation/{session_id}/verify/identity/link",
  params: sessionParams,
  body: ConversationVerifyIdentityRedeem,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:conversation:sessions"),
  args: ["website_id", "session_id", "body"],
  repeatable: false,
  unknown: `The tiers, whether a code really serves once, the scope, and which fields are required: ${soIsVerify}`,
  events: ["session:update_verify"],
});

export const conversationIdentityRoutes = [
  requestIdentityVerificationForConversation,
  redeemIdentityVerificationLinkForConversation,
] as const;
