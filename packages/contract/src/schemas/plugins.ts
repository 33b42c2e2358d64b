import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, anything, date, integer, text, timestamp, url, uuid } from "./atoms.js";

export const PluginConnectWebsitePlan = Type.Object(
  {
    id: Type.Optional(Type.String({ description: "The plan: a UUID." })),
    name: Type.Optional(Type.String()),
    trialing: Type.Optional(Type.Boolean({ description: "It is on trial." })),
  },
  { title: "PluginConnectWebsitePlan" },
);

export const PluginConnectWebsite = Type.Object(
  {
    website_id: uuid(),
    price: Type.Optional(integer({ description: "What the website pays for the plugin." })),
    token: Type.Optional(
      Type.String({ description: "A secret of this website and the plugin, for the plugin's own pages." }),
    ),
    settings: Type.Optional(anything({ description: "What the website set, in the shape of the plugin's schema." })),
    plan: Type.Optional(PluginConnectWebsitePlan),
    difference: Type.Optional(
      Type.String({ description: "What changed since the time that `listConnectWebsitesSince` was given." }),
    ),
  },
  { title: "PluginConnectWebsite" },
);

export const PluginSubscriptionPlan = Type.Object(
  {
    id: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    price: Type.Optional(integer()),
  },
  { title: "PluginSubscriptionPlan" },
);

export const PluginSubscription = Type.Object(
  {
    id: uuid({ description: "The plugin." }),
    urn: Type.Optional(Type.String({ description: "Its name for programs, such as `urn:acme.com:crm:0`." })),
    type: Type.Optional(Type.String()),
    category: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
    summary: Type.Optional(Type.String()),
    price: Type.Optional(integer({ description: "0 when it is free." })),
    plans: Type.Optional(Type.Array(PluginSubscriptionPlan)),
    icon: Type.Optional(url()),
    website_url: Type.Optional(url()),
    contact_url: Type.Optional(url()),
    terms_url: Type.Optional(url()),
    privacy_url: Type.Optional(url()),
    help_url: Type.Optional(url()),
    video_url: Type.Optional(url()),
    configurable: Type.Optional(Type.Boolean({ description: "It has settings." })),
    since: Type.Optional(date({ description: "When the website subscribed, ISO 8601." })),
    active: Type.Optional(Type.Boolean({ description: "It works now." })),
    website_id: Type.Optional(uuid({ description: "Who subscribed." })),
    card_id: Type.Optional(Type.String({ description: "The payment card that pays for it." })),
    bill_period: Type.Optional(Type.String({ description: "How often it is paid for." })),
    bill_valid_until: Type.Optional(date({ description: "Until when it is paid for, ISO 8601." })),
  },
  { title: "PluginSubscription" },
);

export const PluginSubscriptionCreate = Type.Object(
  { plugin_id: uuid({ description: "The plugin to subscribe to." }) },
  { title: "PluginSubscriptionCreate" },
);

export const PluginSubscriptionSettings = Type.Object(
  {
    plugin_id: Type.Optional(uuid()),
    website_id: Type.Optional(uuid()),
    token: Type.Optional(
      Type.String({ description: "A secret of this website and the plugin, for the plugin's own pages." }),
    ),
    schema: Type.Optional(anything({ description: "The JSON Schema of the settings." })),
    settings: Type.Optional(anything({ description: "What is set now." })),
    settings_form_url: Type.Optional(url({ description: "The plugin's own page for its settings." })),
    callback_url: Type.Optional(url({ description: "The plugin's own address for calls about this website." })),
  },
  { title: "PluginSubscriptionSettings" },
);

export const PluginSettingsBody = anything({
  title: "PluginSettingsBody",
  maxProperties: limits.dataKeys,
  description: "The settings themselves, in the shape of the plugin's schema.",
});

export const PluginBillUsage = Type.Object(
  {
    name: Type.Optional(Type.String({ description: "What was used." })),
    units: Type.Optional(Type.Number({ description: "How much of it." })),
    price: Type.Optional(Type.Number({ description: "Of one unit." })),
  },
  { title: "PluginBillUsage" },
);

export const PluginBillUsageReport = Type.Object(
  {
    name: text(limits.lineLength, { description: "What was used: the bill adds up units of one name." }),
    units: Type.Number({ minimum: 0, description: "How much of it, since the last report." }),
    price: Type.Number({ minimum: 0, description: "Of one unit; it counts with the first report of a name alone." }),
  },
  { title: "PluginBillUsageReport" },
);

export const PluginAttestProvenancePayloadWebsite = Type.Object(
  { website_id: Type.Optional(uuid()) },
  { title: "PluginAttestProvenancePayloadWebsite" },
);

export const PluginAttestProvenancePayloadUser = Type.Object(
  {
    user_id: Type.Optional(uuid()),
    role: Type.Optional(Type.String({ description: "What the operator may do, such as `owner`." })),
  },
  { title: "PluginAttestProvenancePayloadUser" },
);

export const PluginAttestProvenancePayloadPlugin = Type.Object(
  { plugin_id: Type.Optional(uuid()) },
  { title: "PluginAttestProvenancePayloadPlugin" },
);

export const PluginAttestProvenancePayload = Type.Object(
  {
    website: Type.Optional(PluginAttestProvenancePayloadWebsite),
    user: Type.Optional(PluginAttestProvenancePayloadUser),
    plugin: Type.Optional(PluginAttestProvenancePayloadPlugin),
  },
  { title: "PluginAttestProvenancePayload" },
);

export const PluginAttestProvenance = Type.Object(
  {
    payload: Type.Optional(PluginAttestProvenancePayload),
    signed: Type.Optional(
      Type.String({ description: "The payload, signed: whoever receives it can check who made it." }),
    ),
    expire_at: Type.Optional(timestamp("Until when it holds, in milliseconds.")),
  },
  { title: "PluginAttestProvenance" },
);

export const PluginSubscriptionChannelForward = Type.Object(
  {
    namespace: Type.Optional(
      text(limits.wordLength, { description: "What kind of payload it is, in the plugin's words." }),
    ),
    identifier: Type.Optional(anyText(limits.wordLength, { description: "Whom it is for, in the plugin's words." })),
    payload: Type.Optional(anything({ maxProperties: limits.dataKeys })),
  },
  { title: "PluginSubscriptionChannelForward" },
);

export const PluginSubscriptionEventDispatch = Type.Object(
  {
    name: Type.Optional(text(limits.wordLength, { description: "The event's name, in the plugin's words." })),
    data: Type.Optional(anything({ maxProperties: limits.dataKeys })),
  },
  { title: "PluginSubscriptionEventDispatch" },
);
