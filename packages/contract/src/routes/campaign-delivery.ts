import { defineRoute } from "../route.js";
import {
  CampaignStatisticsQuery,
  campaignPageParams,
  campaignParams,
  campaignStatisticsParams,
} from "../schemas/campaign-params.js";
import { WebsiteCampaignRecipient, WebsiteCampaignStatistic } from "../schemas/campaign-reach.js";
import { Type } from "../type.js";
import { unknownSuccess } from "./access.js";

export const dispatchCampaign = defineRoute({
  id: "dispatchCampaign",
  service: "website",
  noun: "campaign-delivery",
  label: "Dispatch A Campaign",
  summary: "Sends a campaign to its recipients: once, or from now on when events launch it.",
  verb: "POST",
  path: "/website/{website_id}/campaign/{campaign_id}/dispatch",
  params: campaignParams,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  unknown: unknownSuccess,
  events: ["campaign:progress", "campaign:dispatched"],
});

export const resumeCampaign = defineRoute({
  id: "resumeCampaign",
  service: "website",
  noun: "campaign-delivery",
  label: "Resume A Campaign",
  summary: "Lets a paused campaign go on.",
  verb: "POST",
  path: "/website/{website_id}/campaign/{campaign_id}/resume",
  params: campaignParams,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  repeatable: true,
  unknown: unknownSuccess,
  events: ["campaign:running"],
});

export const pauseCampaign = defineRoute({
  id: "pauseCampaign",
  service: "website",
  noun: "campaign-delivery",
  label: "Pause A Campaign",
  summary: "Pauses a campaign until it is resumed.",
  verb: "POST",
  path: "/website/{website_id}/campaign/{campaign_id}/pause",
  params: campaignParams,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  repeatable: true,
  unknown: unknownSuccess,
  events: ["campaign:running"],
});

export const testCampaign = defineRoute({
  id: "testCampaign",
  service: "website",
  noun: "campaign-delivery",
  label: "Test A Campaign",
  summary: "Sends a campaign to the operator who asks, and nobody else.",
  verb: "POST",
  path: "/website/{website_id}/campaign/{campaign_id}/test",
  params: campaignParams,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  unknown: unknownSuccess,
  events: [],
});

export const listCampaignRecipients = defineRoute({
  id: "listCampaignRecipients",
  service: "website",
  noun: "campaign-delivery",
  label: "List Campaign Recipients",
  summary: "Lists the contacts that a campaign is for, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/campaign/{campaign_id}/recipients/{page_number}",
  params: campaignPageParams,
  response: Type.Array(WebsiteCampaignRecipient),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id", "page_number"],
  list: "page_number",
  itemKey: "people_id",
  events: [],
});

export const listCampaignStatistics = defineRoute({
  id: "listCampaignStatistics",
  service: "website",
  noun: "campaign-delivery",
  label: "List Campaign Statistics",
  summary: "Lists the contacts that did one thing with a campaign, such as opening it, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number}",
  params: campaignStatisticsParams,
  query: CampaignStatisticsQuery,
  response: Type.Array(WebsiteCampaignStatistic),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id", "type", "page_number"],
  list: "page_number",
  unknown: "The values of the type: those that a campaign counts are taken.",
  events: [],
});

export const campaignDeliveryRoutes = [
  dispatchCampaign,
  resumeCampaign,
  pauseCampaign,
  testCampaign,
  listCampaignRecipients,
  listCampaignStatistics,
] as const;
