import type { Spams } from "../../domain/spams/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function spamHandlers(spams: Spams): NounHandlers<"conversation-spams"> {
  return {
    "website.listSpamConversations": async ({ website, params, query }) => ({
      data: await spams.list(website, params.page_number, query.filter_type),
    }),
    "website.resolveSpamConversationContent": async ({ website, params }) => ({
      data: await spams.content(website, params.spam_id),
    }),
    "website.submitSpamConversationDecision": async ({ website, params, body }) => {
      await spams.decide(website, params.spam_id, body.action);
      return nothing;
    },
  };
}
