import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, text, timestamp, uuid } from "./atoms.js";
import { campaignFormat, unwritten } from "./campaign-params.js";
import { WebsiteFilter } from "./website-filter.js";

const type = Type.Enum(["one-shot", "automated"], {
  type: "string",
  description: "Whether it is sent once, or to each contact when an event of theirs launches it.",
});

export const WebsiteCampaignExcerpt = Type.Object(
  {
    campaign_id: uuid(),
    type: Type.Optional(type),
    format: Type.Optional(campaignFormat),
    name: Type.Optional(Type.String()),
    subject: Type.Optional(Type.String({ description: "The subject of its mails." })),
    tag: Type.Optional(Type.String({ description: "What it is sorted under." })),
    ready: Type.Optional(Type.Boolean({ description: "Nothing is missing: it can be dispatched." })),
    dispatched: Type.Optional(Type.Boolean({ description: "It was sent, or is being sent." })),
    running: Type.Optional(Type.Boolean({ description: "It is not paused." })),
    progress: Type.Optional(integer({ description: "How much of it is sent, in percent." })),
    targets: Type.Optional(integer({ description: "How many contacts it is for." })),
    reached: Type.Optional(integer({ description: "How many contacts it reached." })),
    created_at: timestamp("When it was added, in milliseconds."),
    updated_at: timestamp("When it last changed, in milliseconds."),
    dispatched_at: Type.Optional(timestamp("When it was dispatched, in milliseconds.")),
  },
  { title: "WebsiteCampaignExcerpt" },
);

export const WebsiteCampaignItemSender = Type.Object(
  { user_id: Type.Optional(uuid({ description: "The operator in whose name it is sent." })) },
  { title: "WebsiteCampaignItemSender" },
);

const filters = (description: string) =>
  Type.Optional(Type.Array(WebsiteFilter, { maxItems: limits.filters, description }));

export const WebsiteCampaignItemRecipients = Type.Object(
  {
    type: Type.Optional(
      anyText(limits.wordLength, { description: "How recipients are picked: `all`, or by one of the other fields." }),
    ),
    segments: Type.Optional(
      Type.Array(text(limits.wordLength), { maxItems: limits.segments, description: "Contacts with these segments." }),
    ),
    people: Type.Optional(Type.Array(uuid(), { maxItems: limits.campaignPeople, description: "These contacts." })),
    filter: filters("Contacts that meet these conditions."),
  },
  { title: "WebsiteCampaignItemRecipients" },
);

export const WebsiteCampaignItemFlow = Type.Object(
  {
    launch_event: Type.Optional(
      anyText(limits.lineLength, { description: "The event of a contact that launches an automated campaign." }),
    ),
    assert_filter: filters("What a contact must meet before it is sent to them."),
    assert_delay: Type.Optional(integer({ description: "How long after the event these conditions are looked at." })),
    deliver_once: Type.Optional(
      Type.Boolean({ description: "A contact receives it once, however often it is launched." }),
    ),
    deliver_delay: Type.Optional(integer({ description: "How long after that it is sent." })),
  },
  { title: "WebsiteCampaignItemFlow" },
);

export const WebsiteCampaignItemOptions = Type.Object(
  {
    deliver_to_chatbox: Type.Optional(Type.Boolean({ description: "Send it to the chat box." })),
    deliver_to_email: Type.Optional(Type.Boolean({ description: "Send it as a mail." })),
    sender_name_website: Type.Optional(Type.Boolean({ description: "The website's name stands for the sender's." })),
    sender_email_reply: Type.Optional(Type.Boolean({ description: "Replies go to the sender's own address." })),
    tracking: Type.Optional(Type.Boolean({ description: "Count who opens it and who clicks." })),
  },
  { title: "WebsiteCampaignItemOptions" },
);

export const WebsiteCampaignItemStatistics = Type.Object(
  {
    opened: Type.Optional(integer({ description: "How many contacts opened it." })),
    clicked: Type.Optional(integer({ description: "How many contacts clicked on a link." })),
    unsubscribed: Type.Optional(integer({ description: "How many contacts unsubscribed." })),
  },
  { title: "WebsiteCampaignItemStatistics" },
);

/** What a team writes of a campaign. */
const written = {
  sender: Type.Optional(WebsiteCampaignItemSender),
  recipients: Type.Optional(WebsiteCampaignItemRecipients),
  flow: Type.Optional(WebsiteCampaignItemFlow),
  options: Type.Optional(WebsiteCampaignItemOptions),
};

export const WebsiteCampaignItem = Type.Object(
  {
    ...WebsiteCampaignExcerpt.properties,
    ...written,
    message: Type.Optional(Type.String({ description: "What is written, in the campaign's format." })),
    statistics: Type.Optional(WebsiteCampaignItemStatistics),
  },
  { title: "WebsiteCampaignItem" },
);

export const WebsiteCampaignCreate = Type.Object(
  { type, name: text(limits.lineLength) },
  { title: "WebsiteCampaignCreate" },
);

export const WebsiteCampaignNew = Type.Object({ campaign_id: uuid() }, { title: "WebsiteCampaignNew" });

/** Fields of an answer that a save leaves alone. */
const repeated = {
  campaign_id: Type.Optional(uuid(unwritten)),
  ready: Type.Optional(Type.Boolean(unwritten)),
  dispatched: Type.Optional(Type.Boolean(unwritten)),
  running: Type.Optional(Type.Boolean(unwritten)),
  progress: Type.Optional(integer(unwritten)),
  targets: Type.Optional(integer(unwritten)),
  reached: Type.Optional(integer(unwritten)),
  created_at: Type.Optional(integer(unwritten)),
  updated_at: Type.Optional(integer(unwritten)),
  dispatched_at: Type.Optional(integer(unwritten)),
  statistics: Type.Optional(WebsiteCampaignItemStatistics),
};

export const WebsiteCampaignSave = Type.Object(
  {
    type: Type.Optional(type),
    format: Type.Optional(campaignFormat),
    name: Type.Optional(text(limits.lineLength)),
    subject: Type.Optional(anyText(limits.lineLength, { description: "The subject of its mails." })),
    tag: Type.Optional(anyText(limits.wordLength, { description: "What it is sorted under." })),
    ...written,
    message: Type.Optional(anyText(limits.articleLength, { description: "What to write, in the campaign's format." })),
    ...repeated,
  },
  { title: "WebsiteCampaignSave" },
);
