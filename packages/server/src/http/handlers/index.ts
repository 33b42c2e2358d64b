import type { Conversations } from "../../domain/conversations/service.js";
import type { Messages } from "../../domain/messages/service.js";
import type { Websites } from "../../domain/websites/service.js";
import type { Handlers } from "../handler.js";
import { connectHandlers } from "./connect.js";
import { conversationHandlers } from "./conversations.js";
import { messageHandlers } from "./messages.js";
import { websiteHandlers } from "./websites.js";

export interface Services {
  readonly websites: Websites;
  readonly conversations: Conversations;
  readonly messages: Messages;
}

/** One handler for every route of the contract. */
export function handlersOf({ websites, conversations, messages }: Services): Handlers {
  return {
    ...websiteHandlers(websites),
    ...connectHandlers(),
    ...conversationHandlers(conversations),
    ...messageHandlers(messages, conversations),
  };
}
