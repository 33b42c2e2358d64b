import type { LooseFacts } from "../loosen.js";

/** Where official types are not what the contract's become when nothing in them is required. */
export const facts: Readonly<Record<string, LooseFacts>> = {
  Conversation: { required: ["session_id", "website_id"] },
  ConversationMessageNew: { required: ["from", "origin"] },
  ConversationComposeMessageNew: { required: ["type", "from"] },
  FilterSearchQuery: { required: ["criterion", "query", "model", "operator"] },
  HelpdeskContentType: { open: true },
  HelpdeskRemoveVerify: { required: ["method", "secret"] },
  HelpdeskTreePathUpdate: { required: ["action"] },
  HelpdeskTreePathUpdatePath: { required: ["to"] },
  HelpdeskLocaleExternalImport: { required: ["helpdesk_url"] },
};
