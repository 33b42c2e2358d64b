export type { Answer, Choice, FieldAnswer, PickerAnswer } from "./answer.js";
export type {
  AskFieldOptions,
  AskOptions,
  AskPickerOptions,
  AskTextOptions,
  ContentOptions,
  FieldOptions,
} from "./asking.js";
export { Bot, type BotErrorHandler, type HearOptions } from "./bot.js";
export type { BotClient } from "./client.js";
export type { AnswerContext, BotContext, HandOverOptions, MessageContext, Questions } from "./context.js";
export { BotEnded, type EndReason, isBotEnded } from "./ended.js";
export type { BotHandler, Middleware } from "./handlers.js";
export { type ChatMessage, chatOf } from "./history.js";
export type {
  BotContent,
  ConversationId,
  HistoryMessage,
  MessageContents,
  MessageKind,
  VisitorMessage,
} from "./message.js";
export type { Notice } from "./notice.js";
export type { BotIdentity, BotOptions } from "./options.js";
export type { Intent, Pattern } from "./pattern.js";
export type { SendOptions, Sent } from "./sender.js";
export type { ConversationState } from "./state.js";
export { type Json, MemoryStore, type MemoryStoreOptions, type Store } from "./store.js";
