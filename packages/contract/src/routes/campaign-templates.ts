import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { CampaignTemplatesQuery, campaignsPageParams, campaignTemplateParams } from "../schemas/campaign-params.js";
import {
  WebsiteCampaignTemplateCreate,
  WebsiteCampaignTemplateExcerpt,
  WebsiteCampaignTemplateItem,
  WebsiteCampaignTemplateNew,
  WebsiteCampaignTemplateSave,
} from "../schemas/campaign-templates.js";
import { Type } from "../type.js";
import { everyTier, reading, writing } from "./access.js";

/* Plugins may use templates, by a scope whose name no source gives: the settings of the website are nearest. */
const campaignReading = reading("website:settings");
const campaignWriting = writing("website:settings");
const unknownScope = "The name of the scope: that of the website's settings stands in for it.";

export const listCampaignTemplates = defineRoute({
  id: "listCampaignTemplates",
  service: "website",
  noun: "campaign-templates",
  label: "List Campaign Templates",
  summary: "Lists the templates that campaigns can start from, a page at a time, without their content.",
  verb: "GET",
  path: "/website/{website_id}/campaigns/templates/{page_number}",
  params: campaignsPageParams,
  query: CampaignTemplatesQuery,
  response: Type.Array(WebsiteCampaignTemplateExcerpt),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: campaignReading,
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "template_id",
  unknown: unknownScope,
  events: [],
});

export const createNewCampaignTemplate = defineRoute({
  id: "createNewCampaignTemplate",
  service: "website",
  noun: "campaign-templates",
  label: "Create A New Campaign Template",
  summary: "Adds a template of a format, with a name; the answer holds its id.",
  verb: "POST",
  path: "/website/{website_id}/campaigns/template",
  params: websiteParams,
  body: WebsiteCampaignTemplateCreate,
  response: WebsiteCampaignTemplateNew,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: campaignWriting,
  args: ["website_id", "body.format", "body.name"],
  unknown: unknownScope,
  events: [],
});

export const checkCampaignTemplateExists = defineRoute({
  id: "checkCampaignTemplateExists",
  service: "website",
  noun: "campaign-templates",
  label: "Check If Campaign Template Exists",
  summary: "Tells whether a template exists: it fails with a 404 when it does not.",
  verb: "HEAD",
  path: "/website/{website_id}/campaigns/template/{template_id}",
  params: campaignTemplateParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: campaignReading,
  args: ["website_id", "template_id"],
  unknown: unknownScope,
  events: [],
});

export const getCampaignTemplate = defineRoute({
  id: "getCampaignTemplate",
  service: "website",
  noun: "campaign-templates",
  label: "Get A Campaign Template",
  summary: "Answers one template with its content.",
  verb: "GET",
  path: "/website/{website_id}/campaigns/template/{template_id}",
  params: campaignTemplateParams,
  response: WebsiteCampaignTemplateItem,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: campaignReading,
  args: ["website_id", "template_id"],
  unknown: unknownScope,
  events: [],
});

export const saveCampaignTemplate = defineRoute({
  id: "saveCampaignTemplate",
  service: "website",
  noun: "campaign-templates",
  label: "Save A Campaign Template",
  summary: "Replaces a template: its name, format and content.",
  verb: "PUT",
  path: "/website/{website_id}/campaigns/template/{template_id}",
  params: campaignTemplateParams,
  body: WebsiteCampaignTemplateSave,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: campaignWriting,
  args: ["website_id", "template_id", "body"],
  unknown: unknownScope,
  events: [],
});

export const updateCampaignTemplate = defineRoute({
  id: "updateCampaignTemplate",
  service: "website",
  noun: "campaign-templates",
  label: "Update A Campaign Template",
  summary: "Changes a template. Fields that are absent stay as they are.",
  verb: "PATCH",
  path: "/website/{website_id}/campaigns/template/{template_id}",
  params: campaignTemplateParams,
  body: WebsiteCampaignTemplateSave,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: campaignWriting,
  args: ["website_id", "template_id", "body"],
  repeatable: true,
  unknown: unknownScope,
  events: [],
});

export const removeCampaignTemplate = defineRoute({
  id: "removeCampaignTemplate",
  service: "website",
  noun: "campaign-templates",
  label: "Remove A Campaign Template",
  summary: "Removes a template, for good.",
  verb: "DELETE",
  path: "/website/{website_id}/campaigns/template/{template_id}",
  params: campaignTemplateParams,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: campaignWriting,
  args: ["website_id", "template_id"],
  unknown: unknownScope,
  events: [],
});

export const campaignTemplatesRoutes = [
  listCampaignTemplates,
  createNewCampaignTemplate,
  checkCampaignTemplateExists,
  getCampaignTemplate,
  saveCampaignTemplate,
  updateCampaignTemplate,
  removeCampaignTemplate,
] as const;
