import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { WebsiteVerifyKey, WebsiteVerifySettings, WebsiteVerifySettingsUpdate } from "../schemas/verify.js";
import { everyTier, reading, unknownSuccess, writing } from "./access.js";

export const getVerifySettings = defineRoute({
  id: "getVerifySettings",
  service: "website",
  noun: "verify",
  label: "Get Verify Settings",
  summary: "Says whether emails that chat boxes give must be signed.",
  verb: "GET",
  path: "/website/{website_id}/verify/settings",
  params: websiteParams,
  response: WebsiteVerifySettings,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:verify"),
  args: ["website_id"],
  events: [],
});

export const updateVerifySettings = defineRoute({
  id: "updateVerifySettings",
  service: "website",
  noun: "verify",
  label: "Update Verify Settings",
  summary: "Says whether emails that chat boxes give must be signed from now on.",
  verb: "PATCH",
  path: "/website/{website_id}/verify/settings",
  params: websiteParams,
  body: WebsiteVerifySettingsUpdate,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:verify"),
  args: ["website_id", "body"],
  repeatable: true,
  events: [],
});

export const getVerifyKey = defineRoute({
  id: "getVerifyKey",
  service: "website",
  noun: "verify",
  label: "Get Verify Key",
  summary: "Answers the secret that emails are signed with.",
  verb: "GET",
  path: "/website/{website_id}/verify/key",
  params: websiteParams,
  response: WebsiteVerifyKey,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:verify"),
  args: ["website_id"],
  events: [],
});

export const rollVerifyKey = defineRoute({
  id: "rollVerifyKey",
  service: "website",
  noun: "verify",
  label: "Roll Verify Key",
  summary: "Replaces the secret that emails are signed with; signatures made with the old one are no longer good.",
  verb: "POST",
  path: "/website/{website_id}/verify/key",
  params: websiteParams,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: writing("website:verify"),
  args: ["website_id"],
  unknown: unknownSuccess,
  events: [],
});

export const verifyRoutes = [getVerifySettings, updateVerifySettings, getVerifyKey, rollVerifyKey] as const;
