import type { Conversations } from "../../domain/conversations/service.js";
import { ApiError } from "../../domain/error.js";
import type { MessagesRange } from "../../domain/messages/list.js";
import type { Messages } from "../../domain/messages/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function messageHandlers(messages: Messages, conversations: Conversations): NounHandlers<"messages"> {
  return {
    "website.getMessagesInConversation": async ({ website, params, query }) => {
      const page = await messages.list(website, params.session_id, oneOf(query));
      return { json: `[${page.messages.join(",")}]`, more: page.more };
    },
    "website.sendMessageInConversation": async ({ website, params, body, principal }) => {
      const fingerprint = await messages.send(website, params.session_id, principal.actor, body);
      return { json: `{"fingerprint":${fingerprint}}` };
    },
    "website.getMessageInConversation": async ({ website, params }) => ({
      json: await messages.get(website, params.session_id, Number(params.fingerprint)),
    }),
    "website.updateMessageInConversation": async ({ website, params, body }) => {
      await messages.edit(website, params.session_id, Number(params.fingerprint), body.content);
      return nothing;
    },
    "website.removeMessageInConversation": async ({ website, params }) => {
      await messages.remove(website, params.session_id, Number(params.fingerprint));
      return nothing;
    },
    "website.composeMessageInConversation": async ({ website, params, body, principal }) => {
      await conversations.compose(website, params.session_id, principal.actor, body);
      return nothing;
    },
    "website.markMessagesReadInConversation": async ({ website, params, body }) => {
      await messages.read(website, params.session_id, body);
      return nothing;
    },
    // The official documents say `from: "user"`, the official client's examples "operator": both mean the same.
    "website.markConversationAsUnread": async ({ website, params }) => {
      await messages.unread(website, params.session_id);
      return nothing;
    },
    "website.markMessagesDeliveredInConversation": async ({ website, params, body }) => {
      await messages.delivered(website, params.session_id, body);
      return nothing;
    },
  };
}

function oneOf(range: MessagesRange): MessagesRange {
  if (Object.values(range).filter((time) => time !== undefined).length > 1) {
    const message = "Give one of timestamp_before, timestamp_after and timestamp_around, not several.";
    throw new ApiError("invalid_data", message);
  }
  return range;
}
