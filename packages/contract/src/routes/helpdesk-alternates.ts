import { defineRoute } from "../route.js";
import { HelpdeskLocaleArticleAlternate, HelpdeskLocaleArticleAlternateSave } from "../schemas/helpdesk-articles.js";
import { helpdeskAlternateParams, helpdeskArticleParams } from "../schemas/helpdesk-params.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";
import { alternatesGone, helpdeskReading, helpdeskWriting, unknownScope } from "./helpdesk-access.js";

export const listHelpdeskLocaleArticleAlternates = defineRoute({
  id: "listHelpdeskLocaleArticleAlternates",
  service: "website",
  noun: "helpdesk-alternates",
  label: "List Helpdesk Locale Article Alternates",
  summary: "Lists the articles that say the same in other locales, all at once.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates",
  params: helpdeskArticleParams,
  response: Type.Array(HelpdeskLocaleArticleAlternate),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "article_id"],
  legacy: alternatesGone,
  unknown: unknownScope,
  events: [],
});

export const checkHelpdeskLocaleArticleAlternateExists = defineRoute({
  id: "checkHelpdeskLocaleArticleAlternateExists",
  service: "website",
  noun: "helpdesk-alternates",
  label: "Check If Helpdesk Locale Article Alternate Exists",
  summary: "Tells whether an article has an alternate in another locale: it fails with a 404 when it has none.",
  verb: "HEAD",
  path: "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
  params: helpdeskAlternateParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "article_id", "locale_linked"],
  legacy: alternatesGone,
  unknown: unknownScope,
  events: [],
});

export const resolveHelpdeskLocaleArticleAlternate = defineRoute({
  id: "resolveHelpdeskLocaleArticleAlternate",
  service: "website",
  noun: "helpdesk-alternates",
  label: "Resolve Helpdesk Locale Article Alternate",
  summary: "Answers which article says the same in another locale.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
  params: helpdeskAlternateParams,
  response: HelpdeskLocaleArticleAlternate,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "article_id", "locale_linked"],
  legacy: alternatesGone,
  unknown: unknownScope,
  events: [],
});

export const saveHelpdeskLocaleArticleAlternate = defineRoute({
  id: "saveHelpdeskLocaleArticleAlternate",
  service: "website",
  noun: "helpdesk-alternates",
  label: "Save Helpdesk Locale Article Alternate",
  summary: "Says which article of another locale says the same.",
  verb: "PUT",
  path: "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
  params: helpdeskAlternateParams,
  body: HelpdeskLocaleArticleAlternateSave,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "locale", "article_id", "locale_linked", "body.article_id"],
  legacy: alternatesGone,
  unknown: unknownScope,
  events: [],
});

export const deleteHelpdeskLocaleArticleAlternate = defineRoute({
  id: "deleteHelpdeskLocaleArticleAlternate",
  service: "website",
  noun: "helpdesk-alternates",
  label: "Delete Helpdesk Locale Article Alternate",
  summary: "Unlinks an article from its alternate in another locale.",
  verb: "DELETE",
  path: "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
  params: helpdeskAlternateParams,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "locale", "article_id", "locale_linked"],
  legacy: alternatesGone,
  unknown: unknownScope,
  events: [],
});
export const helpdeskAlternatesRoutes = [
  listHelpdeskLocaleArticleAlternates,
  checkHelpdeskLocaleArticleAlternateExists,
  resolveHelpdeskLocaleArticleAlternate,
  saveHelpdeskLocaleArticleAlternate,
  deleteHelpdeskLocaleArticleAlternate,
] as const;
