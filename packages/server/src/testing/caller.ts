import type { Principal } from "../domain/access/principal.js";
import { ApiError } from "../domain/error.js";

export const websiteId = "11111111-1111-4111-8111-111111111111";
export const pluginId = "22222222-2222-4222-8222-222222222222";
export const userId = "33333333-3333-4333-8333-333333333333";

/** A token of each tier, all with the key `key`; each reaches one website. The plugin holds one scope. */
export const principals: Readonly<Record<"user" | "website" | "plugin", Principal>> = {
  user: {
    identifier: "a-user",
    tier: "user",
    actor: { type: "operator", user_id: userId, nickname: "Ada", avatar: null },
    user_id: userId,
    plugin_id: null,
    website_ids: new Set([websiteId]),
    scopes: null,
  },
  website: {
    identifier: "a-website",
    tier: "website",
    actor: { type: "website", user_id: websiteId, nickname: "Acme", avatar: null },
    user_id: null,
    plugin_id: null,
    website_ids: new Set([websiteId]),
    scopes: null,
  },
  plugin: {
    identifier: "a-plugin",
    tier: "plugin",
    actor: { type: "plugin", user_id: pluginId, nickname: "Bot", avatar: null },
    user_id: null,
    plugin_id: pluginId,
    website_ids: new Set([websiteId]),
    scopes: new Set(["website:conversation:messages:write"]),
  },
};

/** Authenticates the principals above, at once. */
export function authenticateFake(identifier: string, key: string, tier?: string): Principal {
  const found = Object.values(principals).find((principal) => principal.identifier === identifier);
  if (found === undefined || key !== "key" || (tier !== undefined && tier !== found.tier)) {
    throw new ApiError("invalid_session");
  }
  return found;
}

/** Headers of a request by one of the principals above. */
export function headersOf(tier: "user" | "website" | "plugin"): Record<string, string> {
  const basic = Buffer.from(`${principals[tier].identifier}:key`).toString("base64");
  return { authorization: `Basic ${basic}`, "x-crisp-tier": tier };
}
