import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { HelpdeskLocale, HelpdeskLocaleAdd } from "../schemas/helpdesk-locales.js";
import { helpdeskLocaleParams, helpdeskPageParams } from "../schemas/helpdesk-params.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";
import { helpdeskReading, helpdeskWriting, unknownScope } from "./helpdesk-access.js";

export const listHelpdeskLocales = defineRoute({
  id: "listHelpdeskLocales",
  service: "website",
  noun: "helpdesk-locales",
  label: "List Helpdesk Locales",
  summary:
    "Lists the locales that the helpdesk is written in, a page at a time, each with its URL and how much it holds.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/locales/{page_number}",
  params: helpdeskPageParams,
  response: Type.Array(HelpdeskLocale),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "page_number"],
  list: "page_number",
  unknown: unknownScope,
  events: [],
});

export const addHelpdeskLocale = defineRoute({
  id: "addHelpdeskLocale",
  service: "website",
  noun: "helpdesk-locales",
  label: "Add Helpdesk Locale",
  summary: "Adds a locale to the helpdesk, empty at first.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/locale",
  params: websiteParams,
  body: HelpdeskLocaleAdd,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "body.locale"],
  unknown: `${unknownScope} Whether the answer says anything.`,
  events: [],
});

export const checkHelpdeskLocaleExists = defineRoute({
  id: "checkHelpdeskLocaleExists",
  service: "website",
  noun: "helpdesk-locales",
  label: "Check If Helpdesk Locale Exists",
  summary: "Tells whether the helpdesk has a locale: it fails with a 404 when it has not.",
  verb: "HEAD",
  path: "/website/{website_id}/helpdesk/locale/{locale}",
  params: helpdeskLocaleParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale"],
  unknown: unknownScope,
  events: [],
});

export const resolveHelpdeskLocale = defineRoute({
  id: "resolveHelpdeskLocale",
  service: "website",
  noun: "helpdesk-locales",
  label: "Resolve Helpdesk Locale",
  summary: "Answers one locale of the helpdesk: its URL, and how much it holds.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/locale/{locale}",
  params: helpdeskLocaleParams,
  response: HelpdeskLocale,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale"],
  unknown: unknownScope,
  events: [],
});

export const deleteHelpdeskLocale = defineRoute({
  id: "deleteHelpdeskLocale",
  service: "website",
  noun: "helpdesk-locales",
  label: "Delete Helpdesk Locale",
  summary: "Removes a locale from the helpdesk, with all that is written in it.",
  verb: "DELETE",
  path: "/website/{website_id}/helpdesk/locale/{locale}",
  params: helpdeskLocaleParams,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "locale"],
  unknown: unknownScope,
  events: [],
});
export const helpdeskLocalesRoutes = [
  listHelpdeskLocales,
  addHelpdeskLocale,
  checkHelpdeskLocaleExists,
  resolveHelpdeskLocale,
  deleteHelpdeskLocale,
] as const;
