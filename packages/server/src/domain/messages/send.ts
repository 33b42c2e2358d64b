import { isDeepStrictEqual } from "node:util";
import type { ConversationRow } from "../../store/conversations.js";
import { lockConversations, updateConversationsForMessages } from "../../store/conversations.js";
import { findMessages, freeTimestamp, insertMessages, MessageFlag, type MessageRow } from "../../store/messages.js";
import { insertOriginals, type OriginalRow } from "../../store/originals.js";
import type { WebsiteId } from "../../store/scope.js";
import { markMentions } from "../../store/search/marks.js";
import type { Steps } from "../../store/step.js";
import type { BatchCommand, Outcome, Transaction } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { conversationWireVersion, presentConversation } from "../conversations/present.js";
import { ApiError } from "../error.js";
import { countsAsUnread } from "./counts.js";
import { eventHead, messageWireVersion, presentSent } from "./present.js";
import { senderOf } from "./sender.js";

/** A message ready to be stored: everything that does not depend on the conversation is rendered already. */
export interface SendInput {
  readonly website_id: WebsiteId;
  readonly session_id: string;
  readonly actor: Actor;
  readonly fingerprint: number;
  /** Whether the client chose the fingerprint: only then can the send be a repeated one. */
  readonly chosen: boolean;
  /** Given by the client, in milliseconds; the server's time when absent. */
  readonly timestamp: number | undefined;
  readonly type: MessageRow["type"];
  readonly from: MessageRow["from"];
  readonly origin: string;
  readonly flags: number;
  readonly user: { type?: string; user_id?: string; nickname?: string; avatar?: string | null } | undefined;
  readonly mentions: readonly string[] | undefined;
  /** JSON text. */
  readonly details: string | null;
  readonly content: string;
  readonly excerpt: string;
  /** What the message was made of, where the client gives it: kept beside it. */
  readonly original?: { readonly original_id: string; readonly type: string; readonly content: string } | undefined;
  /**
   * The message stood in another conversation of the same visitor, with these marks: it is stored with them, also in a conversation
   * that is blocked. Whoever carries it tells of the marks.
   */
  readonly carried?: Pick<MessageRow, "read" | "delivered" | "ignored">;
}

/** A message that was stored, with its conversation as the command leaves it. */
export interface Sent {
  readonly conversation: ConversationRow;
  readonly message: MessageRow;
  /** From user, and nothing of the visitor's was unread before. */
  readonly firstUnread: boolean;
}

/** What else a command does that stores messages. */
export type AfterSend = (tx: Transaction, sent: readonly Sent[]) => Steps<void>;

interface Touched {
  readonly row: ConversationRow;
  moved: boolean;
  /** Times taken by this run, which the database does not know yet. */
  readonly taken: Set<number>;
  /** Operators whom the conversation did not mention before. */
  readonly mentioned: string[];
}

/**
 * Stores messages, moves their conversations on and causes the events, for many inputs at once. Inputs for one
 * conversation are applied in order to one row, which is written once.
 */
export const sendMessages: BatchCommand<SendInput, number> = sendMessagesAnd();

/** The same, and then what else is to be done in the same command. */
export function sendMessagesAnd(after?: AfterSend): BatchCommand<SendInput, number> {
  return { name: "sendMessage", many: (tx, inputs) => storeMessages(tx, inputs, after) };
}

function* storeMessages(
  tx: Transaction,
  inputs: readonly SendInput[],
  after: AfterSend | undefined,
): Steps<readonly Outcome<number>[]> {
  const found = yield* lockConversations(inputs.map((input) => [input.website_id, input.session_id]));
  const repeats = yield* findRepeats(inputs, found);
  const conversations = new Map<number, Touched>();
  const sent = new Map<string, MessageRow>();
  const messages: { row: MessageRow; wire: string }[] = [];
  const stored: Sent[] = [];
  const originals: OriginalRow[] = [];
  const outcomes: Outcome<number>[] = [];
  for (const [i, input] of inputs.entries()) {
    const row = found[i];
    if (row === undefined) {
      outcomes.push({ ok: false, error: new ApiError("conversation_not_found") });
      continue;
    }
    const key = `${row.id} ${input.fingerprint}`;
    const repeat = repeats.get(key) ?? sent.get(key);
    if (repeat !== undefined) {
      outcomes.push(repeated(input, repeat));
      continue;
    }
    const touched = conversations.get(row.id) ?? { row, moved: false, taken: new Set(), mentioned: [] };
    if (input.from === "user" && touched.row.is_blocked === 1 && input.carried === undefined) {
      outcomes.push({ ok: false, error: blocked() });
      continue;
    }
    conversations.set(row.id, touched);
    const timestamp = yield* place(tx.now, input.timestamp, touched);
    const message = messageRow(input, touched.row, timestamp);
    const firstUnread = touched.row.unread_operator === 0 && message.from === "user" && isUnread(message);
    sent.set(key, message);
    if (input.original !== undefined) {
      const { conversation_id, fingerprint } = message;
      originals.push({ ...input.original, conversation_id, fingerprint, headers: null, timestamp });
    }
    stored.push({ conversation: touched.row, message, firstUnread });
    messages.push({ row: message, wire: apply(tx, input, message, touched) });
    outcomes.push({ ok: true, value: input.fingerprint });
  }
  yield* insertMessages(messages);
  if (originals.length > 0) yield* insertOriginals(originals);
  yield* updateConversationsForMessages(
    [...conversations.values()].map(({ row, moved }) => ({ row, wire: presentConversation(row), moved })),
  );
  yield* markMentions([...conversations.values()].map(({ row, mentioned }) => ({ row, user_ids: mentioned })));
  if (after !== undefined) yield* after(tx, stored);
  return outcomes;
}

