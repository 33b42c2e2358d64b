import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { HelpdeskDomainSetupQuery } from "../schemas/helpdesk-params.js";
import {
  HelpdeskDomain,
  HelpdeskDomainChangeRequest,
  HelpdeskDomainSetupFlow,
  HelpdeskSettings,
} from "../schemas/helpdesk-settings.js";
import { everyTier } from "./access.js";
import { helpdeskReading, helpdeskWriting, unknownScope } from "./helpdesk-access.js";

export const resolveHelpdeskSettings = defineRoute({
  id: "resolveHelpdeskSettings",
  service: "website",
  noun: "helpdesk-settings",
  label: "Resolve Helpdesk Settings",
  summary: "Answers the settings of the helpdesk: its looks, behaviour, locales and who may read it.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/settings",
  params: websiteParams,
  response: HelpdeskSettings,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id"],
  unknown: unknownScope,
  events: [],
});

export const saveHelpdeskSettings = defineRoute({
  id: "saveHelpdeskSettings",
  service: "website",
  noun: "helpdesk-settings",
  label: "Save Helpdesk Settings",
  summary: "Changes settings of the helpdesk. Fields that are absent stay as they are.",
  verb: "PATCH",
  path: "/website/{website_id}/helpdesk/settings",
  params: websiteParams,
  body: HelpdeskSettings,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: helpdeskWriting,
  args: ["website_id", "body"],
  unknown: `${unknownScope} Which values \`appearance.color.mode\`, \`section\` and \`access.restrict_mode\` take.`,
  events: [],
});

export const resolveHelpdeskDomain = defineRoute({
  id: "resolveHelpdeskDomain",
  service: "website",
  noun: "helpdesk-settings",
  label: "Resolve Helpdesk Domain",
  summary: "Answers the domain names that the helpdesk is reached by, and whether the custom one is verified.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/domain",
  params: websiteParams,
  response: HelpdeskDomain,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  events: [],
});

export const requestHelpdeskDomainChange = defineRoute({
  id: "requestHelpdeskDomainChange",
  service: "website",
  noun: "helpdesk-settings",
  label: "Request Helpdesk Domain Change",
  summary: "Asks for another subdomain or custom domain for the helpdesk. An argument that is left out stays as it is.",
  verb: "PATCH",
  path: "/website/{website_id}/helpdesk/domain",
  params: websiteParams,
  body: HelpdeskDomainChangeRequest,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.basic", "body.custom"],
  events: [],
});

export const generateHelpdeskDomainSetupFlow = defineRoute({
  id: "generateHelpdeskDomainSetupFlow",
  service: "website",
  noun: "helpdesk-settings",
  label: "Generate Helpdesk Domain Setup Flow",
  summary: "Answers the DNS records that a custom domain needs to reach the helpdesk.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk/domain/setup",
  params: websiteParams,
  query: HelpdeskDomainSetupQuery,
  response: HelpdeskDomainSetupFlow,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "query.custom"],
  emptyIsNone: ["query.custom"],
  unknown: "What tells `query` and `name` of a record apart.",
  events: [],
});
export const helpdeskSettingsRoutes = [
  resolveHelpdeskSettings,
  saveHelpdeskSettings,
  resolveHelpdeskDomain,
  requestHelpdeskDomainChange,
  generateHelpdeskDomainSetupFlow,
] as const;
