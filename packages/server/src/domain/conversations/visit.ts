import { limits } from "@parley/contract";
import { boundConversationEvents, insertConversationEvents } from "../../store/conversation-events.js";
import { boundPages, insertPages } from "../../store/pages.js";
import { listContactSessions } from "../../store/people-sessions.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { type Change, changeConversation, changeConversations } from "./change.js";

export interface VisitedPage {
  readonly page_title: string;
  readonly page_url: string;
  readonly page_referrer?: string;
  /** Milliseconds. */
  readonly timestamp: number;
}

export interface VisitorEvent {
  readonly text: string;
  readonly data?: Record<string, unknown>;
  readonly color?: string;
  /** Milliseconds. */
  readonly timestamp: number;
}

/** Adds to the pages that the visitor saw; the oldest go when they become too many. */
export function addPages(website_id: WebsiteId, session_id: string, pages: readonly VisitedPage[]): Command<void> {
  return changeConversation("addPages", website_id, session_id, function* ({ row, cause }) {
    yield* insertPages(
      pages.map((page) => ({
        conversation_id: row.id,
        timestamp: page.timestamp,
        page_title: page.page_title,
        page_url: page.page_url,
        page_referrer: page.page_referrer ?? null,
      })),
    );
    yield* boundPages(row.id, limits.conversationPages);
    cause("session:sync:pages", { pages });
  });
}

/** Adds to the visitor's custom events; the oldest go when they become too many. */
export function addEvents(website_id: WebsiteId, session_id: string, events: readonly VisitorEvent[]): Command<void> {
  return changeConversation("addEvents", website_id, session_id, (change) => keepEvents(change, events));
}

/** Part of a command, before it holds the contact: what happened to a contact stands in their newest conversation, too. */
export function* addContactEvent(
  tx: Transaction,
  website_id: WebsiteId,
  people_id: string,
  event: VisitorEvent,
): Steps<void> {
  const newest = yield* listContactSessions(website_id, [people_id], 1);
  const sessions = newest.map(({ session_id }) => session_id);
  yield* changeConversations(tx, website_id, sessions, (change) => keepEvents(change, [event]));
}

function* keepEvents({ row, cause }: Change, events: readonly VisitorEvent[]): Steps<void> {
  yield* insertConversationEvents(
    events.map((event) => ({
      conversation_id: row.id,
      timestamp: event.timestamp,
      text: event.text,
      color: event.color ?? null,
      data: event.data === undefined ? null : JSON.stringify(event.data),
    })),
  );
  yield* boundConversationEvents(row.id, limits.conversationEvents);
  cause("session:sync:events", { events });
}
