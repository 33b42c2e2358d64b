import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import {
  WebsiteVisitor,
  WebsiteVisitorCount,
  WebsiteVisitorsBlocked,
  WebsiteVisitorsMapPoint,
  WebsiteVisitorsToken,
} from "../schemas/visitors.js";
import {
  blockRuleParams,
  visitorTokenParams,
  WebsiteVisitorsMapQuery,
  websitePageParams,
} from "../schemas/website-params.js";
import { Type } from "../type.js";
import { everyTier, reading } from "./access.js";

export const countVisitors = defineRoute({
  id: "countVisitors",
  service: "website",
  noun: "visitors",
  label: "Count Visitors",
  summary: "Counts the visitors that are on the website now.",
  verb: "GET",
  path: "/website/{website_id}/visitors/count",
  params: websiteParams,
  response: WebsiteVisitorCount,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:visitors"),
  args: ["website_id"],
  events: [],
});

export const listVisitors = defineRoute({
  id: "listVisitors",
  service: "website",
  noun: "visitors",
  label: "List Visitors",
  summary: "Lists the visitors that are on the website now, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/visitors/list/{page_number}",
  params: websitePageParams,
  response: Type.Array(WebsiteVisitor),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:visitors"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "session_id",
  events: [],
});

export const pinpointVisitorsOnMap = defineRoute({
  id: "pinpointVisitorsOnMap",
  service: "website",
  noun: "visitors",
  label: "Pinpoint Visitors On A Map",
  summary: "Lists places with the visitors that are there now, all over the world or around a point.",
  verb: "GET",
  path: "/website/{website_id}/visitors/map",
  params: websiteParams,
  query: WebsiteVisitorsMapQuery,
  response: Type.Array(WebsiteVisitorsMapPoint),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:visitors"),
  args: ["website_id", "query.center_longitude", "query.center_latitude", "query.center_radius"],
  emptyIsSent: ["query.center_longitude", "query.center_latitude", "query.center_radius"],
  unknown: "The unit of the radius; here it is kilometres.",
  events: [],
});

export const getSessionIdentifierFromToken = defineRoute({
  id: "getSessionIdentifierFromToken",
  service: "website",
  noun: "visitors",
  label: "Get Session Identifier From Token",
  summary: "Answers which conversation a token of a chat box belongs to.",
  verb: "GET",
  path: "/website/{website_id}/visitors/token/{token_id}",
  params: visitorTokenParams,
  response: WebsiteVisitorsToken,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:visitors"),
  args: ["website_id", "token_id"],
  events: [],
});

export const countBlockedVisitors = defineRoute({
  id: "countBlockedVisitors",
  service: "website",
  noun: "visitors",
  label: "Count Blocked Visitors",
  summary: "Lists the rules that blocked visitors, each with how many it blocked.",
  verb: "GET",
  path: "/website/{website_id}/visitors/blocked",
  params: websiteParams,
  response: Type.Array(WebsiteVisitorsBlocked),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  unknown: "Types of crisp-api have one object, all others a list.",
  events: [],
});

export const countBlockedVisitorsInRule = defineRoute({
  id: "countBlockedVisitorsInRule",
  service: "website",
  noun: "visitors",
  label: "Count Blocked Visitors In Rule",
  summary: "Says how many visitors a rule blocked.",
  verb: "GET",
  path: "/website/{website_id}/visitors/blocked/{block_rule}",
  params: blockRuleParams,
  response: WebsiteVisitorsBlocked,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "block_rule"],
  unknown: "Types of crisp-api have a number, all others an object.",
  events: [],
});

export const clearBlockedVisitorsInRule = defineRoute({
  id: "clearBlockedVisitorsInRule",
  service: "website",
  noun: "visitors",
  label: "Clear Blocked Visitors In Rule",
  summary: "Forgets how many visitors a rule blocked.",
  verb: "DELETE",
  path: "/website/{website_id}/visitors/blocked/{block_rule}",
  params: blockRuleParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "block_rule"],
  events: [],
});

export const visitorRoutes = [
  countVisitors,
  listVisitors,
  pinpointVisitorsOnMap,
  getSessionIdentifierFromToken,
  countBlockedVisitors,
  countBlockedVisitorsInRule,
  clearBlockedVisitorsInRule,
] as const;
