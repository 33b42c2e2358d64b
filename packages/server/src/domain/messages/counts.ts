import type { ConversationRow } from "../../store/conversations.js";
import { MessageFlag, type MessageRow } from "../../store/messages.js";

/** Whether an unread message of this kind counts in the conversation's `unread`. */
export function countsAsUnread(message: MessageRow): boolean {
  if ((message.flags & MessageFlag.stealth) !== 0) return false;
  return message.from === "user" || (message.type !== "note" && message.type !== "event");
}

/** Which counter counts messages from a sender: those from user are unread by the operators. */
export function unreadCounter(from: MessageRow["from"]): "unread_operator" | "unread_visitor" {
  return from === "user" ? "unread_operator" : "unread_visitor";
}

/** Takes from the counter, never below zero. */
export function lowerUnread(row: ConversationRow, from: MessageRow["from"], by: number): void {
  const counter = unreadCounter(from);
  row[counter] = Math.max(0, row[counter] - by);
}
