import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { CampaignsQuery, campaignParams, campaignsPageParams } from "../schemas/campaign-params.js";
import {
  WebsiteCampaignCreate,
  WebsiteCampaignExcerpt,
  WebsiteCampaignItem,
  WebsiteCampaignNew,
  WebsiteCampaignSave,
} from "../schemas/campaigns.js";
import { Type } from "../type.js";
import { unknownSuccess } from "./access.js";
import { campaignDeliveryRoutes } from "./campaign-delivery.js";
import { campaignTemplatesRoutes } from "./campaign-templates.js";

/** What no source says of the flow of automated campaigns. */
const unknownDelays =
  "The unit of `flow.assert_delay` and `flow.deliver_delay`; values of `recipients.type` but `all`.";

export const listCampaigns = defineRoute({
  id: "listCampaigns",
  service: "website",
  noun: "campaigns",
  label: "List Campaigns",
  summary: "Lists the campaigns of a website, a page at a time, without their messages.",
  verb: "GET",
  path: "/website/{website_id}/campaigns/list/{page_number}",
  params: campaignsPageParams,
  query: CampaignsQuery,
  response: Type.Array(WebsiteCampaignExcerpt),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "campaign_id",
  events: [],
});

export const listCampaignTags = defineRoute({
  id: "listCampaignTags",
  service: "website",
  noun: "campaigns",
  label: "List Campaign Tags",
  summary: "Lists the tags that campaigns of a website have.",
  verb: "GET",
  path: "/website/{website_id}/campaigns/tags",
  params: websiteParams,
  response: Type.Array(Type.String()),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  events: [],
});

export const createNewCampaign = defineRoute({
  id: "createNewCampaign",
  service: "website",
  noun: "campaigns",
  label: "Create A New Campaign",
  summary: "Adds a campaign of a type, with a name; the answer holds its id.",
  verb: "POST",
  path: "/website/{website_id}/campaign",
  params: websiteParams,
  body: WebsiteCampaignCreate,
  response: WebsiteCampaignNew,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.type", "body.name"],
  unknown: unknownSuccess,
  events: [],
});

export const checkCampaignExists = defineRoute({
  id: "checkCampaignExists",
  service: "website",
  noun: "campaigns",
  label: "Check If Campaign Exists",
  summary: "Tells whether a campaign exists: it fails with a 404 when it does not.",
  verb: "HEAD",
  path: "/website/{website_id}/campaign/{campaign_id}",
  params: campaignParams,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  events: [],
});

export const getCampaign = defineRoute({
  id: "getCampaign",
  service: "website",
  noun: "campaigns",
  label: "Get A Campaign",
  summary: "Answers one campaign, with its message and how many opened it.",
  verb: "GET",
  path: "/website/{website_id}/campaign/{campaign_id}",
  params: campaignParams,
  response: WebsiteCampaignItem,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  unknown: unknownDelays,
  events: [],
});

export const saveCampaign = defineRoute({
  id: "saveCampaign",
  service: "website",
  noun: "campaigns",
  label: "Save A Campaign",
  summary: "Replaces a campaign: its message, recipients, flow and options.",
  verb: "PUT",
  path: "/website/{website_id}/campaign/{campaign_id}",
  params: campaignParams,
  body: WebsiteCampaignSave,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id", "body"],
  unknown: unknownDelays,
  events: [],
});

export const updateCampaign = defineRoute({
  id: "updateCampaign",
  service: "website",
  noun: "campaigns",
  label: "Update A Campaign",
  summary: "Changes a campaign. Fields that are absent stay as they are.",
  verb: "PATCH",
  path: "/website/{website_id}/campaign/{campaign_id}",
  params: campaignParams,
  body: WebsiteCampaignSave,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id", "body"],
  repeatable: true,
  unknown: unknownDelays,
  events: [],
});

export const removeCampaign = defineRoute({
  id: "removeCampaign",
  service: "website",
  noun: "campaigns",
  label: "Remove A Campaign",
  summary: "Removes a campaign, for good.",
  verb: "DELETE",
  path: "/website/{website_id}/campaign/{campaign_id}",
  params: campaignParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "campaign_id"],
  events: [],
});

export const campaignRoutes = [
  listCampaigns,
  listCampaignTags,
  createNewCampaign,
  checkCampaignExists,
  getCampaign,
  saveCampaign,
  updateCampaign,
  removeCampaign,
  ...campaignDeliveryRoutes,
  ...campaignTemplatesRoutes,
] as const;
