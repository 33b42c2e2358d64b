import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { WebsiteInbox, WebsiteInboxNew, WebsiteInboxOrders, WebsiteInboxSave } from "../schemas/inboxes.js";
import { inboxParams, websitePageParams } from "../schemas/website-params.js";
import { Type } from "../type.js";
import { everyTier, reading } from "./access.js";

export const listInboxes = defineRoute({
  id: "listInboxes",
  service: "website",
  noun: "inboxes",
  label: "List Inboxes",
  summary: "Lists the inboxes of a website beside the main one, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/inboxes/list/{page_number}",
  params: websitePageParams,
  response: Type.Array(WebsiteInbox),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:settings"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "inbox_id",
  unknown: "The scope: that of settings stands in.",
  events: [],
});

export const batchOrderInboxes = defineRoute({
  id: "batchOrderInboxes",
  service: "website",
  noun: "inboxes",
  label: "Batch Order Inboxes",
  summary: "Puts inboxes into an order.",
  verb: "PATCH",
  path: "/website/{website_id}/inboxes/batch/order",
  params: websiteParams,
  body: WebsiteInboxOrders,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body"],
  repeatable: true,
  events: [],
});

export const createNewInbox = defineRoute({
  id: "createNewInbox",
  service: "website",
  noun: "inboxes",
  label: "Create A New Inbox",
  summary: "Creates an inbox, and answers its inbox_id.",
  verb: "POST",
  path: "/website/{website_id}/inbox",
  params: websiteParams,
  body: WebsiteInboxSave,
  response: WebsiteInboxNew,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body"],
  events: [],
});

export const checkInboxExists = defineRoute({
  id: "checkInboxExists",
  service: "website",
  noun: "inboxes",
  label: "Check If Inbox Exists",
  summary: "Says whether an inbox is there.",
  verb: "HEAD",
  path: "/website/{website_id}/inbox/{inbox_id}",
  params: inboxParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:settings"),
  args: ["website_id", "inbox_id"],
  unknown: "The scope: that of settings stands in.",
  events: [],
});

export const getInbox = defineRoute({
  id: "getInbox",
  service: "website",
  noun: "inboxes",
  label: "Get Inbox",
  summary: "Answers an inbox, with who is in it and which conversations it takes.",
  verb: "GET",
  path: "/website/{website_id}/inbox/{inbox_id}",
  params: inboxParams,
  response: WebsiteInbox,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:settings"),
  args: ["website_id", "inbox_id"],
  unknown: "The scope: that of settings stands in.",
  events: [],
});

export const saveInbox = defineRoute({
  id: "saveInbox",
  service: "website",
  noun: "inboxes",
  label: "Save Inbox",
  summary: "Replaces what an inbox is.",
  verb: "PUT",
  path: "/website/{website_id}/inbox/{inbox_id}",
  params: inboxParams,
  body: WebsiteInboxSave,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "inbox_id", "body"],
  events: [],
});

export const deleteInbox = defineRoute({
  id: "deleteInbox",
  service: "website",
  noun: "inboxes",
  label: "Delete Inbox",
  summary: "Deletes an inbox; its conversations go to the main one.",
  verb: "DELETE",
  path: "/website/{website_id}/inbox/{inbox_id}",
  params: inboxParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "inbox_id"],
  unknown: "What becomes of its conversations.",
  events: ["session:set_inbox"],
});

export const inboxRoutes = [
  listInboxes,
  batchOrderInboxes,
  createNewInbox,
  checkInboxExists,
  getInbox,
  saveInbox,
  deleteInbox,
] as const;
