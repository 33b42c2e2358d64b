import { Type } from "../type.js";
import { anything, timestamp, url, uuid } from "./atoms.js";

/** Who a campaign is for, and what they did with it. */

export const WebsiteCampaignRecipientPerson = Type.Object(
  { nickname: Type.Optional(Type.String()), avatar: Type.Optional(url()) },
  { title: "WebsiteCampaignRecipientPerson" },
);

export const WebsiteCampaignRecipient = Type.Object(
  {
    people_id: uuid(),
    email: Type.Optional(Type.String()),
    person: Type.Optional(WebsiteCampaignRecipientPerson),
    subscribed: Type.Optional(Type.Boolean({ description: "They did not unsubscribe." })),
  },
  { title: "WebsiteCampaignRecipient" },
);

export const WebsiteCampaignStatisticProfilePersonGeolocationCoordinates = Type.Object(
  { latitude: Type.Optional(Type.Number()), longitude: Type.Optional(Type.Number()) },
  { title: "WebsiteCampaignStatisticProfilePersonGeolocationCoordinates", description: "In degrees." },
);

export const WebsiteCampaignStatisticProfilePersonGeolocation = Type.Object(
  {
    country: Type.Optional(Type.String({ description: "Two letters, ISO 3166." })),
    region: Type.Optional(Type.String()),
    city: Type.Optional(Type.String()),
    coordinates: Type.Optional(WebsiteCampaignStatisticProfilePersonGeolocationCoordinates),
  },
  { title: "WebsiteCampaignStatisticProfilePersonGeolocation" },
);

export const WebsiteCampaignStatisticProfilePerson = Type.Object(
  {
    ...WebsiteCampaignRecipientPerson.properties,
    geolocation: Type.Optional(WebsiteCampaignStatisticProfilePersonGeolocation),
  },
  { title: "WebsiteCampaignStatisticProfilePerson" },
);

export const WebsiteCampaignStatisticProfile = Type.Object(
  {
    people_id: Type.Optional(uuid()),
    email: Type.Optional(Type.String()),
    person: Type.Optional(WebsiteCampaignStatisticProfilePerson),
  },
  { title: "WebsiteCampaignStatisticProfile" },
);

export const WebsiteCampaignStatistic = Type.Object(
  {
    type: Type.Optional(Type.String({ description: "What the contact did, such as `opened`." })),
    profile: Type.Optional(WebsiteCampaignStatisticProfile),
    data: Type.Optional(anything({ description: "More about it, such as the link that was clicked." })),
    created_at: Type.Optional(timestamp("When they first did it, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When they last did it, in milliseconds.")),
  },
  { title: "WebsiteCampaignStatistic" },
);
