import type { DataOf, routes } from "@parley/contract";
import { type ConversationEventRow, listConversationEventRows } from "../../store/conversation-events.js";
import { getConversationId, listRelated } from "../../store/conversations.js";
import { listPages, type PageRow } from "../../store/pages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { ApiError } from "../error.js";

type ItemOf<Id> = DataOf<Extract<(typeof routes)[number], { id: Id }>> extends readonly (infer Item)[] ? Item : never;

export type ConversationPage = ItemOf<"listConversationPages">;
export type ConversationEvent = ItemOf<"listConversationEvents">;

/** Conversations that one answer of relations names at most. */
const relatedLimit = 1_000;

function* existing(website_id: WebsiteId, session_id: string): Steps<number> {
  const id = yield* getConversationId(website_id, session_id);
  if (id === undefined) throw new ApiError("conversation_not_found");
  return id;
}

/** Pages that the visitor saw, newest first. */
export function* pagesOf(
  website_id: WebsiteId,
  session_id: string,
  page: number,
  size: number,
): Steps<ConversationPage[]> {
  const id = yield* existing(website_id, session_id);
  return (yield* listPages(id, size, (page - 1) * size)).map(presentPage);
}

export function presentPage({ page_title, page_url, page_referrer, timestamp }: PageRow): ConversationPage {
  return { page_title, page_url, ...(page_referrer === null ? {} : { page_referrer }), timestamp };
}

/** Custom events of the visitor, newest first. */
export function* eventsOf(
  website_id: WebsiteId,
  session_id: string,
  page: number,
  size: number,
): Steps<ConversationEvent[]> {
  const id = yield* existing(website_id, session_id);
  return (yield* listConversationEventRows(id, size, (page - 1) * size)).map(presentEvent);
}

export function presentEvent({ text, data, color, timestamp }: ConversationEventRow): ConversationEvent {
  return {
    text,
    ...(data === null ? {} : { data: JSON.parse(data) as Record<string, unknown> }),
    ...(color === null ? {} : { color: color as ConversationEvent["color"] }),
    timestamp,
  };
}

export interface Relations {
  readonly conversations: { readonly parent: string | null; readonly children: string[] };
}

/**
 * Conversations of the same person (same email, phone or people_id): the oldest is the parent of the others.
 */
export function* relationsOf(website_id: WebsiteId, session_id: string): Steps<Relations> {
  const id = yield* existing(website_id, session_id);
  const related = yield* listRelated(website_id, id, relatedLimit);
  const oldest = related[0]?.session_id ?? session_id;
  const children = related.map((row) => row.session_id).filter((other) => other !== session_id);
  return {
    conversations: oldest === session_id ? { parent: null, children } : { parent: oldest, children: [] },
  };
}
