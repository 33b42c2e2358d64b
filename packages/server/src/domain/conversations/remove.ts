import { removeRowsOf } from "../../store/conversation-tables.js";
import { removeConversationRow } from "../../store/conversations.js";
import { blankConversationEvents } from "../../store/event-refs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import type { Presence } from "../presence/presence.js";
import { changeConversation } from "./change.js";

/** Removes a conversation for good, with its messages and what its logged events told. */
export function removeConversation(website_id: WebsiteId, session_id: string, presence: Presence): Command<void> {
  return {
    ...changeConversation("removeConversation", website_id, session_id, function* ({ row, tx, cause }) {
      yield* removeRowsOf(row.id);
      yield* blankConversationEvents(website_id, row.id);
      yield* removeConversationRow(website_id, row.id);
      cause("session:removed");
      tx.committed(() => presence.forget(website_id, session_id));
    }),
    readsLog: true,
  };
}
