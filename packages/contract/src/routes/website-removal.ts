import { defineRoute } from "../route.js";
import { anything, websiteParams } from "../schemas/atoms.js";
import { WebsiteRemove } from "../schemas/website-removal.js";
import { reading } from "./access.js";

export const deleteWebsite = defineRoute({
  id: "deleteWebsite",
  service: "website",
  noun: "website-removal",
  label: "Delete A Website",
  summary: "Deletes a website, after a time in which the deletion can be aborted.",
  verb: "DELETE",
  path: "/website/{website_id}",
  params: websiteParams,
  body: WebsiteRemove,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.verify"],
  legacyMethods: ["website.delete", "websiteOperator.delete"],
  events: [],
});

export const abortWebsiteDeletion = defineRoute({
  id: "abortWebsiteDeletion",
  service: "website",
  noun: "website-removal",
  label: "Abort Website Deletion",
  summary: "Keeps a website that is about to be deleted.",
  verb: "DELETE",
  path: "/website/{website_id}/expunge",
  params: websiteParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  events: [],
});

export const getWebsiteStats = defineRoute({
  id: "getWebsiteStats",
  service: "website",
  noun: "website-stats",
  label: "Get Website Stats",
  summary: "Answers figures of a website.",
  verb: "GET",
  path: "/website/{website_id}/stats",
  params: websiteParams,
  response: anything({ description: "Figures, by names that no source gives." }),
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: reading("website:analytics"),
  args: ["website_id"],
  legacy: "Gone from node-crisp-api in 2021: use generateAnalytics.",
  unknown: "What the answer holds. The tiers and the scope: that of analytics is the nearest.",
  legacyMethods: ["websiteStats.get"],
  events: [],
});

export const websiteRemovalRoutes = [deleteWebsite, abortWebsiteDeletion, getWebsiteStats] as const;
