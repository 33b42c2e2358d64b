import { defineRoute } from "../route.js";
import { pluginParams } from "../schemas/plugin-params.js";
import {
  PluginAttestProvenance,
  PluginBillUsage,
  PluginBillUsageReport,
  PluginSettingsBody,
  PluginSubscriptionChannelForward,
  PluginSubscriptionEventDispatch,
  PluginSubscriptionSettings,
} from "../schemas/plugins.js";
import { Type } from "../type.js";
import { unknownSuccess } from "./access.js";
import { ownWithoutScope } from "./plugin-access.js";
import { pluginConnectRoutes } from "./plugin-connect.js";
import { subscriptionsRoutes } from "./subscriptions.js";

export const getSubscriptionSettings = defineRoute({
  id: "getSubscriptionSettings",
  service: "plugin",
  noun: "plugins",
  label: "Get Subscription Settings",
  summary: "Answers the settings of a plugin for a website, with their schema.",
  verb: "GET",
  path: "/plugins/subscription/{website_id}/{plugin_id}/settings",
  params: pluginParams,
  response: PluginSubscriptionSettings,
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id"],
  unknown: ownWithoutScope,
  legacyMethods: ["pluginSubscriptions.getSubscriptionSettings", "pluginSubscriptions.saveSubscriptionSettings"],
  events: [],
});

export const saveSubscriptionSettings = defineRoute({
  id: "saveSubscriptionSettings",
  service: "plugin",
  noun: "plugins",
  label: "Save Subscription Settings",
  summary: "Replaces the settings of a plugin for a website.",
  verb: "PUT",
  path: "/plugins/subscription/{website_id}/{plugin_id}/settings",
  params: pluginParams,
  body: PluginSettingsBody,
  status: 200,
  reason: "updated",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id", "body"],
  unknown: ownWithoutScope,
  legacyMethods: ["pluginSubscriptions.saveSubscriptionSettings"],
  events: ["plugin:settings:saved"],
});

export const updateSubscriptionSettings = defineRoute({
  id: "updateSubscriptionSettings",
  service: "plugin",
  noun: "plugins",
  label: "Update Subscription Settings",
  summary: "Changes settings of a plugin for a website. Those that are absent stay as they are.",
  verb: "PATCH",
  path: "/plugins/subscription/{website_id}/{plugin_id}/settings",
  params: pluginParams,
  body: PluginSettingsBody,
  status: 200,
  reason: "updated",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id", "body"],
  repeatable: true,
  unknown: ownWithoutScope,
  legacyMethods: ["pluginSubscriptions.updateSubscriptionSettings"],
  events: ["plugin:settings:saved"],
});

export const getPluginUsageBills = defineRoute({
  id: "getPluginUsageBills",
  service: "plugin",
  noun: "plugins",
  label: "Get Plugin Usage Bills",
  summary: "Lists what the plugin reported as used, and what goes on the next bill of the website.",
  verb: "GET",
  path: "/plugins/subscription/{website_id}/{plugin_id}/bill/usage",
  params: pluginParams,
  response: Type.Array(PluginBillUsage),
  status: 200,
  reason: "listed",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id"],
  unknown: ownWithoutScope,
  events: [],
});

export const reportPluginUsageToBill = defineRoute({
  id: "reportPluginUsageToBill",
  service: "plugin",
  noun: "plugins",
  label: "Report Plugin Usage To Bill",
  summary: "Reports what a website used of a plugin that is paid by use. Each report adds to the bill.",
  verb: "POST",
  path: "/plugins/subscription/{website_id}/{plugin_id}/bill/usage",
  params: pluginParams,
  body: PluginBillUsageReport,
  status: 201,
  reason: "added",
  tiers: ["plugin"],
  scopes: [],
  args: ["website_id", "plugin_id", "body"],
  unknown: `${unknownSuccess} ${ownWithoutScope}`,
  events: [],
});

export const getPluginAttestProvenance = defineRoute({
  id: "getPluginAttestProvenance",
  service: "plugin",
  noun: "plugins",
  label: "Get Plugin Attest Provenance",
  summary: "Answers a signed proof of who uses a plugin: which operator of which website.",
  verb: "GET",
  path: "/plugins/subscription/{website_id}/{plugin_id}/attest/provenance",
  params: pluginParams,
  response: PluginAttestProvenance,
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id"],
  unknown: ownWithoutScope,
  events: [],
});

export const forwardPluginPayloadToChannel = defineRoute({
  id: "forwardPluginPayloadToChannel",
  service: "plugin",
  noun: "plugins",
  label: "Forward Plugin Payload To Channel",
  summary: "Forwards a payload to the channel of a plugin, which its own pages listen to.",
  verb: "POST",
  path: "/plugins/subscription/{website_id}/{plugin_id}/channel",
  params: pluginParams,
  body: PluginSubscriptionChannelForward,
  status: 202,
  reason: "dispatched",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id", "body"],
  unknown: `${unknownSuccess} ${ownWithoutScope}`,
  events: ["plugin:channel"],
});

export const dispatchPluginEvent = defineRoute({
  id: "dispatchPluginEvent",
  service: "plugin",
  noun: "plugins",
  label: "Dispatch Plugin Event",
  summary: "Dispatches an event of a plugin to whoever listens on the website.",
  verb: "POST",
  path: "/plugins/subscription/{website_id}/{plugin_id}/event",
  params: pluginParams,
  body: PluginSubscriptionEventDispatch,
  status: 202,
  reason: "dispatched",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["website_id", "plugin_id", "body"],
  unknown: `${unknownSuccess} ${ownWithoutScope}`,
  events: ["plugin:event"],
});

/** What a plugin is asked, or asks, of the websites that subscribed to it. */
export const pluginRoutes = [
  ...pluginConnectRoutes,
  ...subscriptionsRoutes,
  getSubscriptionSettings,
  saveSubscriptionSettings,
  updateSubscriptionSettings,
  getPluginUsageBills,
  reportPluginUsageToBill,
  getPluginAttestProvenance,
  forwardPluginPayloadToChannel,
  dispatchPluginEvent,
] as const;
