import { ApiError } from "../../domain/error.js";
import type { Websites } from "../../domain/websites/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

/** Counts what a caller looks up; throws too_many_requests when they must wait. */
export interface Lookups {
  take(caller: string): void;
}

/** `lookups`: whoever asks for one domain after the other would learn who has a website here. */
export function websiteHandlers(websites: Websites, lookups: Lookups): NounHandlers<"websites"> {
  return {
    "website.checkWebsiteExists": async ({ query, principal, ip }) => {
      lookups.take(principal.identifier);
      lookups.take(ip);
      if (await websites.existsByDomain(query.domain)) return nothing;
      throw new ApiError("website_not_found");
    },
    "website.createWebsite": async ({ body, principal }) => ({
      data: await websites.create(body, principal.user_id),
    }),
    "website.getWebsite": async ({ website }) => ({ data: await websites.get(website) }),
  };
}
