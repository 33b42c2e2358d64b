import type { ConversationRow } from "../../store/conversations.js";
import {
  findMessages,
  getLastMessageFrom,
  listUndelivered,
  listUnread,
  MessageFlag,
  type MessageRow,
  updateMessages,
} from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command } from "../../store/store.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import { countsAsUnread, lowerUnread, unreadCounter } from "./counts.js";
import { messageWireVersion, presentMessage } from "./present.js";

/** `from` is the sender of the messages that are acknowledged; all of them when no fingerprints are given. */
export interface AcknowledgeInput {
  readonly from: MessageRow["from"];
  readonly origin: string;
  readonly fingerprints?: readonly (number | string)[];
  /**
   * For a visitor: passes notes, events and what was sent in stealth over, since nobody can read what they never see, and refuses
   * fingerprints of anything but messages that they see.
   */
  readonly visible?: boolean;
}

/** Marks messages as read through an origin. Messages that are read already, or unknown, change nothing. */
export function markRead(website_id: WebsiteId, session_id: string, input: AcknowledgeInput): Command<void> {
  return changeConversation("markRead", website_id, session_id, (change) => readMessagesOf(change, input));
}

/** Part of a command that holds the conversation. */
export function* readMessagesOf({ row, cause, save }: Change, input: AcknowledgeInput): Steps<void> {
  yield* checkNamed(row.id, input);
  const marked = chosen(yield* listUnread(row.id, input.from), input);
  if (marked.length === 0) return;
  for (const message of marked) message.read = input.origin;
  yield* rewrite(row, marked);
  const counted = marked.filter(countsAsUnread).length;
  if (counted > 0) {
    lowerUnread(row, input.from, counted);
    save();
  }
  cause(input.from === "user" ? "message:acknowledge:read:send" : "message:acknowledge:read:received", {
    origin: input.origin,
    fingerprints: marked.map((message) => message.fingerprint),
  });
}

/** Makes the newest message from user unread again, so that the conversation stands out as unread. */
export function markUnread(website_id: WebsiteId, session_id: string): Command<void> {
  return changeConversation("markUnread", website_id, session_id, unreadNewest);
}

/** Part of a command that holds the conversation. */
export function* unreadNewest({ row, cause, save }: Change): Steps<void> {
  const message = yield* getLastMessageFrom(row.id, "user");
  if (message === undefined || message.read === null) return;
  const origin = message.read;
  message.read = null;
  yield* rewrite(row, [message]);
  if (countsAsUnread(message)) {
    row[unreadCounter("user")] += 1;
    save();
  }
  cause("message:acknowledge:unread:send", { origin, fingerprints: [message.fingerprint] });
}

/** Marks messages as delivered through an origin. */
export function markDelivered(website_id: WebsiteId, session_id: string, input: AcknowledgeInput): Command<void> {
  return changeConversation("markDelivered", website_id, session_id, function* ({ row, cause }) {
    yield* checkNamed(row.id, input);
    const marked = chosen(yield* listUndelivered(row.id, input.from), input);
    if (marked.length === 0) return;
    for (const message of marked) message.delivered = input.origin;
    yield* rewrite(row, marked);
    cause("message:acknowledge:delivered", {
      origin: input.origin,
      fingerprints: marked.map((message) => message.fingerprint),
    });
  });
}

/** Notes are answered for as what does not exist. */
function* checkNamed(conversation_id: number, { from, fingerprints = [], visible }: AcknowledgeInput): Steps<void> {
  if (visible !== true) return;
  const found = yield* findMessages(fingerprints.map((fingerprint) => [conversation_id, Number(fingerprint)] as const));
  const at = found.findIndex((message) => message?.from !== from || !isForVisitors(message));
  if (at >= 0) {
    throw new ApiError("message_not_found", `No message from ${from} has the fingerprint ${fingerprints[at]}.`);
  }
}

function chosen(messages: MessageRow[], { fingerprints, visible }: AcknowledgeInput): MessageRow[] {
  const shown = visible === true ? messages.filter(isForVisitors) : messages;
  if (fingerprints === undefined) return shown;
  const wanted = new Set(fingerprints.map(Number));
  return shown.filter((message) => wanted.has(message.fingerprint));
}

/** Neither a note nor an event, and not sent in stealth. */
export function isForVisitors({ type, flags }: MessageRow): boolean {
  return type !== "note" && type !== "event" && (flags & MessageFlag.stealth) === 0;
}

function* rewrite({ website_id, session_id }: ConversationRow, messages: readonly MessageRow[]): Steps<void> {
  yield* updateMessages(
    messages.map((row) => {
      row.wire_version = messageWireVersion;
      return { row, wire: presentMessage(row, website_id, session_id) };
    }),
  );
}
