import type { LooseFacts } from "../loosen.js";

/** Where official types are not what the contract's become when nothing in them is required. */
export const facts: Readonly<Record<string, LooseFacts>> = {
  Conversation: { required: ["session_id", "website_id"] },
  ConversationMessageNew: { required: ["from", "origin"] },
  ConversationComposeMessageNew: { required: ["type", "from"], extras: { type: '"start" | "stop"' } },
  PeopleEvent: { extras: { data: "object" } },
  PeopleEventAdd: { extras: { data: "object" } },
  ConversationMessage: {
    flat: true,
    extras: { type: "ConversationMessageType", content: "ConversationMessageContent" },
  },
  ConversationsListOptions: { extras: { search_query: "string | FilterSearchQuery[]" } },
  EventsMessageComposeReceive: { extras: { type: '"start" | "stop"', user: "ConversationMessageUser" } },
  EventsMessageComposeSend: { extras: { type: '"start" | "stop"' } },
  EventsSessionUpdateAvailability: { extras: { availability: '"online" | "offline"' } },
  EventsSessionUpdateVerify: { extras: { error: '"unknown"' } },
  EventsStatusHealthChanged: { extras: { health: '"healthy" | "sick" | "dead"' } },
  EventsWidgetActionProcessed: { extras: { outcome: '"success" | "failure"' } },
  PluginConnectWebsite: { extras: { settings: "object" } },
  PluginSettingsBody: { text: "object" },
  PluginSubscriptionChannelForward: { extras: { payload: "object" } },
  PluginSubscriptionEventDispatch: { extras: { data: "object" } },
  PluginSubscriptionSettings: { extras: { schema: "object", settings: "object" } },
  WebsiteCampaignExcerpt: { required: ["created_at", "updated_at"] },
  HelpdeskContentType: { open: true },
  HelpdeskRemoveVerify: { required: ["method", "secret"] },
  HelpdeskTreePathUpdate: { required: ["action"] },
  HelpdeskTreePathUpdatePath: { required: ["to"] },
  HelpdeskLocaleExternalImport: { required: ["helpdesk_url"] },
};
