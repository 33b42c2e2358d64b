import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anything, integer, mergedScalars, scalars, text, timestamp, uuid } from "./atoms.js";

export * from "./people-card.js";
export * from "./people-profiles.js";
export * from "./people-transfers.js";

export const PeopleStatistics = Type.Object(
  { total: integer({ description: "How many contacts there are." }) },
  { title: "PeopleStatistics" },
);

const contacts = () => integer({ description: "How many contacts have it." });

export const PeopleSuggestedSegment = Type.Object(
  { segment: Type.String(), count: contacts() },
  { title: "PeopleSuggestedSegment" },
);

export const PeopleSuggestedDataKey = Type.Object(
  { key: Type.String(), count: contacts() },
  { title: "PeopleSuggestedDataKey" },
);

export const PeopleSuggestedEvent = Type.Object(
  { text: Type.String(), count: contacts() },
  { title: "PeopleSuggestedEvent" },
);

export const PeopleSuggestedSegmentDelete = Type.Object(
  { segment: text(limits.wordLength) },
  { title: "PeopleSuggestedSegmentDelete" },
);

export const PeopleSuggestedDataDelete = Type.Object(
  { key: text(limits.wordLength) },
  { title: "PeopleSuggestedDataDelete" },
);

export const PeopleSuggestedEventDelete = Type.Object(
  { text: text(limits.lineLength) },
  { title: "PeopleSuggestedEventDelete" },
);

export const PeopleCampaign = Type.Object(
  {
    campaign_id: uuid(),
    type: Type.Optional(Type.Enum(["one-shot", "automated"], { type: "string" })),
    name: Type.Optional(Type.String()),
    created_at: Type.Optional(timestamp("When the campaign was added, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When the campaign last changed, in milliseconds.")),
    dispatched_at: Type.Optional(timestamp("When the campaign was dispatched, in milliseconds.")),
    occurred_at: Type.Optional(timestamp("When it was sent to the contact, in milliseconds.")),
    statistics: Type.Optional(
      Type.Array(Type.String(), { description: "What the contact did with it, such as `opened`." }),
    ),
  },
  { title: "PeopleCampaign" },
);

const event = {
  text: text(limits.lineLength, { description: "What happened, such as `user:payment:success`." }),
  data: Type.Optional(anything({ maxProperties: limits.dataKeys, description: "Details, of any form." })),
  color: Type.Optional(
    Type.Enum(["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey", "black"], {
      type: "string",
    }),
  ),
};

export const PeopleEvent = Type.Object(
  { ...event, timestamp: timestamp("When it happened, in milliseconds.") },
  { title: "PeopleEvent" },
);

export const PeopleEventAdd = Type.Object(
  { ...event, timestamp: Type.Optional(timestamp("When it happened, in milliseconds: now, when absent.")) },
  { title: "PeopleEventAdd" },
);

const data = () => scalars(limits.dataKeys);

export const PeopleData = Type.Object({ data: data() }, { title: "PeopleData" });

const update = () => mergedScalars(limits.dataKeys);

/** The documents wrap the values, programs of crisp-api send them bare: both are accepted. */
export const PeopleDataUpdate = Type.Union([Type.Object({ data: update() }), update()], { title: "PeopleDataUpdate" });

export const PeopleSubscription = Type.Object(
  { email: Type.Boolean({ description: "They receive mail of campaigns." }) },
  { title: "PeopleSubscription" },
);

export const PeopleSubscriptionUpdate = Type.Object(
  { email: Type.Optional(Type.Boolean({ description: "Whether to send them mail of campaigns." })) },
  { title: "PeopleSubscriptionUpdate" },
);
