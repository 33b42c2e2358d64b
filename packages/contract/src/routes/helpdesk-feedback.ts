import { defineRoute } from "../route.js";
import { HelpdeskLocaleFeedbackItem, HelpdeskLocaleFeedbackRatings } from "../schemas/helpdesk-feedback.js";
import {
  HelpdeskFeedbackQuery,
  helpdeskContentPageParams,
  helpdeskContentParams,
  helpdeskLocalePageParams,
  helpdeskLocaleParams,
} from "../schemas/helpdesk-params.js";
import { Type } from "../type.js";
import { everyTier } from "./access.js";
import { helpdeskReading, unknownScope } from "./helpdesk-access.js";

export const mapHelpdeskLocaleFeedbackRatings = defineRoute({
  id: "mapHelpdeskLocaleFeedbackRatings",
  service: "website",
  noun: "helpdesk-feedback",
  label: "Map Helpdesk Locale Feedback Ratings",
  summary: "Counts how many readers found the content of one type helpful and how many did not.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type}",
  params: helpdeskContentParams,
  query: HelpdeskFeedbackQuery,
  response: HelpdeskLocaleFeedbackRatings,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "content_type", "query.filter_date_start", "query.filter_date_end"],
  emptyIsNone: ["query.filter_date_start", "query.filter_date_end"],
  unknown: unknownScope,
  events: [],
});

export const listHelpdeskLocaleFeedbacks = defineRoute({
  id: "listHelpdeskLocaleFeedbacks",
  service: "website",
  noun: "helpdesk-feedback",
  label: "List Helpdesk Locale Feedbacks",
  summary:
    "Lists what readers said about the content of one type, a page at a time: rating, comment, the article and the reader.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number}",
  params: helpdeskContentPageParams,
  query: HelpdeskFeedbackQuery,
  response: Type.Array(HelpdeskLocaleFeedbackItem),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "content_type", "page_number", "query.filter_date_start", "query.filter_date_end"],
  emptyIsNone: ["query.filter_date_start", "query.filter_date_end"],
  list: "page_number",
  unknown: unknownScope,
  events: [],
});

export const mapHelpdeskLocaleFeedbackRatingsLegacy = defineRoute({
  id: "mapHelpdeskLocaleFeedbackRatingsLegacy",
  service: "website",
  noun: "helpdesk-feedback",
  label: "Map Helpdesk Locale Feedback Ratings",
  summary: "Counts how many readers found the articles of a locale helpful and how many did not.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/locale/{locale}/feedback/ratings",
  params: helpdeskLocaleParams,
  query: HelpdeskFeedbackQuery,
  response: HelpdeskLocaleFeedbackRatings,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "query.filter_date_start", "query.filter_date_end"],
  emptyIsNone: ["query.filter_date_start", "query.filter_date_end"],
  legacy: "Moved in node-crisp-api 11: mapHelpdeskLocaleFeedbackRatings takes a type of content as well.",
  unknown: unknownScope,
  events: [],
});

export const listHelpdeskLocaleFeedbacksLegacy = defineRoute({
  id: "listHelpdeskLocaleFeedbacksLegacy",
  service: "website",
  noun: "helpdesk-feedback",
  label: "List Helpdesk Locale Feedbacks",
  summary: "Lists what readers said about the articles of a locale, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}",
  params: helpdeskLocalePageParams,
  query: HelpdeskFeedbackQuery,
  response: Type.Array(HelpdeskLocaleFeedbackItem),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id", "locale", "page_number", "query.filter_date_start", "query.filter_date_end"],
  emptyIsNone: ["query.filter_date_start", "query.filter_date_end"],
  list: "page_number",
  legacy: "Moved in node-crisp-api 11: listHelpdeskLocaleFeedbacks takes a type of content as well.",
  unknown: unknownScope,
  events: [],
});
export const helpdeskFeedbackRoutes = [
  mapHelpdeskLocaleFeedbackRatings,
  listHelpdeskLocaleFeedbacks,
  mapHelpdeskLocaleFeedbackRatingsLegacy,
  listHelpdeskLocaleFeedbacksLegacy,
] as const;
