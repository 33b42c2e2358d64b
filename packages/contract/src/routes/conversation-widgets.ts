import { defineRoute } from "../route.js";
import { widgetParams } from "../schemas/conversation-extra-params.js";
import {
  ConversationWidgetAction,
  ConversationWidgetButtonPayload,
  ConversationWidgetDataPayload,
} from "../schemas/conversation-widgets.js";
import { unknownSuccess } from "./access.js";

export const deliverWidgetButtonActionForConversation = defineRoute({
  id: "deliverWidgetButtonActionForConversation",
  service: "website",
  noun: "conversation-widgets",
  label: "Deliver Widget Button Action For Conversation",
  summary: "Presses a button of a plugin's widget beside a conversation. What the plugin answers comes as an event.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button",
  params: widgetParams,
  body: ConversationWidgetButtonPayload,
  response: ConversationWidgetAction,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "session_id", "plugin_id", "body.section_id", "body.item_id", "body.data", "body.value"],
  unknown: unknownSuccess,
  events: ["widget:action:processed"],
});

export const deliverWidgetDataFetchActionForConversation = defineRoute({
  id: "deliverWidgetDataFetchActionForConversation",
  service: "website",
  noun: "conversation-widgets",
  label: "Deliver Widget Data Fetch Action For Conversation",
  summary:
    "Asks a plugin's widget beside a conversation for what an item shows. What the plugin answers comes as an event.",
  verb: "POST",
  path: "/website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data",
  params: widgetParams,
  body: ConversationWidgetDataPayload,
  response: ConversationWidgetAction,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "session_id", "plugin_id", "body.section_id", "body.item_id", "body.data"],
  variants: [
    {
      id: "deliverWidgetDataEditActionForConversation",
      label: "Deliver Widget Data Edit Action For Conversation",
      summary:
        "Gives an item of a plugin's widget beside a conversation another value. What the plugin answers comes as an event.",
      args: ["website_id", "session_id", "plugin_id", "body.section_id", "body.item_id", "body.value"],
    },
  ],
  unknown: `${unknownSuccess} Whether \`action\` is required: the reference says so, and crisp-api never sends it.`,
  events: ["widget:action:processed"],
});

export const conversationWidgetRoutes = [
  deliverWidgetButtonActionForConversation,
  deliverWidgetDataFetchActionForConversation,
] as const;
