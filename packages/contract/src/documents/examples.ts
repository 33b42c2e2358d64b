import { conversationBodyExamples, conversationParameterExamples } from "./examples-conversations.js";
import { helpdeskBodyExamples, helpdeskParameterExamples } from "./examples-helpdesk.js";
import { peopleBodyExamples, peopleParameterExamples, userBodyExamples } from "./examples-people.js";
import { serviceBodyExamples, serviceParameterExamples } from "./examples-services.js";
import { teamBodyExamples, teamParameterExamples } from "./examples-team.js";

const website_id = "8c1e5b2a-64f0-4c56-9c0d-2b7f6f3f0a11";
const session_id = "session_0b8b7b0e-5f0c-4a53-8a55-9a1f6f1f7c21";
const user_id = "f2a1c7de-8a3c-4f0e-9a55-1f0b6c1d2e3f";

/** Values of path parameters. */
export const parameterExamples: Readonly<Record<string, unknown>> = {
  website_id,
  session_id,
  page_number: 1,
  fingerprint: 169_876_543_210_001,
  ...conversationParameterExamples,
  ...helpdeskParameterExamples,
  ...peopleParameterExamples,
  ...serviceParameterExamples,
  ...teamParameterExamples,
};

/** Request bodies by the official method's name. Each is valid: a test holds them against the schemas. */
export const bodyExamples: Readonly<Record<string, unknown>> = {
  createWebsite: { name: "Acme", domain: "acme.com" },
  updateConversationMetas: {
    nickname: "Ada Lovelace",
    email: "ada@acme.com",
    segments: ["customer"],
    data: { plan: "pro", seats: 12, trial: false },
  },
  changeConversationState: { state: "resolved" },
  updateConversationOpenState: { opened: true },
  assignConversationRouting: { assigned: { user_id } },
  updateConversationInbox: { inbox_id: null },
  saveConversationParticipants: { participants: [{ type: "email", target: "charles@acme.com" }] },
  blockIncomingMessagesForConversation: { blocked: true },
  updateVerifyStatusForConversation: { verified: true },
  sendMessageInConversation: { type: "text", from: "operator", origin: "chat", content: "Hello! How can we help?" },
  updateMessageInConversation: { content: "Hello! How can we help you?" },
  composeMessageInConversation: { type: "start", from: "operator" },
  markMessagesReadInConversation: { from: "user", origin: "chat", fingerprints: [169_876_543_210_001] },
  markConversationAsUnread: { from: "user" },
  markMessagesDeliveredInConversation: { from: "operator", origin: "chat", fingerprints: [169_876_543_210_001] },
  ...conversationBodyExamples,
  ...helpdeskBodyExamples,
  ...peopleBodyExamples,
  ...userBodyExamples,
  ...serviceBodyExamples,
  ...teamBodyExamples,
};
