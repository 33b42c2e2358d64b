import { newSessionId, newVisitorNickname } from "../../platform/ids.js";
import { insertConversation, type NewConversationRow } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { conversationWireVersion, presentConversation } from "./present.js";

/** A new session, not in the inbox yet. Answers its session_id. */
export function createConversation(website_id: WebsiteId): Command<string> {
  return {
    name: "createConversation",
    *body(tx) {
      const row: Omit<NewConversationRow, "wire"> = {
        website_id,
        session_id: newSessionId(),
        inbox_id: null,
        people_id: null,
        state: "pending",
        is_verified: 0,
        is_blocked: 0,
        initiated: 0,
        unread_operator: 0,
        unread_visitor: 0,
        assigned_user_id: null,
        email: null,
        phone: null,
        created_at: tx.now,
        updated_at: tx.now,
        waiting_since: null,
        last_timestamp: 0,
        wire_version: conversationWireVersion,
        topic: null,
        mentions: "[]",
        participants: "[]",
        verifications: "[]",
        last_message: null,
        preview_message: null,
        meta: JSON.stringify({ nickname: newVisitorNickname(), origin: "chat", segments: [], data: {} }),
      };
      yield* insertConversation({ ...row, wire: presentConversation(row) });
      return row.session_id;
    },
  };
}
