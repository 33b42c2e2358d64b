import { getConversationId } from "../../store/conversations.js";
import {
  getMessageAt,
  listMessagesAfter,
  listMessagesBefore,
  type MessageRow,
  type MessageWire,
} from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { ApiError } from "../error.js";
import { messageWireVersion, presentMessage } from "./present.js";

/** At most one; the newest messages when none is given. Milliseconds. */
export interface MessagesRange {
  timestamp_before?: number;
  timestamp_after?: number;
  timestamp_around?: number;
}

export interface MessagesPage {
  /** JSON text of each message, oldest first. */
  readonly messages: readonly string[];
  /** Whether more messages lie in the direction that was asked for. */
  readonly more: boolean;
}

/** Times are unique within a conversation, so no page can split messages of one time. */
export function* readMessages(
  website_id: WebsiteId,
  session_id: string,
  range: MessagesRange,
  limit: number,
): Steps<MessagesPage> {
  const { rows, more } = yield* pick(website_id, session_id, range, limit);
  const old = rows.some((row) => row.wire_version !== messageWireVersion);
  if (rows.length > 0 && !old) return { messages: rows.map(({ wire }) => wire), more };
  const id = yield* getConversationId(website_id, session_id);
  if (id === undefined) throw new ApiError("conversation_not_found");
  const messages: string[] = [];
  for (const row of rows) {
    if (row.wire_version === messageWireVersion) messages.push(row.wire);
    else {
      const full = (yield* getMessageAt(id, row.timestamp)) as MessageRow;
      messages.push(presentMessage(full, website_id, session_id));
    }
  }
  return { messages, more };
}

function* pick(
  website_id: WebsiteId,
  session_id: string,
  range: MessagesRange,
  limit: number,
): Steps<{ rows: MessageWire[]; more: boolean }> {
  if (range.timestamp_around !== undefined) {
    const half = limit / 2;
    const older = yield* listMessagesBefore(website_id, session_id, range.timestamp_around, half + 1);
    const newer = yield* listMessagesAfter(website_id, session_id, range.timestamp_around - 1, half + 1);
    const rows = [...older.slice(0, half).reverse(), ...newer.slice(0, half)];
    return { rows, more: older.length > half || newer.length > half };
  }
  if (range.timestamp_after !== undefined) {
    const rows = yield* listMessagesAfter(website_id, session_id, range.timestamp_after, limit + 1);
    return { rows: rows.slice(0, limit), more: rows.length > limit };
  }
  const rows = yield* listMessagesBefore(
    website_id,
    session_id,
    range.timestamp_before ?? Number.MAX_SAFE_INTEGER,
    limit + 1,
  );
  return { rows: rows.slice(0, limit).reverse(), more: rows.length > limit };
}
