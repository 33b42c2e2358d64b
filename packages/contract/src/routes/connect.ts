import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { PluginConnectAccount, PluginConnectEndpoints, WebsiteConnectEndpoints } from "../schemas/connect.js";

const whereToConnect = "Answers where to open the socket of real-time events. Asked again before each connection.";

export const getConnectAccount = defineRoute({
  id: "getConnectAccount",
  service: "plugin",
  noun: "connect",
  label: "Get Connect Account",
  summary: "Answers which plugin the token belongs to.",
  verb: "GET",
  path: "/plugin/connect/account",
  response: PluginConnectAccount,
  status: 200,
  reason: "resolved",
  tiers: ["plugin"],
  scopes: [],
  args: [],
  legacyMethods: ["pluginConnect.connectAccount"],
  events: [],
});

export const checkConnectSessionValidity = defineRoute({
  id: "checkConnectSessionValidity",
  service: "plugin",
  noun: "connect",
  label: "Check Connect Session Validity",
  summary: "Tells whether the token of a plugin is valid.",
  verb: "HEAD",
  path: "/plugin/connect/session",
  aliases: [{ verb: "GET", path: "/plugin/connect/session", source: "node-crisp-api of 2021" }],
  status: 200,
  reason: "resolved",
  tiers: ["plugin"],
  scopes: [],
  args: [],
  legacyMethods: ["pluginConnect.connectSession"],
  events: [],
});

export const getPluginConnectEndpoints = defineRoute({
  id: "getConnectEndpoints",
  service: "plugin",
  noun: "connect",
  label: "Get Connect Endpoints",
  summary: whereToConnect,
  verb: "GET",
  path: "/plugin/connect/endpoints",
  response: PluginConnectEndpoints,
  status: 200,
  reason: "resolved",
  tiers: ["plugin"],
  scopes: [],
  args: [],
  events: [],
});

export const getUserConnectEndpoints = defineRoute({
  id: "getUserConnectEndpoints",
  service: "user",
  noun: "connect",
  label: "Get User Connect Endpoints",
  summary: whereToConnect,
  verb: "GET",
  path: "/user/connect/endpoints",
  response: PluginConnectEndpoints,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: [],
  events: [],
});

export const getWebsiteConnectEndpoints = defineRoute({
  id: "getConnectEndpoints",
  service: "website",
  noun: "connect",
  label: "Get Connect Endpoints",
  summary: whereToConnect,
  verb: "GET",
  path: "/website/{website_id}/connect/endpoints",
  params: websiteParams,
  response: WebsiteConnectEndpoints,
  status: 200,
  reason: "resolved",
  tiers: ["website", "plugin"],
  scopes: [],
  args: ["website_id"],
  events: [],
});

export const getWebsiteTierConnectEndpoints = defineRoute({
  id: "getWebsiteTierConnectEndpoints",
  service: "website",
  noun: "connect",
  label: "Get Website Tier Connect Endpoints",
  summary: whereToConnect,
  verb: "GET",
  path: "/website/connect/endpoints",
  response: WebsiteConnectEndpoints,
  status: 200,
  reason: "resolved",
  tiers: ["website"],
  scopes: [],
  args: [],
  events: [],
});

export const connectRoutes = [
  getConnectAccount,
  checkConnectSessionValidity,
  getPluginConnectEndpoints,
  getUserConnectEndpoints,
  getWebsiteConnectEndpoints,
  getWebsiteTierConnectEndpoints,
] as const;
