import { ApiError } from "../error.js";
import type { Principal, WebsiteId } from "./principal.js";

/**
 * The website that a request names, when the caller reaches it. Otherwise throws `not_subscribed` for plugins and
 * `website_not_found` for the other tiers, whether the website exists or not.
 */
export function reachWebsite(principal: Principal, website_id: string): WebsiteId {
  if (principal.website_ids.has(website_id)) return website_id as WebsiteId;
  throw new ApiError(principal.tier === "plugin" ? "not_subscribed" : "website_not_found");
}

/** The website whose pages a visitor is on: it was found to exist, and a visitor needs no token to be there. */
export function visitedWebsite(found: { readonly website_id: string }): WebsiteId {
  return found.website_id as WebsiteId;
}
