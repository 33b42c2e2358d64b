import type { WebsiteMethods } from "../generated/methods.js";

/** What a bot needs of a client: any `Crisp` has it. */
export interface BotClient {
  // biome-ignore-start lint/suspicious/noExplicitAny: a client types its handlers by the event, which is not known here.
  on(event: string, handler: (payload: any) => unknown): Promise<unknown>;
  off(event: string, handler?: (payload: any) => unknown): void;
  // biome-ignore-end lint/suspicious/noExplicitAny: as above.
  readonly website: Pick<
    WebsiteMethods,
    | "sendMessageInConversation"
    | "composeMessageInConversation"
    | "getMessagesInConversation"
    | "changeConversationState"
    | "assignConversationRouting"
  >;
}
