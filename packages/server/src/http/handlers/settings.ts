import type { Settings } from "../../domain/settings/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function settingsHandlers(settings: Settings): NounHandlers<"settings"> {
  return {
    "website.getWebsiteSettings": async ({ website }) => ({ data: await settings.now(website) }),
    "website.updateWebsiteSettings": async ({ website, body }) => {
      await settings.update(website, body);
      return nothing;
    },
  };
}
