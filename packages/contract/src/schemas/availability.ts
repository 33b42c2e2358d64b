import { Type } from "../type.js";
import { integer, timestamp } from "./atoms.js";

export const WebsiteAvailabilityStatus = Type.Object(
  {
    status: Type.Enum(["online", "away"], { type: "string", description: "Whether somebody of the team is there." }),
    since: Type.Optional(timestamp("Since when, in milliseconds.")),
  },
  { title: "WebsiteAvailabilityStatus" },
);

export const WebsiteAvailabilityOperatorTime = Type.Object(
  {
    for: Type.Optional(integer({ maximum: 4_294_967_295, description: "How long, in milliseconds, at most 49 days." })),
    since: Type.Optional(timestamp("Since when, in milliseconds.")),
  },
  { title: "WebsiteAvailabilityOperatorTime" },
);

export const WebsiteAvailabilityOperator = Type.Object(
  {
    user_id: Type.String(),
    type: Type.Enum(["online", "away", "offline"], { type: "string", description: "Whether they are there." }),
    time: Type.Optional(WebsiteAvailabilityOperatorTime),
  },
  { title: "WebsiteAvailabilityOperator" },
);
