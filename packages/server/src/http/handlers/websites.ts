import { ApiError } from "../../domain/error.js";
import type { Websites } from "../../domain/websites/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function websiteHandlers(websites: Websites): NounHandlers<"websites"> {
  return {
    "website.checkWebsiteExists": async ({ query }) => {
      if (await websites.existsByDomain(query.domain)) return nothing;
      throw new ApiError("website_not_found");
    },
    "website.createWebsite": async ({ body, principal }) => ({
      data: await websites.create(body, principal.user_id),
    }),
    "website.getWebsite": async ({ website }) => ({ data: await websites.get(website) }),
  };
}
