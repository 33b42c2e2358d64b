import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, flag, integer, pageNumber, param, websiteParams } from "./atoms.js";

/** What schemas and routes of campaigns and their templates share: a format, path parameters and queries. */

/** How the message of a campaign, and a template for one, is written. */
export const campaignFormat = Type.Enum(["markdown", "html"], { type: "string" });

/** Of fields that answers have, and that saves may repeat. */
export const unwritten = {
  description: "Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back.",
};

export const campaignsPageParams = Type.Object({ ...websiteParams.properties, page_number: pageNumber() });

export const campaignTemplateParams = Type.Object({
  ...websiteParams.properties,
  template_id: param("The template: a UUID."),
});

export const campaignParams = Type.Object({
  ...websiteParams.properties,
  campaign_id: param("The campaign: a UUID."),
});

export const campaignPageParams = Type.Object({ ...campaignParams.properties, page_number: pageNumber() });

export const campaignStatisticsParams = Type.Object({
  ...campaignParams.properties,
  type: param("What contacts did: `opened`, `clicked` or `unsubscribed`."),
  page_number: pageNumber(),
});

const status = (which: string) => Type.Optional(flag(`Those that are ${which}.`));

export const CampaignsQuery = Type.Object({
  search_name: Type.Optional(anyText(limits.queryLength, { description: "Only those whose name has this text." })),
  filter_tag: Type.Optional(anyText(limits.wordLength, { description: "Only those with this tag." })),
  filter_type_one_shot: Type.Optional(flag("Those that are sent once.")),
  filter_type_automated: Type.Optional(flag("Those that events launch.")),
  filter_status_not_configured: status("not ready"),
  filter_status_ready: status("ready, and not dispatched"),
  filter_status_paused: status("paused"),
  filter_status_sending: status("being sent"),
  filter_status_done: status("sent"),
});

export const CampaignTemplatesQuery = Type.Object({
  search_name: Type.Optional(anyText(limits.queryLength, { description: "Only those whose name has this text." })),
  filter_type_static: Type.Optional(flag("Only those that come with the service.")),
  filter_type_custom: Type.Optional(flag("Only those that the team made.")),
});

export const CampaignStatisticsQuery = Type.Object({
  per_page: Type.Optional(
    integer({
      minimum: limits.perPageMinimum,
      maximum: limits.perPageMaximum,
      description: "How many of them a page has.",
    }),
  ),
});
