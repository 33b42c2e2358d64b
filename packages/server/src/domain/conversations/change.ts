import { type ConversationRow, lockConversation, updateConversation } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { ApiError } from "../error.js";
import { conversationWireVersion, presentConversation } from "./present.js";

/** What a change of one conversation may do besides its steps. */
export interface Change {
  readonly row: ConversationRow;
  readonly tx: Transaction;
  /** Causes an event of this conversation; `fields` follow website_id, session_id and inbox_id in its payload. */
  cause(name: string, fields?: Record<string, unknown>, fingerprint?: number): void;
  /** Has the row written, with its derived text, when the change is done. */
  save(): void;
}

/** A command on one conversation: locks it, changes it, writes it once if the change says so. */
export function changeConversation<T>(
  name: string,
  website_id: WebsiteId,
  session_id: string,
  body: (change: Change) => Steps<T>,
): Command<T> {
  return {
    name,
    *body(tx) {
      const row = yield* lockConversation(website_id, session_id);
      if (row === undefined) throw new ApiError("conversation_not_found");
      let dirty = false;
      const result = yield* body({
        row,
        tx,
        cause(event, fields = {}, fingerprint) {
          tx.event({
            website_id,
            name: event,
            inbox_id: row.inbox_id,
            conversation_id: row.id,
            fingerprint: fingerprint ?? null,
            timestamp: tx.now,
            body: JSON.stringify({ website_id, session_id, inbox_id: row.inbox_id, ...fields }),
          });
        },
        save() {
          dirty = true;
        },
      });
      if (dirty) {
        row.wire_version = conversationWireVersion;
        yield* updateConversation(row, presentConversation(row));
      }
      return result;
    },
  };
}
