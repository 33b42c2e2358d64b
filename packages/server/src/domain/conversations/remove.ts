import { removeWhole } from "../../store/conversation-removals.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command } from "../../store/store.js";
import type { Presence } from "../presence/presence.js";
import { type Change, changeConversation } from "./change.js";
import { scheduleRemains } from "./remains.js";

/** Removes a conversation for good, with its messages and what its logged events told. Rows of a large one go soon after. */
export function removeConversation(website_id: WebsiteId, session_id: string, presence: Presence): Command<void> {
  return {
    ...changeConversation("removeConversation", website_id, session_id, (change) => removeHeld(change, presence)),
    readsLog: true,
  };
}

/** Part of a command that holds the conversation, and that says `readsLog`. */
export function* removeHeld({ row, tx, cause }: Change, presence: Presence): Steps<void> {
  const { session_id } = row;
  const website_id = row.website_id as WebsiteId;
  if (yield* removeWhole(website_id, row.id)) yield* scheduleRemains(tx, row.id);
  cause("session:removed");
  tx.committed(() => presence.forget(website_id, session_id));
}
