import type { Principal } from "../../domain/access/principal.js";
import type { Feedback } from "../../domain/feedback/service.js";
import type { PluginActions } from "../../domain/plugins/actions.js";
import type { Reminders } from "../../domain/reminders/service.js";
import type { Reports } from "../../domain/reports/service.js";
import type { Transcripts } from "../../domain/transcripts/service.js";
import type { VisitorSessions } from "../../domain/visitors/sessions.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export interface RequestServices {
  readonly transcripts: Transcripts;
  readonly visitorSessions: VisitorSessions;
  readonly feedback: Feedback;
  readonly reminders: Reminders;
  readonly reports: Reports;
  readonly pluginActions: PluginActions;
}

export function requestHandlers(services: RequestServices): NounHandlers<"conversation-requests"> {
  const { transcripts, visitorSessions, feedback, reminders, reports, pluginActions } = services;
  return {
    "website.requestEmailTranscriptForConversation": async ({ website, params, body, principal }) => {
      await transcripts.request(website, params.session_id, body, principal);
      return nothing;
    },
    "website.requestChatboxBindingPurgeForConversation": async ({ website, params }) => {
      await visitorSessions.purge(website, params.session_id);
      return nothing;
    },
    "website.requestUserFeedbackForConversation": async ({ website, params }) => {
      await feedback.request(website, params.session_id);
      return nothing;
    },
    "website.scheduleReminderForConversation": async ({ website, params, body, principal }) => {
      await reminders.schedule(website, params.session_id, principal.actor, body);
      return nothing;
    },
    "website.reportConversation": async ({ website, params, body, principal }) => {
      await reports.report(website, params.session_id, body.flag, principal.actor);
      return nothing;
    },
    "website.requestToolCallForConversation": async ({ website, params, body, principal }) => {
      const action = { type: "tool", command: body.command, data: body.payload } as const;
      const { actor } = principal;
      const plugin_id = pluginOf(principal);
      const { correlation_id } = await pluginActions.deliver(website, params.session_id, plugin_id, action, actor);
      return { data: { correlation_id } };
    },
  };
}

/** The route is for plugins alone: a tool is the caller's own. */
function pluginOf({ plugin_id }: Principal): string {
  if (plugin_id === null) throw new Error("Only plugins call tools.");
  return plugin_id;
}
