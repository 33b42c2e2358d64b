import { getMessage, getNewestMessage, MessageFlag, updateMessages } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import { excerpt } from "./content.js";
import { messageWireVersion, presentMessage } from "./present.js";
import { showPreview } from "./send.js";
import type { ContentCheck } from "./service.js";

/** Replaces a message's content by one of the same type. The same content again changes nothing. */
export function editMessage(
  website_id: WebsiteId,
  session_id: string,
  fingerprint: number,
  given: unknown,
  check: ContentCheck,
): Command<void> {
  return changeConversation("editMessage", website_id, session_id, function* ({ row, cause, save }) {
    const message = yield* getMessage(row.id, fingerprint);
    if (message === undefined) throw new ApiError("message_not_found");
    const content = check(message.type, given);
    const text = JSON.stringify(content);
    if (text === message.content) return;
    message.content = text;
    message.flags |= MessageFlag.edited;
    message.wire_version = messageWireVersion;
    yield* updateMessages([{ row: message, wire: presentMessage(message, website_id, session_id) }]);
    cause("message:updated", { fingerprint, content }, fingerprint);
    if ((yield* getNewestMessage(row.id))?.fingerprint === fingerprint) {
      showPreview(row, message, excerpt(content));
      save();
    }
  });
}
