import type { ConversationRow } from "../../store/conversations.js";

/** Raised when the wire form changes: older rows are then rebuilt as they are read. */
export const conversationWireVersion = 1;

/** The numeric mirror of `state`. */
const status = { pending: 0, unresolved: 1, resolved: 2 } as const;

/**
 * The conversation as the API lists it, without what changes from second to second (availability, active, compose):
 * JSON text, put together from columns that hold JSON text already.
 */
export function presentConversation(row: Omit<ConversationRow, "id">): string {
  return (
    `{"session_id":${JSON.stringify(row.session_id)},"website_id":"${row.website_id}"` +
    `,"inbox_id":${row.inbox_id === null ? "null" : `"${row.inbox_id}"`}` +
    (row.people_id === null ? "" : `,"people_id":"${row.people_id}"`) +
    `,"state":"${row.state}","status":${status[row.state]}` +
    `,"is_verified":${row.is_verified === 1},"is_blocked":${row.is_blocked === 1}` +
    (row.last_message === null ? "" : `,"last_message":${JSON.stringify(row.last_message)}`) +
    (row.preview_message === null ? "" : `,"preview_message":${row.preview_message}`) +
    (row.topic === null ? "" : `,"topic":${JSON.stringify(row.topic)}`) +
    `,"verifications":${row.verifications},"participants":${row.participants},"mentions":${row.mentions}` +
    `,"unread":{"operator":${row.unread_operator},"visitor":${row.unread_visitor}}` +
    (row.assigned_user_id === null ? "" : `,"assigned":{"user_id":"${row.assigned_user_id}"}`) +
    `,"meta":${row.meta},"created_at":${row.created_at},"updated_at":${row.updated_at}` +
    (row.waiting_since === null ? "" : `,"waiting_since":${row.waiting_since}`) +
    "}"
  );
}