function* findRepeats(
  inputs: readonly SendInput[],
  found: readonly (ConversationRow | undefined)[],
): Steps<Map<string, MessageRow>> {
  const keys: (readonly [number, number])[] = [];
  for (const [i, input] of inputs.entries()) {
    const row = found[i];
    if (input.chosen && row !== undefined) keys.push([row.id, input.fingerprint]);
  }
  const repeats = new Map<string, MessageRow>();
  for (const message of yield* findMessages(keys)) {
    if (message !== undefined) repeats.set(`${message.conversation_id} ${message.fingerprint}`, message);
  }
  return repeats;
}

/** The same content again is the first send, told once more; other content is a conflict. */
function repeated(input: SendInput, first: MessageRow): Outcome<number> {
  const edited = (first.flags & MessageFlag.edited) !== 0;
  const alike = edited || sameContent(input.content, first.content);
  const same = input.type === first.type && input.from === first.from && alike;
  if (same) return { ok: true, value: first.fingerprint };
  const message = `The conversation has another message with fingerprint ${input.fingerprint}; choose a new fingerprint.`;
  return { ok: false, error: new ApiError("message_exists", message) };
}

/** Both are JSON texts; a client may write the keys of an object in another order when it sends again. */
function sameContent(one: string, other: string): boolean {
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}

function blocked(): ApiError {
  return new ApiError(
    "not_allowed",
    "The conversation is blocked: it takes no messages from user until it is unblocked.",
  );
}

/** When the message stands: after all others, or where the client puts it, on a millisecond of its own. */
function* place(now: number, given: number | undefined, { row, taken }: Touched): Steps<number> {
  if (given === undefined) return Math.max(now, row.last_timestamp + 1);
  let timestamp = Math.min(given, now);
  while (timestamp <= row.last_timestamp) {
    timestamp = yield* freeTimestamp(row.id, timestamp);
    if (!taken.has(timestamp)) break;
    timestamp += 1;
  }
  return timestamp;
}

function messageRow(input: SendInput, conversation: ConversationRow, timestamp: number): MessageRow {
  return {
    conversation_id: conversation.id,
    timestamp,
    fingerprint: input.fingerprint,
    type: input.type,
    from: input.from,
    origin: input.origin,
    flags: input.flags,
    read: input.carried?.read ?? null,
    delivered: input.carried?.delivered ?? null,
    wire_version: messageWireVersion,
    user: JSON.stringify(senderOf(input, conversation)),
    ignored: input.carried?.ignored ?? null,
    details: input.details,
    content: input.content,
  };
}

/** Changes the conversation as the message does, and causes the events. Answers the message's wire text. */
function apply(tx: Transaction, input: SendInput, message: MessageRow, touched: Touched): string {
  const { row } = touched;
  const head = eventHead(row.website_id, row.session_id, row.inbox_id);
  const cause = (name: string, body: string, fingerprint: number | null = null) =>
    tx.event({
      website_id: row.website_id,
      name,
      inbox_id: row.inbox_id,
      conversation_id: row.id,
      fingerprint,
      timestamp: tx.now,
      body,
    });
  const unread = isUnread(message);
  const answer = message.from === "operator" && message.type !== "note" && message.type !== "event";
  const newest = message.timestamp > row.last_timestamp;
  touched.taken.add(message.timestamp);
  if (message.from === "user") {
    if (row.initiated === 0) {
      row.initiated = 1;
      touched.moved = true;
      cause("session:request:initiated", `${head}}`);
    }
    if (row.state === "resolved") {
      row.state = "unresolved";
      touched.moved = true;
      cause("session:set_state", `${head},"state":"unresolved"}`);
    }
    if (unread) {
      touched.moved ||= row.unread_operator === 0;
      row.unread_operator += 1;
    }
    if (newest && row.waiting_since === null) {
      row.waiting_since = message.timestamp;
      touched.moved = true;
    }
  } else if (answer) {
    if (unread) row.unread_visitor += 1;
    if (newest && row.waiting_since !== null) {
      row.waiting_since = null;
      touched.moved = true;
    }
  }
  if (newest) {
    row.last_timestamp = message.timestamp;
    row.updated_at = Math.max(row.updated_at, message.timestamp);
    showPreview(row, message, input.excerpt);
  }
  row.wire_version = conversationWireVersion;
  const { wire, body } = presentSent(message, row);
  cause(message.from === "user" ? "message:send" : "message:received", body, message.fingerprint);
  const mentioned = mention(input, row);
  if (mentioned.length > 0) {
    touched.moved = true;
    touched.mentioned.push(...mentioned);
    cause("session:set_mentions", `${head},"mentions":${row.mentions}}`);
  }
  return wire;
}

function isUnread(message: MessageRow): boolean {
  return message.read === null && countsAsUnread(message);
}

/** What lists show of the conversation's newest message. */
export function showPreview(row: ConversationRow, message: MessageRow, excerpt: string): void {
  row.last_message = excerpt;
  row.preview_message = `{"type":"${message.type}","from":"${message.from}","excerpt":${JSON.stringify(excerpt)},"fingerprint":${message.fingerprint}}`;
}

/** Operators mentioned for the first time join the conversation's mentions. Answers them. */
function mention({ from, mentions = [] }: SendInput, row: ConversationRow): string[] {
  if (from !== "operator" || mentions.length === 0) return [];
  const before = JSON.parse(row.mentions) as string[];
  const known = new Set(before);
  const added = [...new Set(mentions)].filter((user_id) => !known.has(user_id));
  if (added.length > 0) row.mentions = JSON.stringify([...before, ...added]);
  return added;
}
