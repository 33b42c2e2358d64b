import { limits } from "@parley/contract";
import { boundConversationEvents, insertConversationEvents } from "../../store/conversation-events.js";
import { boundPages, insertPages } from "../../store/pages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { changeConversation } from "./change.js";

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
  return changeConversation("addEvents", website_id, session_id, function* ({ row, cause }) {
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
  });
}
