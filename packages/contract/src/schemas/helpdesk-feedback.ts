import { Type } from "../type.js";
import { integer, timestamp, url } from "./atoms.js";

export const HelpdeskLocaleFeedbackRatingsRatings = Type.Object(
  {
    helpful: Type.Optional(integer({ description: "How many readers found it helpful." })),
    unhelpful: Type.Optional(integer({ description: "How many readers did not." })),
  },
  { title: "HelpdeskLocaleFeedbackRatingsRatings" },
);

export const HelpdeskLocaleFeedbackRatings = Type.Object(
  { ratings: Type.Optional(HelpdeskLocaleFeedbackRatingsRatings) },
  { title: "HelpdeskLocaleFeedbackRatings" },
);

export const HelpdeskLocaleFeedbackItemArticle = Type.Object(
  {
    article_id: Type.Optional(Type.String()),
    title: Type.Optional(Type.String()),
    url: Type.Optional(url({ description: "Where readers find it." })),
  },
  { title: "HelpdeskLocaleFeedbackItemArticle" },
);

export const HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates = Type.Object(
  {
    latitude: Type.Optional(Type.Number({ description: "Degrees, north of the equator." })),
    longitude: Type.Optional(Type.Number({ description: "Degrees, east of Greenwich." })),
  },
  { title: "HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates" },
);

export const HelpdeskLocaleFeedbackItemSessionGeolocation = Type.Object(
  {
    country: Type.Optional(Type.String({ description: "Two-letter country code." })),
    region: Type.Optional(Type.String()),
    city: Type.Optional(Type.String()),
    coordinates: Type.Optional(HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates),
  },
  { title: "HelpdeskLocaleFeedbackItemSessionGeolocation" },
);

export const HelpdeskLocaleFeedbackItemSessionAssigned = Type.Object(
  { user_id: Type.Optional(Type.String({ description: "The operator." })) },
  { title: "HelpdeskLocaleFeedbackItemSessionAssigned" },
);

export const HelpdeskLocaleFeedbackItemSession = Type.Object(
  {
    session_id: Type.Optional(Type.String({ description: "The reader's conversation." })),
    nickname: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    avatar: Type.Optional(Type.String({ description: "URL of an image." })),
    geolocation: Type.Optional(HelpdeskLocaleFeedbackItemSessionGeolocation),
    assigned: Type.Optional(HelpdeskLocaleFeedbackItemSessionAssigned),
  },
  { title: "HelpdeskLocaleFeedbackItemSession" },
);

export const HelpdeskLocaleFeedbackItem = Type.Object(
  {
    rating: Type.Optional(Type.String({ description: "`helpful` or `unhelpful`." })),
    comment: Type.Optional(Type.String({ description: "What the reader wrote." })),
    article: Type.Optional(HelpdeskLocaleFeedbackItemArticle),
    session: Type.Optional(HelpdeskLocaleFeedbackItemSession),
    created_at: Type.Optional(timestamp("When it was given, in milliseconds.")),
  },
  { title: "HelpdeskLocaleFeedbackItem" },
);
