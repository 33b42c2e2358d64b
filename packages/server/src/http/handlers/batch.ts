import type { Batches } from "../../domain/batches/service.js";
import { ApiError } from "../../domain/error.js";
import type { WalkSelection } from "../../store/conversation-walks.js";
import type { WebsiteId } from "../../store/scope.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";
import { type Chosen, isOverPeople, overPeople } from "./batch-people.js";

interface Selected {
  readonly inbox_id?: string | null;
  readonly sessions?: string[];
}

export function batchHandlers(batches: Batches): NounHandlers<"batch"> {
  /** Those named; when none is, all of an inbox, or all: the API says so of an absent list and of an empty one. */
  async function everywhere(
    website: WebsiteId,
    { sessions, inbox_id }: Selected,
    verb: "resolve" | "read",
    only: WalkSelection["only"],
  ) {
    if (sessions !== undefined && sessions.length > 0) await batches.overSessions(website, sessions, { verb });
    else {
      const inbox = inbox_id === undefined ? {} : { inbox_id: inbox_id?.toLowerCase() ?? null };
      await batches.overAll(website, { ...inbox, ...(only === undefined ? {} : { only }) }, { verb });
    }
    return nothing;
  }

  return {
    "website.batchResolveConversations": ({ website, body }) => everywhere(website, body, "resolve", "not_resolved"),
    "website.batchReadConversations": ({ website, body }) => everywhere(website, body, "read", "unread"),
    "website.batchUnresolveConversations": async ({ website, body }) => {
      await batches.overSessions(website, named(body), { verb: "unresolve" });
      return nothing;
    },
    "website.batchUnreadConversations": async ({ website, body }) => {
      await batches.overSessions(website, named(body), { verb: "unread" });
      return nothing;
    },
    "website.batchRemoveConversations": async ({ website, body }) => {
      const { people, sessions, inbox_id } = body;
      if (isOverPeople(body)) await overPeople(batches, website, people ?? {}, { verb: "remove" });
      else if (sessions !== undefined) await batches.overSessions(website, sessions, { verb: "remove" });
      else if (inbox_id) await batches.overAll(website, { inbox_id: inbox_id.toLowerCase() }, { verb: "remove" });
      // Clients give null beside sessions as a matter of course: where these were lost, it must not remove the whole main inbox.
      else
        throw new ApiError(
          "invalid_data",
          "sessions or people must be given, or the inbox_id of an inbox other than the main one.",
        );
      return nothing;
    },
    "website.batchReportConversations": async ({ website, body, principal }) => {
      await batches.overSessions(website, body.sessions, { verb: "report", flag: body.flag, actor: principal.actor });
      return nothing;
    },
    "website.batchBlockConversations": async ({ website, body }) => {
      await batches.overSessions(website, body.sessions, { verb: "block", blocked: body.blocked });
      return nothing;
    },
    "website.batchRoutingConversations": async ({ website, body }) => {
      const user_id = body.assigned?.user_id.toLowerCase() ?? null;
      await batches.overSessions(website, body.sessions, { verb: "routing", user_id });
      return nothing;
    },
    "website.batchInboxConversations": async ({ website, body }) => {
      const inbox_id = body.inbox_id?.toLowerCase() ?? null;
      await batches.overSessions(website, body.sessions, { verb: "inbox", inbox_id });
      return nothing;
    },
    "website.batchUpdateConversationsData": async ({ website, body }) => {
      const { people = {}, data } = body;
      if (isOverPeople(body)) await overPeople(batches, website, people, { verb: "data", data });
      else await batches.overSessions(website, namedOrPeople(body), { verb: "data", data });
      return nothing;
    },
    "website.batchUpdateConversationsSegments": async ({ website, body }) => {
      const { people = {}, segments } = body;
      if (isOverPeople(body)) await overPeople(batches, website, people, { verb: "segments", segments });
      else await batches.overSessions(website, namedOrPeople(body), { verb: "segments", segments });
      return nothing;
    },
  };
}

function named({ sessions }: Selected): string[] {
  if (sessions === undefined) throw new ApiError("invalid_data", "sessions must be given.");
  return sessions;
}

function namedOrPeople({ sessions }: Chosen): string[] {
  if (sessions === undefined) throw new ApiError("invalid_data", "sessions or people must be given.");
  return sessions;
}
