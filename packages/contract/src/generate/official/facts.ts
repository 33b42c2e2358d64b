import type { LooseFacts } from "../loosen.js";

/** Where official types are not what the contract's become when nothing in them is required. */
export const facts: Readonly<Record<string, LooseFacts>> = {
  Conversation: { required: ["session_id", "website_id"] },
  ConversationMessageNew: { required: ["from", "origin"] },
  ConversationComposeMessageNew: { required: ["type", "from"] },
  PeopleEvent: { extras: { data: "object" } },
  PeopleEventAdd: { extras: { data: "object" } },
  ConversationMessage: {
    flat: true,
    extras: { type: "ConversationMessageType", content: "ConversationMessageContent" },
  },
  ConversationsListOptions: { extras: { search_query: "string | FilterSearchQuery[]" } },
  EventsMessageComposeReceive: { extras: { user: "ConversationMessageUser" } },
  PluginConnectWebsite: { extras: { settings: "object" } },
  PluginSettingsBody: { text: "object" },
  PluginSubscriptionChannelForward: { extras: { payload: "object" } },
  PluginSubscriptionEventDispatch: { extras: { data: "object" } },
  PluginSubscriptionSettings: { extras: { schema: "object", settings: "object" } },
  HelpdeskContentType: { open: true },
  HelpdeskRemoveVerify: { required: ["method", "secret"] },
  HelpdeskTreePathUpdate: { required: ["action"] },
  HelpdeskTreePathUpdatePath: { required: ["to"] },
  HelpdeskLocaleExternalImport: { required: ["helpdesk_url"] },
};
