import type { BrowsingSessions } from "../../domain/browsing/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function browsingHandlers(browsing: BrowsingSessions): NounHandlers<"conversation-browsing"> {
  return {
    "website.listBrowsingSessionsForConversation": async ({ website, params }) => ({
      data: await browsing.list(website, params.session_id),
    }),
    "website.initiateBrowsingSessionForConversation": async ({ website, params }) => {
      await browsing.initiate(website, params.session_id);
      return nothing;
    },
    "website.sendActionToExistingBrowsingSession": async ({ website, params, body }) => {
      await browsing.act(website, params.session_id, params.browsing_id, body.action);
      return nothing;
    },
    "website.assistExistingBrowsingSession": async ({ website, params, body }) => {
      await browsing.assist(website, params.session_id, params.browsing_id, body);
      return nothing;
    },
  };
}
