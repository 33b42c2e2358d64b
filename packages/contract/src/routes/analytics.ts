import { defineRoute } from "../route.js";
import { AnalyticsGenerateQuery, WebsiteAnalyticsGeneratePoint } from "../schemas/analytics.js";
import { anything, websiteParams } from "../schemas/atoms.js";
import { AnalyticsPointsQuery, analyticsPointParams } from "../schemas/website-params.js";
import { Type } from "../type.js";
import { reading } from "./access.js";

export const generateAnalytics = defineRoute({
  id: "generateAnalytics",
  service: "website",
  noun: "analytics",
  label: "Generate Analytics",
  summary: "Answers figures of a time: how many, how fast, how good, by day or another step.",
  verb: "POST",
  path: "/website/{website_id}/analytics/generate",
  params: websiteParams,
  body: AnalyticsGenerateQuery,
  response: Type.Array(WebsiteAnalyticsGeneratePoint),
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body"],
  repeatable: true,
  unknown: "The status and reason of its success, and which figures a metric gives.",
  events: [],
});

export const acquireAnalyticsPoints = defineRoute({
  id: "acquireAnalyticsPoints",
  service: "website",
  noun: "analytics",
  label: "Acquire Analytics Points",
  summary: "Answered the points of a figure.",
  verb: "GET",
  path: "/website/{website_id}/analytics/{point_type}/{point_metric}/points",
  params: analyticsPointParams,
  query: AnalyticsPointsQuery,
  response: anything(),
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: reading("website:analytics"),
  args: ["website_id", "point_type", "point_metric", "query"],
  legacy: "generateAnalytics replaced it.",
  unknown: "The form of the answer.",
  legacyMethods: ["website.acquireAnalyticsPoints"],
  events: [],
});

export const listAnalyticsFilters = defineRoute({
  id: "listAnalyticsFilters",
  service: "website",
  noun: "analytics",
  label: "List Analytics Filters",
  summary: "Answered what a figure could be filtered by.",
  verb: "GET",
  path: "/website/{website_id}/analytics/{point_type}/{point_metric}/filters",
  params: analyticsPointParams,
  response: anything(),
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: reading("website:analytics"),
  args: ["website_id", "point_type", "point_metric"],
  legacy: "generateAnalytics replaced it.",
  unknown: "The form of the answer.",
  legacyMethods: ["website.listAnalyticsFilters"],
  events: [],
});

export const listAnalyticsClassifiers = defineRoute({
  id: "listAnalyticsClassifiers",
  service: "website",
  noun: "analytics",
  label: "List Analytics Classifiers",
  summary: "Answered what a figure could be split by.",
  verb: "GET",
  path: "/website/{website_id}/analytics/{point_type}/{point_metric}/classifiers",
  params: analyticsPointParams,
  response: anything(),
  status: 200,
  reason: "resolved",
  tiers: ["user", "plugin"],
  scopes: reading("website:analytics"),
  args: ["website_id", "point_type", "point_metric"],
  legacy: "generateAnalytics replaced it.",
  unknown: "The form of the answer.",
  legacyMethods: ["website.listAnalyticsClassifiers"],
  events: [],
});

export const analyticsRoutes = [
  generateAnalytics,
  acquireAnalyticsPoints,
  listAnalyticsFilters,
  listAnalyticsClassifiers,
] as const;
