import type { ConversationId } from "./message.js";

/**
 * Something that a bot decided by itself:
 * - `dropped`: a message of the visitor was not looked at, as too many wait;
 * - `too_old`: a message was not looked at, as it is older than `maxAge`;
 * - `capped`: it sent as many messages into the conversation as it may in a minute, and sends no more until that is over;
 * - `handed_over`, `taken_back`: it leaves the conversation to people, or speaks in it again;
 * - `unclaimed`: the visitor answered a picker or field that no question waits for, and no `answer` is for.
 */
export interface Notice extends ConversationId {
  readonly kind: "dropped" | "too_old" | "capped" | "handed_over" | "taken_back" | "unclaimed";
  /** Of the message that it is about, where there is one. */
  readonly fingerprint?: number;
}
