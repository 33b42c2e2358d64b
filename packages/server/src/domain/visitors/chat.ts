import { limits } from "@parley/contract";
import { getConversation } from "../../store/conversations.js";
import { findMessages, getMessage, listVisibleRows, type MessageRow } from "../../store/messages.js";
import { getRating, type RatingRow } from "../../store/ratings.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { listVisitorRequests, type VisitorRequestKind } from "../../store/visitor-requests.js";
import type { Meta } from "../conversations/meta.js";
import { ApiError } from "../error.js";
import { isForVisitors } from "../messages/acknowledge.js";
import { presentMessage } from "../messages/present.js";

/** Messages that a chat box gets at once. */
const page = limits.messagesPerPage;

/** What a chat box shows of its conversation. */
export interface Chat {
  readonly id: number;
  readonly inbox_id: string | null;
  readonly state: string;
  readonly blocked: boolean;
  readonly initiated: boolean;
  readonly unread: number;
  readonly meta: Meta;
  readonly verified: boolean;
  readonly rating: RatingRow | undefined;
  readonly requests: readonly VisitorRequestKind[];
}

export function* readChat(website_id: WebsiteId, session_id: string): Steps<Chat> {
  const row = yield* getConversation(website_id, session_id);
  if (row === undefined) throw new ApiError("conversation_not_found");
  const requests = yield* listVisitorRequests(row.id);
  return {
    id: row.id,
    inbox_id: row.inbox_id,
    state: row.state,
    blocked: row.is_blocked === 1,
    initiated: row.initiated === 1,
    unread: row.unread_visitor,
    meta: JSON.parse(row.meta) as Meta,
    verified: row.is_verified === 1,
    rating: yield* getRating(row.id),
    requests: requests.map(({ kind }) => kind),
  };
}

/** Messages that are for the visitor, from before a time, oldest first, as the API lists them. */
export function* readVisible(
  website_id: WebsiteId,
  session_id: string,
  before = Number.MAX_SAFE_INTEGER,
): Steps<{ messages: Record<string, unknown>[]; more: boolean }> {
  const row = yield* getConversation(website_id, session_id);
  if (row === undefined) throw new ApiError("conversation_not_found");
  const rows = yield* listVisibleRows(row.id, before, page + 1);
  const newest = rows.slice(-page);
  return { messages: newest.map((message) => parsed(message, website_id, session_id)), more: rows.length > page };
}

/** One message, when it is for the visitor. */
export function* readVisibleMessage(
  website_id: WebsiteId,
  session_id: string,
  fingerprint: number,
): Steps<Record<string, unknown> | undefined> {
  const row = yield* getConversation(website_id, session_id);
  const message = row && (yield* getMessage(row.id, fingerprint));
  if (!message || !isForVisitors(message)) return undefined;
  return parsed(message, website_id, session_id);
}

/** Those of the fingerprints that are of messages for the visitor. */
export function* visibleOnly(
  website_id: WebsiteId,
  session_id: string,
  fingerprints: readonly number[],
): Steps<number[]> {
  const row = yield* getConversation(website_id, session_id);
  if (row === undefined) return [];
  const found = yield* findMessages(fingerprints.map((fingerprint) => [row.id, fingerprint] as const));
  return found.flatMap((message) => (message && isForVisitors(message) ? [message.fingerprint] : []));
}

function parsed(row: MessageRow, website_id: WebsiteId, session_id: string): Record<string, unknown> {
  return JSON.parse(presentMessage(row, website_id, session_id)) as Record<string, unknown>;
}
