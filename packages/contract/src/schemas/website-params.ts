import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, date, pageNumber, param, websiteParams } from "./atoms.js";

/** Path parameters and queries of the nouns of a website and a conversation. */

const ofWebsite = websiteParams.properties;

export const websitePageParams = Type.Object({ ...ofWebsite, page_number: pageNumber() });
export const inboxParams = Type.Object({ ...ofWebsite, inbox_id: param("The inbox: a UUID.") });
export const teamParams = Type.Object({ ...ofWebsite, team_id: param("The team: a UUID.") });
export const operatorParams = Type.Object({ ...ofWebsite, user_id: param("The operator: a UUID.") });
export const visitorTokenParams = Type.Object({ ...ofWebsite, token_id: param("The token of a chat box.") });
export const blockRuleParams = Type.Object({ ...ofWebsite, block_rule: param("The rule that blocks.") });

export const analyticsPointParams = Type.Object({
  ...ofWebsite,
  point_type: param("What the figure is about."),
  point_metric: param("The figure."),
});

const word = (description: string) => Type.Optional(anyText(limits.wordLength, { description }));

export const AnalyticsPointsQuery = Type.Object({
  date_from: Type.Optional(date({ description: "The beginning." })),
  date_to: Type.Optional(date({ description: "The end." })),
  date_split: word("The step, such as `day`."),
  classifier: word("What it is split by."),
  filter_primary: word("The first filter."),
  filter_secondary: word("The second filter."),
  filter_tertiary: word("The third filter."),
});

export const WebsiteVisitorsMapQuery = Type.Object({
  center_longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180, description: "Degrees east." })),
  center_latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90, description: "Degrees north." })),
  center_radius: Type.Optional(Type.Number({ minimum: 0, description: "Kilometres around." })),
});
