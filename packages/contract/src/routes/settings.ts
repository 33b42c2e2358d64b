import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { WebsiteSettings, WebsiteSettingsUpdate } from "../schemas/settings.js";
import { everyTier, reading, writing } from "./access.js";

export const getWebsiteSettings = defineRoute({
  id: "getWebsiteSettings",
  service: "website",
  noun: "settings",
  label: "Get Website Settings",
  summary: "Answers the settings of a website.",
  verb: "GET",
  path: "/website/{website_id}/settings",
  params: websiteParams,
  response: WebsiteSettings,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:settings"),
  args: ["website_id"],
  legacyMethods: ["websiteSettings.get", "websiteSettings.update"],
  events: [],
});

export const updateWebsiteSettings = defineRoute({
  id: "updateWebsiteSettings",
  service: "website",
  noun: "settings",
  label: "Update Website Settings",
  summary: "Changes settings of a website; those that are left out stay as they are, at every depth.",
  verb: "PATCH",
  path: "/website/{website_id}/settings",
  params: websiteParams,
  body: WebsiteSettingsUpdate,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:settings"),
  args: ["website_id", "body"],
  repeatable: true,
  legacyMethods: ["websiteSettings.update"],
  events: [],
});

export const settingRoutes = [getWebsiteSettings, updateWebsiteSettings] as const;
