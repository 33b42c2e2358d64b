import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { WebsiteAvailabilityOperator, WebsiteAvailabilityStatus } from "../schemas/availability.js";
import { Type } from "../type.js";
import { everyTier, reading } from "./access.js";

export const getWebsiteAvailabilityStatus = defineRoute({
  id: "getWebsiteAvailabilityStatus",
  service: "website",
  noun: "availability",
  label: "Get Website Availability Status",
  summary: "Says whether somebody of the team is there, and since when.",
  verb: "GET",
  path: "/website/{website_id}/availability/status",
  params: websiteParams,
  response: WebsiteAvailabilityStatus,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:availability"),
  args: ["website_id"],
  events: [],
});

export const listWebsiteOperatorAvailabilities = defineRoute({
  id: "listWebsiteOperatorAvailabilities",
  service: "website",
  noun: "availability",
  label: "List Website Operator Availabilities",
  summary: "Lists the operators of a website with whether each is there.",
  verb: "GET",
  path: "/website/{website_id}/availability/operators",
  params: websiteParams,
  response: Type.Array(WebsiteAvailabilityOperator),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:availability"),
  args: ["website_id"],
  events: [],
});

export const availabilityRoutes = [getWebsiteAvailabilityStatus, listWebsiteOperatorAvailabilities] as const;
