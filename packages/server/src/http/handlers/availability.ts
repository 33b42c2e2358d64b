import type { Availability } from "../../domain/availability/service.js";
import type { NounHandlers } from "../handler.js";

export function availabilityHandlers(availability: Availability): NounHandlers<"availability"> {
  return {
    "website.getWebsiteAvailabilityStatus": async ({ website }) => ({ data: await availability.status(website) }),
    "website.listWebsiteOperatorAvailabilities": async ({ website }) => ({
      data: await availability.operators(website),
    }),
  };
}
