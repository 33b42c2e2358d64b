import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, date, text } from "./atoms.js";

const hour = (description: string) => text(limits.wordLength, { description });

export const AnalyticsGenerateQueryDateDay = Type.Object(
  { hour_from: hour("The beginning, such as `09:00`."), hour_to: hour("The end, such as `18:00`.") },
  { title: "AnalyticsGenerateQueryDateDay" },
);

const day = () => Type.Optional(AnalyticsGenerateQueryDateDay);

export const AnalyticsGenerateQueryDateDays = Type.Object(
  {
    monday: day(),
    tuesday: day(),
    wednesday: day(),
    thursday: day(),
    friday: day(),
    saturday: day(),
    sunday: day(),
  },
  { title: "AnalyticsGenerateQueryDateDays", description: "Hours that count, by the day of the week." },
);

export const AnalyticsGenerateQueryDate = Type.Object(
  {
    from: date({ description: "The beginning." }),
    to: date({ description: "The end." }),
    split: text(limits.wordLength, { description: "The step, such as `day`." }),
    timezone: text(limits.wordLength, { description: "The time zone, such as `Europe/Paris`." }),
    days: Type.Optional(AnalyticsGenerateQueryDateDays),
  },
  { title: "AnalyticsGenerateQueryDate" },
);

export const AnalyticsGenerateQueryIf = Type.Object(
  {
    metric: text(limits.wordLength, { description: "Another metric." }),
    split_by: text(limits.wordLength, { description: "What that is split by." }),
  },
  { title: "AnalyticsGenerateQueryIf" },
);

const filter = () =>
  Type.Unsafe<unknown[] | Record<string, unknown>>({
    type: ["array", "object"],
    maxItems: limits.filters,
    maxProperties: limits.filters,
    description: "What it is narrowed to.",
  });

export const AnalyticsGenerateQueryThen = Type.Object(
  {
    type: Type.Optional(anyText(limits.wordLength, { description: "The figure." })),
    filter: Type.Optional(filter()),
  },
  { title: "AnalyticsGenerateQueryThen" },
);

const metrics = [
  "conversation",
  "conversation_assigned",
  "conversation_shortcut",
  "conversation_segment",
  "conversation_state",
  "helpdesk_read",
  "helpdesk_search",
  "visitor_visit",
  "visitor_trigger",
  "campaign_activity",
  "campaign_sent",
  "people_created",
  "status_downtime",
] as const;

const figures = [
  "metric",
  "total",
  "unique",
  "response_time",
  "resolution_time",
  "handle_time",
  "messages",
  "visitor_messages",
  "operator_messages",
  "rating",
] as const;

const aggregators = ["average", "moving_average", "median", "minimum", "maximum", "sum"] as const;

export const AnalyticsGenerateQuery = Type.Object(
  {
    metric: Type.Enum([...metrics], { type: "string", description: "What is looked at." }),
    type: Type.Enum([...figures], { type: "string", description: "Which figure of it." }),
    aggregator: Type.Optional(
      Type.Enum([...aggregators], { type: "string", description: "How figures of a step become one." }),
    ),
    split_by: Type.Optional(anyText(limits.wordLength, { description: "What it is split by." })),
    filter: Type.Optional(filter()),
    date: AnalyticsGenerateQueryDate,
    if: Type.Optional(AnalyticsGenerateQueryIf),
    // biome-ignore lint/suspicious/noThenProperty: the API has a field of this name.
    then: Type.Optional(AnalyticsGenerateQueryThen),
    raw_export: Type.Optional(Type.Boolean({ description: "What the figures are made of, instead of them." })),
  },
  { title: "AnalyticsGenerateQuery" },
);

const figure = (description: string) => Type.Optional(Type.Number({ description }));

export const WebsiteAnalyticsGeneratePoint = Type.Object(
  {
    period: Type.Optional(Type.String({ description: "The step that it is of." })),
    value: figure("The figure; milliseconds when it is a time."),
    split_by: Type.Optional(Type.String({ description: "What of the split it is of." })),
    hits: figure("How many it was made of."),
    unique_hits: figure("How many different ones."),
    sum_value: figure("The sum of the values."),
    sum_hits: figure("The sum of the hits."),
  },
  { title: "WebsiteAnalyticsGeneratePoint" },
);
