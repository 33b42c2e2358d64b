import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { pluginParams } from "../schemas/plugin-params.js";
import { PluginSubscription, PluginSubscriptionCreate } from "../schemas/plugins.js";
import { Type } from "../type.js";
import { unknownSuccess } from "./access.js";
import { ownWithoutScope } from "./plugin-access.js";

export const listAllActivePluginSubscriptions = defineRoute({
  id: "listAllActiveSubscriptions",
  service: "plugin",
  noun: "subscriptions",
  label: "List All Active Subscriptions",
  summary: "Lists what all websites of the operator are subscribed to.",
  verb: "GET",
  path: "/plugins/subscription",
  response: Type.Array(PluginSubscription),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: [],
  unknown: "Whether subscriptions that are not paid for are listed.",
  legacyMethods: ["pluginSubscriptions.listAllActiveSubscriptions"],
  events: [],
});

export const listSubscriptionsForWebsite = defineRoute({
  id: "listSubscriptionsForWebsite",
  service: "plugin",
  noun: "subscriptions",
  label: "List Subscriptions For A Website",
  summary: "Lists the plugins that a website is subscribed to.",
  verb: "GET",
  path: "/plugins/subscription/{website_id}",
  params: websiteParams,
  response: Type.Array(PluginSubscription),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  legacyMethods: ["pluginSubscriptions.listSubscriptionsForWebsite"],
  events: [],
});

export const getSubscriptionDetails = defineRoute({
  id: "getSubscriptionDetails",
  service: "plugin",
  noun: "subscriptions",
  label: "Get Subscription Details",
  summary: "Answers a website's subscription to a plugin, with what the plugin says of itself.",
  verb: "GET",
  path: "/plugins/subscription/{website_id}/{plugin_id}",
  params: pluginParams,
  response: PluginSubscription,
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id"],
  unknown: ownWithoutScope,
  legacyMethods: ["pluginSubscriptions.getSubscriptionDetails"],
  events: [],
});

export const subscribeWebsiteToPlugin = defineRoute({
  id: "subscribeWebsiteToPlugin",
  service: "plugin",
  noun: "subscriptions",
  label: "Subscribe Website To Plugin",
  summary: "Subscribes a website to a plugin.",
  verb: "POST",
  path: "/plugins/subscription/{website_id}",
  params: websiteParams,
  body: PluginSubscriptionCreate,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.plugin_id"],
  unknown: unknownSuccess,
  legacyMethods: ["pluginSubscriptions.subscribeWebsiteToPlugin"],
  events: ["plugin:subscription:updated"],
});

export const unsubscribePluginFromWebsite = defineRoute({
  id: "unsubscribePluginFromWebsite",
  service: "plugin",
  noun: "subscriptions",
  label: "Unsubscribe Plugin From Website",
  summary: "Ends a website's subscription to a plugin.",
  verb: "DELETE",
  path: "/plugins/subscription/{website_id}/{plugin_id}",
  params: pluginParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "plugin_id"],
  legacyMethods: ["pluginSubscriptions.unsubscribePluginFromWebsite"],
  events: ["plugin:subscription:updated"],
});

export const subscriptionsRoutes = [
  listAllActivePluginSubscriptions,
  listSubscriptionsForWebsite,
  getSubscriptionDetails,
  subscribeWebsiteToPlugin,
  unsubscribePluginFromWebsite,
] as const;
