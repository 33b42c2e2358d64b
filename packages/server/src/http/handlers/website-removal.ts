import type { WebsiteRemovals } from "../../domain/website-removal/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function websiteRemovalHandlers(removals: WebsiteRemovals): NounHandlers<"website-removal"> {
  return {
    "website.deleteWebsite": async ({ website, body, principal }) => {
      await removals.request(website, principal, body.verify);
      return nothing;
    },
    "website.abortWebsiteDeletion": async ({ website, principal }) => {
      await removals.abort(website, principal);
      return nothing;
    },
  };
}
