import type { Visitors } from "../../domain/visitors/service.js";
import type { VisitorSessions } from "../../domain/visitors/sessions.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function visitorHandlers(visitors: Visitors, sessions: VisitorSessions): NounHandlers<"visitors"> {
  return {
    "website.countVisitors": ({ website }) => ({ data: visitors.count(website) }),
    "website.listVisitors": ({ website, params }) => ({ data: visitors.list(website, params.page_number) }),
    "website.pinpointVisitorsOnMap": ({ website, query }) => ({ data: visitors.map(website, query) }),
    "website.getSessionIdentifierFromToken": async ({ website, params }) => ({
      data: { session_id: await sessions.byTokenId(website, params.token_id) },
    }),
    "website.countBlockedVisitors": async ({ website }) => ({ data: await visitors.countBlocked(website) }),
    "website.countBlockedVisitorsInRule": async ({ website, params }) => ({
      data: await visitors.countBlockedInRule(website, params.block_rule),
    }),
    "website.clearBlockedVisitorsInRule": async ({ website, params }) => {
      await visitors.clearBlockedInRule(website, params.block_rule);
      return nothing;
    },
  };
}
