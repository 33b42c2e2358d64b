import type { LegacyReply } from "./data.js";
import type { LegacyRow } from "./row.js";

/** Plugins that websites are subscribed to. */
export interface PluginSubscriptions {
  /**
   * `GET /plugins/subscription`
   * @deprecated Use `client.plugin.listAllActiveSubscriptions`.
   */
  listAllActiveSubscriptions(): LegacyReply<"GET /plugins/subscription">;
  /**
   * `GET /plugins/subscription/{website_id}`
   * @deprecated Use `client.plugin.listSubscriptionsForWebsite`.
   */
  listSubscriptionsForWebsite(websiteId: string): LegacyReply<"GET /plugins/subscription/{website_id}">;
  /**
   * `GET /plugins/subscription/{website_id}/{plugin_id}`
   * @deprecated Use `client.plugin.getSubscriptionDetails`.
   */
  getSubscriptionDetails(
    websiteId: string,
    pluginId: string,
  ): LegacyReply<"GET /plugins/subscription/{website_id}/{plugin_id}">;
  /**
   * `POST /plugins/subscription/{website_id}`
   * @deprecated Use `client.plugin.subscribeWebsiteToPlugin`.
   */
  subscribeWebsiteToPlugin(websiteId: string, pluginId: string): LegacyReply<"POST /plugins/subscription/{website_id}">;
  /**
   * `DELETE /plugins/subscription/{website_id}/{plugin_id}`
   * @deprecated Use `client.plugin.unsubscribePluginFromWebsite`.
   */
  unsubscribePluginFromWebsite(
    websiteId: string,
    pluginId: string,
  ): LegacyReply<"DELETE /plugins/subscription/{website_id}/{plugin_id}">;
  /**
   * `GET /plugins/subscription/{website_id}/{plugin_id}/settings`
   * @deprecated Use `client.plugin.getSubscriptionSettings`.
   */
  getSubscriptionSettings(
    websiteId: string,
    pluginId: string,
  ): LegacyReply<"GET /plugins/subscription/{website_id}/{plugin_id}/settings">;
  /**
   * `PUT /plugins/subscription/{website_id}/{plugin_id}/settings`
   * @deprecated Use `client.plugin.saveSubscriptionSettings`.
   */
  saveSubscriptionSettings(
    websiteId: string,
    pluginId: string,
    settings: object,
  ): LegacyReply<"PUT /plugins/subscription/{website_id}/{plugin_id}/settings">;
  /**
   * `PATCH /plugins/subscription/{website_id}/{plugin_id}/settings`
   * @deprecated Use `client.plugin.updateSubscriptionSettings`.
   */
  updateSubscriptionSettings(
    websiteId: string,
    pluginId: string,
    settings: object,
  ): LegacyReply<"PATCH /plugins/subscription/{website_id}/{plugin_id}/settings">;
}

/** The plugin itself. */
export interface PluginConnect {
  /**
   * `GET /plugin/connect/account`
   * @deprecated Use `client.plugin.getConnectAccount`.
   */
  connectAccount(): LegacyReply<"GET /plugin/connect/account">;
  /**
   * `HEAD /plugin/connect/session`
   * @deprecated Use `client.plugin.checkConnectSessionValidity`.
   */
  connectSession(): LegacyReply<"HEAD /plugin/connect/session">;
}

/** Files. */
export interface Buckets {
  /**
   * `POST /bucket/url/generate`
   * @deprecated Use `client.bucket.generateBucketURL`.
   */
  generate(file: object): LegacyReply<"POST /bucket/url/generate">;
}

/** Where each method goes. */
export const plugins: readonly LegacyRow[] = [
  {
    service: "pluginSubscriptions",
    id: "listAllActiveSubscriptions",
    verb: "GET",
    path: "/plugins/subscription",
    args: [],
  },
  {
    service: "pluginSubscriptions",
    id: "listSubscriptionsForWebsite",
    verb: "GET",
    path: "/plugins/subscription/{website_id}",
    args: ["website_id"],
  },
  {
    service: "pluginSubscriptions",
    id: "getSubscriptionDetails",
    verb: "GET",
    path: "/plugins/subscription/{website_id}/{plugin_id}",
    args: ["website_id", "plugin_id"],
  },
  {
    service: "pluginSubscriptions",
    id: "subscribeWebsiteToPlugin",
    verb: "POST",
    path: "/plugins/subscription/{website_id}",
    args: ["website_id", "body.plugin_id"],
  },
  {
    service: "pluginSubscriptions",
    id: "unsubscribePluginFromWebsite",
    verb: "DELETE",
    path: "/plugins/subscription/{website_id}/{plugin_id}",
    args: ["website_id", "plugin_id"],
  },
  {
    service: "pluginSubscriptions",
    id: "getSubscriptionSettings",
    verb: "GET",
    path: "/plugins/subscription/{website_id}/{plugin_id}/settings",
    args: ["website_id", "plugin_id"],
  },
  {
    service: "pluginSubscriptions",
    id: "saveSubscriptionSettings",
    verb: "PUT",
    path: "/plugins/subscription/{website_id}/{plugin_id}/settings",
    args: ["website_id", "plugin_id", "body"],
  },
  {
    service: "pluginSubscriptions",
    id: "updateSubscriptionSettings",
    verb: "PATCH",
    path: "/plugins/subscription/{website_id}/{plugin_id}/settings",
    args: ["website_id", "plugin_id", "body"],
  },
  { service: "pluginConnect", id: "connectAccount", verb: "GET", path: "/plugin/connect/account", args: [] },
  { service: "pluginConnect", id: "connectSession", verb: "HEAD", path: "/plugin/connect/session", args: [] },
  { service: "buckets", id: "generate", verb: "POST", path: "/bucket/url/generate", args: ["body"] },
];
