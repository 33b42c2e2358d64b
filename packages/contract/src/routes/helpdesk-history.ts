import { defineRoute } from "../route.js";
import { HelpdeskHistoryChange, HelpdeskHistoryChangeCancel } from "../schemas/helpdesk-history.js";
import { HelpdeskHistoryQuery, helpdeskChangeParams, helpdeskPageParams } from "../schemas/helpdesk-params.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";
import { helpdeskReading, helpdeskWriting, unknownScope } from "./helpdesk-access.js";

export const listHelpdeskHistoryChanges = defineRoute({
  id: "listHelpdeskHistoryChanges",
  service: "website",
  noun: "helpdesk-history",
  label: "List Helpdesk History Changes",
  summary: "Lists the changes made to the content, a page at a time: who, when, and how much.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/history/changes/{page_number}",
  params: helpdeskPageParams,
  query: HelpdeskHistoryQuery,
  response: Type.Array(HelpdeskHistoryChange),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "page_number", "query.filter_locale", "query.filter_type", "query.filter_tree_path"],
  emptyIsSent: ["query.filter_locale", "query.filter_type", "query.filter_tree_path"],
  list: "page_number",
  unknown: unknownScope,
  events: [],
});

export const resolveHelpdeskHistoryChange = defineRoute({
  id: "resolveHelpdeskHistoryChange",
  service: "website",
  noun: "helpdesk-history",
  label: "Resolve Helpdesk History Change",
  summary: "Answers one change with the files that it touched.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/history/change/{change_id}",
  params: helpdeskChangeParams,
  response: HelpdeskHistoryChange,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "change_id"],
  unknown: unknownScope,
  events: [],
});

export const cancelHelpdeskHistoryChange = defineRoute({
  id: "cancelHelpdeskHistoryChange",
  service: "website",
  noun: "helpdesk-history",
  label: "Cancel Helpdesk History Change",
  summary: "Cancels a change, in the way that the action says.",
  verb: "DELETE",
  path: "/website/{website_id}/helpdesk/history/change/{change_id}",
  params: helpdeskChangeParams,
  body: HelpdeskHistoryChangeCancel,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "change_id", "body.action"],
  repeatable: false,
  unknown: `${unknownScope} Which actions there are.`,
  events: [],
});
export const helpdeskHistoryRoutes = [
  listHelpdeskHistoryChanges,
  resolveHelpdeskHistoryChange,
  cancelHelpdeskHistoryChange,
] as const;
