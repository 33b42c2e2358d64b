import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { helpdeskPageParams, helpdeskRedirectionParams } from "../schemas/helpdesk-params.js";
import {
  HelpdeskRedirection,
  HelpdeskRedirectionAdd,
  HelpdeskRedirectionNew,
} from "../schemas/helpdesk-redirections.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";
import { helpdeskReading, helpdeskWriting, unknownScope } from "./helpdesk-access.js";

export const listHelpdeskRedirections = defineRoute({
  id: "listHelpdeskRedirections",
  service: "website",
  noun: "helpdesk-redirections",
  label: "List Helpdesk Redirections",
  summary: "Lists the redirections from old paths of the helpdesk to new ones, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/redirections/{page_number}",
  params: helpdeskPageParams,
  response: Type.Array(HelpdeskRedirection),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "redirection_id",
  unknown: unknownScope,
  events: [],
});

export const addHelpdeskRedirection = defineRoute({
  id: "addHelpdeskRedirection",
  service: "website",
  noun: "helpdesk-redirections",
  label: "Add Helpdesk Redirection",
  summary: "Adds a redirection from a path of the helpdesk to a target; the answer holds its id.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/redirection",
  params: websiteParams,
  body: HelpdeskRedirectionAdd,
  response: HelpdeskRedirectionNew,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "body.path", "body.target"],
  unknown: unknownScope,
  events: [],
});

export const checkHelpdeskRedirectionExists = defineRoute({
  id: "checkHelpdeskRedirectionExists",
  service: "website",
  noun: "helpdesk-redirections",
  label: "Check If Helpdesk Redirection Exists",
  summary: "Tells whether a redirection exists: it fails with a 404 when it does not.",
  verb: "HEAD",
  path: "/website/{website_id}/helpdesk/redirection/{redirection_id}",
  params: helpdeskRedirectionParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "redirection_id"],
  unknown: unknownScope,
  events: [],
});

export const resolveHelpdeskRedirection = defineRoute({
  id: "resolveHelpdeskRedirection",
  service: "website",
  noun: "helpdesk-redirections",
  label: "Resolve Helpdesk Redirection",
  summary: "Answers one redirection: its path and its target.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/redirection/{redirection_id}",
  params: helpdeskRedirectionParams,
  response: HelpdeskRedirection,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "redirection_id"],
  unknown: unknownScope,
  events: [],
});

export const deleteHelpdeskRedirection = defineRoute({
  id: "deleteHelpdeskRedirection",
  service: "website",
  noun: "helpdesk-redirections",
  label: "Delete Helpdesk Redirection",
  summary: "Removes a redirection.",
  verb: "DELETE",
  path: "/website/{website_id}/helpdesk/redirection/{redirection_id}",
  params: helpdeskRedirectionParams,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "redirection_id"],
  unknown: unknownScope,
  events: [],
});
export const helpdeskRedirectionsRoutes = [
  listHelpdeskRedirections,
  addHelpdeskRedirection,
  checkHelpdeskRedirectionExists,
  resolveHelpdeskRedirection,
  deleteHelpdeskRedirection,
] as const;
