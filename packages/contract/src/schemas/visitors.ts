import { Type } from "../type.js";
import { integer, nullable } from "./atoms.js";

export const WebsiteVisitorCount = Type.Object(
  {
    count: integer({ description: "Visitors with the website open." }),
    active: integer({ description: "Those of them that look at it." }),
    limited: Type.Optional(Type.Boolean({ description: "Whether there are more than are counted." })),
  },
  { title: "WebsiteVisitorCount" },
);

export const WebsiteVisitorLastPage = Type.Object(
  { page_title: Type.Optional(Type.String()), page_url: Type.Optional(Type.String()) },
  { title: "WebsiteVisitorLastPage" },
);

const coordinates = (title: string) =>
  Type.Object(
    {
      latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90, description: "Degrees north." })),
      longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180, description: "Degrees east." })),
    },
    { title },
  );

export const WebsiteVisitorGeolocationCoordinates = coordinates("WebsiteVisitorGeolocationCoordinates");
export const WebsiteVisitorsMapPointGeolocationCoordinates = coordinates(
  "WebsiteVisitorsMapPointGeolocationCoordinates",
);

const named = {
  city: Type.Optional(nullable(Type.String())),
  region: Type.Optional(nullable(Type.String())),
  country: Type.Optional(nullable(Type.String({ description: "Two letters, as in ISO 3166." }))),
};

export const WebsiteVisitorGeolocation = Type.Object(
  { coordinates: Type.Optional(nullable(WebsiteVisitorGeolocationCoordinates)), ...named },
  { title: "WebsiteVisitorGeolocation" },
);

export const WebsiteVisitorsMapPointGeolocation = Type.Object(
  { coordinates: Type.Optional(nullable(WebsiteVisitorsMapPointGeolocationCoordinates)), ...named },
  { title: "WebsiteVisitorsMapPointGeolocation" },
);

/** What is known of a visitor that is there. */
const visitor = {
  session_id: Type.String(),
  nickname: Type.Optional(Type.String()),
  email: Type.Optional(nullable(Type.String())),
  avatar: Type.Optional(nullable(Type.String({ description: "URL of a picture." }))),
  initiated: Type.Optional(Type.Boolean({ description: "Whether a conversation has begun." })),
  active: Type.Optional(Type.Boolean({ description: "Whether they look at the website." })),
  last_page: Type.Optional(nullable(WebsiteVisitorLastPage)),
  timezone: Type.Optional(nullable(Type.Integer({ description: "Minutes from local time to UTC." }))),
  capabilities: Type.Optional(Type.Array(Type.String(), { description: "What their chat box can do." })),
  locales: Type.Optional(Type.Array(Type.String(), { description: "Languages, preferred first." })),
};

export const WebsiteVisitor = Type.Object(
  {
    ...visitor,
    inbox_id: Type.Optional(nullable(Type.String({ description: "null is the main inbox." }))),
    useragent: Type.Optional(nullable(Type.String())),
    geolocation: Type.Optional(nullable(WebsiteVisitorGeolocation)),
  },
  { title: "WebsiteVisitor" },
);

export const WebsiteVisitorsMapPointVisitorsSession = Type.Object(visitor, {
  title: "WebsiteVisitorsMapPointVisitorsSession",
});

export const WebsiteVisitorsMapPointVisitors = Type.Object(
  {
    count: integer({ description: "How many." }),
    threshold: Type.Optional(integer({ description: "How many are named, at most." })),
    sessions: Type.Optional(Type.Array(WebsiteVisitorsMapPointVisitorsSession)),
  },
  { title: "WebsiteVisitorsMapPointVisitors" },
);

export const WebsiteVisitorsMapPoint = Type.Object(
  { visitors: WebsiteVisitorsMapPointVisitors, geolocation: WebsiteVisitorsMapPointGeolocation },
  { title: "WebsiteVisitorsMapPoint" },
);

export const WebsiteVisitorsToken = Type.Object({ session_id: Type.String() }, { title: "WebsiteVisitorsToken" });

export const WebsiteVisitorsBlocked = Type.Object(
  {
    rule: Type.Array(Type.String(), { description: "The rule that blocks, alone in its list." }),
    blocked: integer({ description: "Visitors that it blocked." }),
  },
  { title: "WebsiteVisitorsBlocked" },
);
