import type { ConversationRow } from "../../store/conversations.js";
import { blankMessageEvents } from "../../store/event-refs.js";
import { removeFilesOf } from "../../store/files.js";
import { getMessage, getNewestMessage, getWaitingSince, removeMessageRow } from "../../store/messages.js";
import { removeOriginalOf } from "../../store/originals.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import { isForVisitors } from "./acknowledge.js";
import { excerpt } from "./content.js";
import { countsAsUnread, lowerUnread } from "./counts.js";
import { showPreview } from "./send.js";

/** In the log alone, for chat boxes: a message that its visitor saw was removed. No event of the API has this name. */
export const removedForVisitors = "visitor:message:removed";

/** Removes a message for good: its row, and what its logged events told of it. */
export function removeMessage(website_id: WebsiteId, session_id: string, fingerprint: number): Command<void> {
  return {
    ...changeConversation("removeMessage", website_id, session_id, function* ({ row, cause, save }) {
      const message = yield* getMessage(row.id, fingerprint);
      if (message === undefined) throw new ApiError("message_not_found");
      yield* removeMessageRow(row.id, fingerprint);
      yield* removeOriginalOf(row.id, fingerprint);
      yield* removeFilesOf(row.id, fingerprint);
      yield* blankMessageEvents(website_id, row.id, fingerprint);
      if (message.read === null && countsAsUnread(message)) lowerUnread(row, message.from, 1);
      yield* refreshPreview(row);
      if (row.waiting_since !== null) row.waiting_since = yield* getWaitingSince(row.id);
      save();
      // Both without the fingerprint column: a later removal must not blank them.
      // The event of the API does not say whose eyes the message was for, and the message is gone: chat boxes hear of this one.
      if (isForVisitors(message)) cause(removedForVisitors, { fingerprint });
      cause("message:removed", { fingerprint });
    }),
    readsLog: true,
  };
}

function* refreshPreview(row: ConversationRow): Steps<void> {
  const newest = yield* getNewestMessage(row.id);
  // A later send that the client puts into the past may be the newest again.
  row.last_timestamp = newest?.timestamp ?? 0;
  if (newest === undefined) {
    row.last_message = null;
    row.preview_message = null;
  } else {
    showPreview(row, newest, excerpt(JSON.parse(newest.content)));
  }
}
