import { MessageFlag, type MessageRow } from "../../store/messages.js";

/** Raised when the wire form changes: older rows are then rebuilt as they are read. */
export const messageWireVersion = 1;

/** Everything from `type` on, shared by the listed message and its event; no braces. */
function common(row: MessageRow): string {
  const flag = (bit: number) => (row.flags & bit) !== 0;
  return (
    `"type":"${row.type}","from":"${row.from}","origin":${JSON.stringify(row.origin)},"content":${row.content}` +
    (row.details === null ? "" : `,${row.details.slice(1, -1)}`) +
    `,"edited":${flag(MessageFlag.edited)},"translated":${flag(MessageFlag.translated)}` +
    `,"automated":${flag(MessageFlag.automated)},"stamped":${flag(MessageFlag.stamped)}` +
    `,"fingerprint":${row.fingerprint},"timestamp":${row.timestamp},"user":${row.user}`
  );
}

/** The message as the API lists it: JSON text of a ConversationMessage. */
export function presentMessage(row: MessageRow, website_id: string, session_id: string, shared = common(row)): string {
  return (
    `{"session_id":${JSON.stringify(session_id)},"website_id":"${website_id}",${shared}` +
    (row.read === null ? "" : `,"read":${JSON.stringify(row.read)}`) +
    (row.delivered === null ? "" : `,"delivered":${JSON.stringify(row.delivered)}`) +
    (row.ignored === null ? "" : `,"ignored":${row.ignored}`) +
    "}"
  );
}

/** The listed message and the payload of its `message:send` or `message:received`, from one rendering. */
export function presentSent(
  row: MessageRow,
  conversation: { website_id: string; session_id: string; inbox_id: string | null },
): { wire: string; body: string } {
  const shared = common(row);
  const { website_id, session_id, inbox_id } = conversation;
  const stealth = (row.flags & MessageFlag.stealth) !== 0 ? ',"stealth":true' : "";
  return {
    wire: presentMessage(row, website_id, session_id, shared),
    body: `${eventHead(website_id, session_id, inbox_id)},${shared}${stealth}}`,
  };
}

/** The opening of an event's payload that belongs to a conversation; the caller closes the brace. */
export function eventHead(website_id: string, session_id: string, inbox_id: string | null): string {
  return `{"website_id":"${website_id}","session_id":${JSON.stringify(session_id)},"inbox_id":${inbox_id === null ? "null" : `"${inbox_id}"`}`;
}
