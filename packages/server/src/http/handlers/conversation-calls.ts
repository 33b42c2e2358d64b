import type { Calls } from "../../domain/calls/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function callHandlers(calls: Calls): NounHandlers<"conversation-calls"> {
  return {
    "website.initiateNewCallSessionForConversation": async ({ website, params, body }) => ({
      data: { call_id: await calls.initiate(website, params.session_id, body) },
    }),
    "website.getOngoingCallSessionForConversation": async ({ website, params }) => ({
      data: await calls.get(website, params.session_id),
    }),
    "website.abortOngoingCallSessionForConversation": async ({ website, params }) => {
      await calls.abort(website, params.session_id, params.call_id);
      return nothing;
    },
    "website.transmitSignalingOnOngoingCallSession": async ({ website, params, body }) => {
      await calls.signal(website, params.session_id, params.call_id, body);
      return nothing;
    },
  };
}
