import { defineRoute } from "../route.js";
import { HelpdeskPage } from "../schemas/helpdesk-pages.js";
import { helpdeskContentPageParams, helpdeskEntityParams } from "../schemas/helpdesk-params.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";
import { helpdeskReading, unknownScope } from "./helpdesk-access.js";

export const listHelpdeskPages = defineRoute({
  id: "listHelpdeskPages",
  service: "website",
  noun: "helpdesk-pages",
  label: "List Helpdesk Pages",
  summary:
    "Lists the pages that one type of content has in a locale, a page of the list at a time: title, place in the tree and URL of each.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}",
  params: helpdeskContentPageParams,
  response: Type.Array(HelpdeskPage),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "content_type", "page_number"],
  list: "page_number",
  unknown: unknownScope,
  events: [],
});

export const resolveHelpdeskPageEntity = defineRoute({
  id: "resolveHelpdeskPageEntity",
  service: "website",
  noun: "helpdesk-pages",
  label: "Resolve Helpdesk Page Entity",
  summary: "Answers one page by its entity: title, place in the tree and URL.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id}",
  params: helpdeskEntityParams,
  response: HelpdeskPage,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "content_type", "entity_id"],
  unknown: unknownScope,
  events: [],
});
export const helpdeskPagesRoutes = [listHelpdeskPages, resolveHelpdeskPageEntity] as const;
