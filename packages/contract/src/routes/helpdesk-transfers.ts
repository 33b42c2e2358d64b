import { defineRoute } from "../route.js";
import { HelpdeskLocaleExternalImport } from "../schemas/helpdesk-locales.js";
import { helpdeskContentParams, helpdeskLocaleParams } from "../schemas/helpdesk-params.js";
import { everyTier } from "./access.js";
import { helpdeskWriting, unknownScope } from "./helpdesk-access.js";

export const requestHelpdeskContentRefresh = defineRoute({
  id: "requestHelpdeskContentRefresh",
  service: "website",
  noun: "helpdesk-transfers",
  label: "Request Helpdesk Content Refresh",
  summary:
    "Asks for the content of one type in a locale to be read and built anew. The answer comes before that is done.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/refresh/{locale}/{content_type}",
  params: helpdeskContentParams,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "locale", "content_type"],
  repeatable: true,
  unknown: `${unknownScope} The status and reason of its success.`,
  events: [],
});

export const importExternalHelpdeskToLocale = defineRoute({
  id: "importExternalHelpdeskToLocale",
  service: "website",
  noun: "helpdesk-transfers",
  label: "Import External Helpdesk To Locale",
  summary:
    "Starts an import of another helpdesk, found by its URL, into one type of content. The answer comes before the import is done.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/import/{locale}/{content_type}",
  params: helpdeskContentParams,
  body: HelpdeskLocaleExternalImport,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "locale", "content_type", "body"],
  unknown: "The status and reason of its success.",
  events: [],
});

export const exportHelpdeskLocaleArticles = defineRoute({
  id: "exportHelpdeskLocaleArticles",
  service: "website",
  noun: "helpdesk-transfers",
  label: "Export Helpdesk Locale Articles",
  summary:
    "Starts an export of the content of one type in a locale. The answer comes before the export is done, and does not hold it.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/export/{locale}/{content_type}",
  params: helpdeskContentParams,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "locale", "content_type"],
  unknown: "The status and reason of its success, and how the export is delivered.",
  events: [],
});

export const importExternalHelpdeskToLocaleLegacy = defineRoute({
  id: "importExternalHelpdeskToLocaleLegacy",
  service: "website",
  noun: "helpdesk-transfers",
  label: "Import External Helpdesk To Locale",
  summary:
    "Starts an import of another helpdesk, found by its URL, into a locale. The answer comes before the import is done.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/locale/{locale}/import",
  params: helpdeskLocaleParams,
  body: HelpdeskLocaleExternalImport,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "locale", "body.helpdesk_url"],
  legacy: "Moved in node-crisp-api 11: importExternalHelpdeskToLocale takes a type of content as well.",
  unknown: "The status and reason of its success.",
  events: [],
});

export const exportHelpdeskLocaleArticlesLegacy = defineRoute({
  id: "exportHelpdeskLocaleArticlesLegacy",
  service: "website",
  noun: "helpdesk-transfers",
  label: "Export Helpdesk Locale Articles",
  summary:
    "Starts an export of the articles of a locale. The answer comes before the export is done, and does not hold it.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk/locale/{locale}/export",
  params: helpdeskLocaleParams,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "locale"],
  legacy: "Moved in node-crisp-api 11: exportHelpdeskLocaleArticles takes a type of content as well.",
  unknown: "The status and reason of its success, and how the export is delivered.",
  events: [],
});
export const helpdeskTransfersRoutes = [
  requestHelpdeskContentRefresh,
  importExternalHelpdeskToLocale,
  exportHelpdeskLocaleArticles,
  importExternalHelpdeskToLocaleLegacy,
  exportHelpdeskLocaleArticlesLegacy,
] as const;
