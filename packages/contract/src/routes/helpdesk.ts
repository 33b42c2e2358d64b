import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { Helpdesk, HelpdeskCreate, HelpdeskRemove } from "../schemas/helpdesk.js";
import { everyTier } from "./access.js";
import { helpdeskReading, unknownScope } from "./helpdesk-access.js";
import { helpdeskAlternatesRoutes } from "./helpdesk-alternates.js";
import { helpdeskArticlesRoutes } from "./helpdesk-articles.js";
import { helpdeskCategoriesRoutes } from "./helpdesk-categories.js";
import { helpdeskFeedbackRoutes } from "./helpdesk-feedback.js";
import { helpdeskHistoryRoutes } from "./helpdesk-history.js";
import { helpdeskLocalesRoutes } from "./helpdesk-locales.js";
import { helpdeskPagesRoutes } from "./helpdesk-pages.js";
import { helpdeskRedirectionsRoutes } from "./helpdesk-redirections.js";
import { helpdeskSectionsRoutes } from "./helpdesk-sections.js";
import { helpdeskSettingsRoutes } from "./helpdesk-settings.js";
import { helpdeskTransfersRoutes } from "./helpdesk-transfers.js";
import { helpdeskTreeRoutes } from "./helpdesk-tree.js";

export const checkHelpdeskExists = defineRoute({
  id: "checkHelpdeskExists",
  service: "website",
  noun: "helpdesk",
  label: "Check If Helpdesk Exists",
  summary: "Tells whether the website has a helpdesk: it fails with a 404 when there is none.",
  verb: "HEAD",
  path: "/website/{website_id}/helpdesk",
  params: websiteParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id"],
  unknown: unknownScope,
  events: [],
});

export const resolveHelpdesk = defineRoute({
  id: "resolveHelpdesk",
  service: "website",
  noun: "helpdesk",
  label: "Resolve Helpdesk",
  summary: "Answers the helpdesk's name and its URL.",
  verb: "GET",
  path: "/website/{website_id}/helpdesk",
  params: websiteParams,
  response: Helpdesk,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: helpdeskReading,
  args: ["website_id"],
  unknown: unknownScope,
  events: [],
});

export const initializeHelpdesk = defineRoute({
  id: "initializeHelpdesk",
  service: "website",
  noun: "helpdesk",
  label: "Initialize Helpdesk",
  summary: "Creates the helpdesk of a website, with a name and the label of its subdomain.",
  verb: "POST",
  path: "/website/{website_id}/helpdesk",
  params: websiteParams,
  body: HelpdeskCreate,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.name", "body.domain_basic"],
  unknown: "The status and reason of its success.",
  events: [],
});

export const deleteHelpdesk = defineRoute({
  id: "deleteHelpdesk",
  service: "website",
  noun: "helpdesk",
  label: "Delete Helpdesk",
  summary: "Removes the helpdesk with all its content, for good. The caller proves who they are once more.",
  verb: "DELETE",
  path: "/website/{website_id}/helpdesk",
  params: websiteParams,
  body: HelpdeskRemove,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.verify"],
  unknown: "The methods of proof: those of a website's removal are taken.",
  events: [],
});
export const helpdeskRoutes = [
  checkHelpdeskExists,
  resolveHelpdesk,
  initializeHelpdesk,
  deleteHelpdesk,
  ...helpdeskLocalesRoutes,
  ...helpdeskPagesRoutes,
  ...helpdeskTreeRoutes,
  ...helpdeskHistoryRoutes,
  ...helpdeskFeedbackRoutes,
  ...helpdeskTransfersRoutes,
  ...helpdeskRedirectionsRoutes,
  ...helpdeskSettingsRoutes,
  ...helpdeskArticlesRoutes,
  ...helpdeskAlternatesRoutes,
  ...helpdeskCategoriesRoutes,
  ...helpdeskSectionsRoutes,
] as const;
