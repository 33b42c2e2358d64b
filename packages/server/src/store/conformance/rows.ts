import type { ConversationRow, NewConversationRow } from "../conversations.js";
import type { MessageRow } from "../messages.js";
import type { WebsiteId } from "../scope.js";
import { website_id } from "./scratch.js";

/** A website that the suite reaches. */
export const reached = website_id as WebsiteId;

export function session(n: number): string {
  return `session_00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

export function newConversation(n: number, given: Partial<NewConversationRow> = {}): NewConversationRow {
  return {
    website_id,
    session_id: session(n),
    inbox_id: null,
    people_id: null,
    state: "pending",
    is_verified: 0,
    is_blocked: 0,
    initiated: 1,
    unread_operator: 0,
    unread_visitor: 0,
    assigned_user_id: null,
    email: null,
    phone: null,
    created_at: 1000 + n,
    updated_at: 1000 + n,
    waiting_since: null,
    last_timestamp: 0,
    wire_version: 1,
    topic: null,
    mentions: "[]",
    participants: "[]",
    verifications: "[]",
    last_message: null,
    preview_message: null,
    meta: '{"nickname":"Zoë 😀"}',
    wire: `{"session":${n}}`,
    ...given,
  };
}

/** The row as it is read: with its id, without its text. */
export function stored({ wire: _, ...row }: NewConversationRow, id: number): ConversationRow {
  return { id, ...row };
}

export function newMessage(conversation_id: number, timestamp: number, given: Partial<MessageRow> = {}): MessageRow {
  return {
    conversation_id,
    timestamp,
    fingerprint: 900_000_000_000_000 + timestamp,
    type: "text",
    from: "user",
    origin: "chat",
    flags: 8,
    read: null,
    delivered: null,
    wire_version: 1,
    user: '{"nickname":"Zoë"}',
    ignored: null,
    details: null,
    content: '"hello"',
    ...given,
  };
}
