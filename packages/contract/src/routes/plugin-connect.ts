import { defineRoute } from "../route.js";
import {
  PluginConnectWebsitesQuery,
  PluginConnectWebsitesSinceQuery,
  pluginPageParams,
} from "../schemas/plugin-params.js";
import { PluginConnectWebsite } from "../schemas/plugins.js";
import { Type } from "../type.js";

export const listAllConnectWebsites = defineRoute({
  id: "listAllConnectWebsites",
  service: "plugin",
  noun: "plugin-connect",
  label: "List All Connect Websites",
  summary: "Lists the websites that subscribed to the plugin, with their settings, a page at a time.",
  verb: "GET",
  path: "/plugin/connect/websites/all/{page_number}",
  params: pluginPageParams,
  query: PluginConnectWebsitesQuery,
  response: Type.Array(PluginConnectWebsite),
  status: 200,
  reason: "listed",
  tiers: ["plugin"],
  scopes: [],
  args: ["page_number", "query.filter_configured", "query.include_plan"],
  flags: ["query.filter_configured", "query.include_plan"],
  list: "page_number",
  itemKey: "website_id",
  events: [],
});

export const listConnectWebsitesSince = defineRoute({
  id: "listConnectWebsitesSince",
  service: "plugin",
  noun: "plugin-connect",
  label: "List Connect Websites Since",
  summary: "Lists the websites whose subscription to the plugin changed since a time.",
  verb: "GET",
  path: "/plugin/connect/websites/since",
  query: PluginConnectWebsitesSinceQuery,
  response: Type.Array(PluginConnectWebsite),
  status: 200,
  reason: "listed",
  tiers: ["plugin"],
  scopes: [],
  args: ["query.date_since", "query.filter_configured", "query.include_plan"],
  flags: ["query.filter_configured", "query.include_plan"],
  unknown: "The values of `difference`.",
  events: [],
});

export const pluginConnectRoutes = [listAllConnectWebsites, listConnectWebsitesSince] as const;
