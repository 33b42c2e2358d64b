import type {
  ConversationAnimationMessageContent,
  ConversationAudioMessageContent,
  ConversationCarouselMessageContent,
  ConversationEventMessageContent,
  ConversationFieldMessageContent,
  ConversationFileMessageContent,
  ConversationMessage,
  ConversationPickerMessageContent,
  EventPayloads,
} from "../generated/types.js";

/** What `content` of a message holds, by its type. */
export interface MessageContents {
  text: string;
  note: string;
  file: ConversationFileMessageContent;
  animation: ConversationAnimationMessageContent;
  audio: ConversationAudioMessageContent;
  picker: ConversationPickerMessageContent;
  field: ConversationFieldMessageContent;
  carousel: ConversationCarouselMessageContent;
  event: ConversationEventMessageContent;
}

export type MessageKind = keyof MessageContents;

/** A message that the visitor sent, of one type or of any: a union to tell apart by `type`. */
export type VisitorMessage<Kind extends MessageKind = MessageKind> = {
  [K in Kind]: Omit<EventPayloads["message:send"], "type" | "content"> & {
    readonly type: K;
    readonly content: MessageContents[K];
  };
}[Kind];

/** A message of the conversation so far, of either side: a union to tell apart by `type`. */
export type HistoryMessage = {
  [K in MessageKind]: Omit<ConversationMessage, "type" | "content"> & {
    readonly type: K;
    readonly content: MessageContents[K];
  };
}[MessageKind];

/** What a bot sends: a text, or a message of another type with its content. */
export type BotContent =
  | string
  | { [K in MessageKind]: { readonly type: K; readonly content: MessageContents[K] } }[MessageKind];

/** `website_id` and `session_id`: which conversation something belongs to. */
export interface ConversationId {
  readonly website_id: string;
  readonly session_id: string;
}

/** One text for a conversation, for maps and stores. */
export function keyOf({ website_id, session_id }: ConversationId): string {
  return `${website_id}/${session_id}`;
}

/** The text of a message, `""` when its type has none. */
export function textOf(message: { readonly type: string; readonly content: unknown }): string {
  return message.type === "text" && typeof message.content === "string" ? message.content : "";
}
