import { defineRoute } from "../route.js";
import { domain, websiteParams } from "../schemas/atoms.js";
import { Website, WebsiteCreate } from "../schemas/websites.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";

export const checkWebsiteExists = defineRoute({
  id: "checkWebsiteExists",
  service: "website",
  noun: "websites",
  label: "Check If Website Exists",
  summary: "Tells whether a domain has a website already.",
  verb: "HEAD",
  path: "/website",
  query: Type.Object({ domain: domain() }),
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: [],
  args: ["query.domain"],
  emptyIsSent: ["query.domain"],
  events: [],
});

export const createWebsite = defineRoute({
  id: "createWebsite",
  service: "website",
  noun: "websites",
  label: "Create Website",
  summary: "Creates a website that belongs to the caller.",
  verb: "POST",
  path: "/website",
  body: WebsiteCreate,
  response: Website,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["body"],
  legacyMethods: ["website.create"],
  events: [],
});

export const getWebsite = defineRoute({
  id: "getWebsite",
  service: "website",
  noun: "websites",
  label: "Get A Website",
  summary: "Answers the name and domain of a website.",
  verb: "GET",
  path: "/website/{website_id}",
  params: websiteParams,
  response: Website,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: [],
  args: ["website_id"],
  events: [],
});

export const websiteRoutes = [checkWebsiteExists, createWebsite, getWebsite] as const;
