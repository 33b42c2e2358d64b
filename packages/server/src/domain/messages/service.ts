import { limits } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { newFingerprint, newId } from "../../platform/ids.js";
import { getConversationId } from "../../store/conversations.js";
import { getMessage, getMessageWire, MessageFlag, type MessageRow } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { isUniqueViolation, type Store } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { ApiError } from "../error.js";
import { type AcknowledgeInput, markDelivered, markRead, markUnread } from "./acknowledge.js";
import { excerpt } from "./content.js";
import { editMessage } from "./edit.js";
import { type MessagesPage, type MessagesRange, readMessages } from "./list.js";
import { messageWireVersion, presentMessage } from "./present.js";
import { removeMessage } from "./remove.js";
import { type AfterSend, type SendInput, sendMessagesAnd } from "./send.js";

/** The body of POST message, validated and without unknown fields. */
export interface NewMessage {
  type: MessageRow["type"];
  from: MessageRow["from"];
  origin: string;
  content: unknown;
  fingerprint?: number | string;
  timestamp?: number;
  user?: SendInput["user"];
  mentions?: string[];
  references?: unknown[];
  original?: unknown;
  properties?: Record<string, unknown>;
  stealth?: boolean;
  translated?: boolean;
  automated?: boolean;
}

/** Checks content against the schema of a message type and answers it without unknown fields. Throws ApiError. */
export type ContentCheck = (type: MessageRow["type"], content: unknown) => unknown;

const sendAttempts = 3;

/** The verbs of messages. Errors are ApiError: conversation_not_found, message_not_found, message_exists, invalid_data, not_allowed. */
export class Messages {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #checkContent: ContentCheck;
  readonly #sendMessages: ReturnType<typeof sendMessagesAnd>;

  /** `after` is part of every command that sends. */
  constructor(store: Store, clock: Clock, checkContent: ContentCheck, after?: AfterSend) {
    this.#store = store;
    this.#clock = clock;
    this.#checkContent = checkContent;
    this.#sendMessages = sendMessagesAnd(after);
  }

  /** Stores the message and answers its fingerprint. The same send again answers alike and causes nothing. */
  send(website_id: WebsiteId, session_id: string, actor: Actor, message: NewMessage): Promise<number> {
    if (message.from === "user" && (message.type === "note" || message.type === "event")) {
      throw new ApiError("invalid_data", `type must not be ${message.type} when from is user: only operators send it.`);
    }
    if (message.timestamp !== undefined && message.timestamp > this.#clock.now() + limits.clockSkew) {
      throw new ApiError("invalid_data", "timestamp must not lie in the future (milliseconds since 1970).");
    }
    return this.#dispatch(prepare(website_id, session_id, actor, message), sendAttempts);
  }

  /** A fingerprint of ours that another process gave too, in the same millisecond, is drawn anew. */
  async #dispatch(input: SendInput, attempts: number): Promise<number> {
    try {
      return await this.#store.writeBatched(this.#sendMessages, input);
    } catch (error) {
      if (input.chosen || attempts === 1 || !isUniqueViolation(error)) throw error;
      return this.#dispatch({ ...input, fingerprint: newFingerprint() }, attempts - 1);
    }
  }

  /** JSON text of the message. */
  async get(website_id: WebsiteId, session_id: string, fingerprint: number): Promise<string> {
    return this.#store.read(readMessage(website_id, session_id, fingerprint));
  }

  /** JSON text of each message in the range, oldest first. */
  list(website_id: WebsiteId, session_id: string, range: MessagesRange): Promise<MessagesPage> {
    return this.#store.read(readMessages(website_id, session_id, range, limits.messagesPerPage));
  }

  edit(website_id: WebsiteId, session_id: string, fingerprint: number, content: unknown): Promise<void> {
    return this.#store.write(editMessage(website_id, session_id, fingerprint, content, this.#checkContent));
  }

  remove(website_id: WebsiteId, session_id: string, fingerprint: number): Promise<void> {
    return this.#store.write(removeMessage(website_id, session_id, fingerprint));
  }

  read(website_id: WebsiteId, session_id: string, input: AcknowledgeInput): Promise<void> {
    return this.#store.write(markRead(website_id, session_id, input));
  }

  unread(website_id: WebsiteId, session_id: string): Promise<void> {
    return this.#store.write(markUnread(website_id, session_id));
  }

  delivered(website_id: WebsiteId, session_id: string, input: AcknowledgeInput): Promise<void> {
    return this.#store.write(markDelivered(website_id, session_id, input));
  }
}

function prepare(website_id: WebsiteId, session_id: string, actor: Actor, message: NewMessage): SendInput {
  const content = withDefaults(message);
  const original = originalOf(message);
  return {
    website_id,
    session_id,
    actor,
    fingerprint: message.fingerprint === undefined ? newFingerprint() : Number(message.fingerprint),
    chosen: message.fingerprint !== undefined,
    timestamp: message.timestamp,
    type: message.type,
    from: message.from,
    origin: message.origin,
    flags: flagsOf(message),
    user: message.user,
    mentions: message.mentions,
    details: detailsOf(message, original),
    content: JSON.stringify(content),
    excerpt: excerpt(content),
    ...(original === undefined ? {} : { original }),
  };
}

function* readMessage(website_id: WebsiteId, session_id: string, fingerprint: number): Steps<string> {
  const id = yield* getConversationId(website_id, session_id);
  if (id === undefined) throw new ApiError("conversation_not_found");
  const stored = yield* getMessageWire(id, fingerprint);
  if (stored === undefined) throw new ApiError("message_not_found");
  if (stored.wire_version === messageWireVersion) return stored.wire;
  return presentMessage((yield* getMessage(id, fingerprint)) as MessageRow, website_id, session_id);
}

function withDefaults(message: NewMessage): unknown {
  if (message.type !== "picker") return message.content;
  const content = message.content as { choices: { selected?: boolean }[] };
  if (content.choices.every((choice) => choice.selected !== undefined)) return content;
  return { ...content, choices: content.choices.map((choice) => ({ ...choice, selected: choice.selected ?? false })) };
}

function flagsOf(message: NewMessage): number {
  return (
    MessageFlag.stamped |
    (message.stealth ? MessageFlag.stealth : 0) |
    (message.translated ? MessageFlag.translated : 0) |
    (message.automated ? MessageFlag.automated : 0)
  );
}

/** What the message was made of, when the client gives it; a client may also name one that is kept already. */
function originalOf({ original }: NewMessage): SendInput["original"] {
  const { type, content } = (original ?? {}) as { type?: string; content?: string };
  return content === undefined ? undefined : { original_id: newId(), type: type ?? "text/plain", content };
}

function detailsOf(message: NewMessage, kept: SendInput["original"]): string | null {
  const { mentions, references, properties } = message;
  const original = kept === undefined ? message.original : { original_id: kept.original_id };
  if (mentions === undefined && references === undefined && original === undefined && properties === undefined) {
    return null;
  }
  const details = JSON.stringify({ mentions, references, original, properties });
  return details === "{}" ? null : details;
}
