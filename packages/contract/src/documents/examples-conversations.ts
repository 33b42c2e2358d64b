const user = { type: "participant", nickname: "Grace" };
const item = { section_id: "orders", item_id: "order" };

/** Values of path parameters of what belongs to conversations. */
export const conversationParameterExamples: Readonly<Record<string, unknown>> = {
  spam_id: "5d0c9a34-7e51-4c8f-b0d2-94ce1b7f6a38",
  original_id: "c2f4a8e6-1b3d-4e5f-8a7c-6d9b0e2f4a13",
  browsing_id: "browsing_7a4d2c9e-0b6f-4318-9f5a-e1c83d62b740",
  call_id: "call_3e8b1f60-d5a7-4c29-8e04-b7f92a6c1d58",
};

/** Request bodies of what belongs to conversations, and of the removal of a website. */
export const conversationBodyExamples: Readonly<Record<string, unknown>> = {
  deleteWebsite: { verify: { method: "password", secret: "correct horse battery staple" } },
  deleteSuggestedConversationSegment: { segment: "customer" },
  deleteSuggestedConversationDataKey: { key: "plan" },
  submitSpamConversationDecision: { action: "accept" },
  requestIdentityVerificationForConversation: { identity: "email", method: "link", recipient: "ada@acme.com" },
  redeemIdentityVerificationLinkForConversation: { identity: "email", token: "481516", recipient: "ada@acme.com" },
  requestEmailTranscriptForConversation: { to: "user", email: "ada@acme.com" },
  scheduleReminderForConversation: { date: "2026-12-01T09:00:00.000Z", note: "Ask whether it works now.", user },
  reportConversation: { flag: "spam" },
  requestToolCallForConversation: { command: "list_tools", payload: {} },
  sendActionToExistingBrowsingSession: { action: "start" },
  assistExistingBrowsingSession: { action: "click", click: { x: 320, y: 180 } },
  initiateNewCallSessionForConversation: { mode: "video", user, origin: "chat" },
  abortOngoingCallSessionForConversation: { user, origin: "chat" },
  transmitSignalingOnOngoingCallSession: { type: "sdp", payload: { type: "offer", sdp: "v=0" } },
  deliverWidgetButtonActionForConversation: { ...item, data: { order: 1_042 }, value: "refund" },
  deliverWidgetDataFetchActionForConversation: { ...item, data: { order: 1_042 } },
};
