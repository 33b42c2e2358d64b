import {
  type ConversationRow,
  lockConversation,
  lockConversations,
  updateConversations,
} from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { ApiError } from "../error.js";
import { bindContact } from "../people/bind.js";
import { conversationWireVersion, presentConversation } from "./present.js";

/** What a change of one conversation may do besides its steps. */
export interface Change {
  readonly row: ConversationRow;
  readonly tx: Transaction;
  /** Causes an event of this conversation; `fields` follow website_id, session_id and inbox_id in its payload. */
  cause(name: string, fields?: Record<string, unknown>, fingerprint?: number): void;
  /** Has the row written, with its derived text, when the change is done. */
  save(): void;
  /** An address was given: a conversation whose contact was removed is bound again, though it has the same one already. */
  bindAgain(): void;
}

/** Does a change of a row that the command holds, and binds it to the contact of its address. Answers what the body answers, and whether the row is to be written. */
export function* applyChange<T>(
  tx: Transaction,
  row: ConversationRow,
  body: (change: Change) => Steps<T>,
): Steps<{ result: T; dirty: boolean }> {
  const { website_id, session_id, meta, email } = row;
  let dirty = false;
  const cause: Change["cause"] = (event, fields = {}, fingerprint) => {
    tx.event({
      website_id,
      name: event,
      inbox_id: row.inbox_id,
      conversation_id: row.id,
      fingerprint: fingerprint ?? null,
      timestamp: tx.now,
      body: JSON.stringify({ website_id, session_id, inbox_id: row.inbox_id, ...fields }),
    });
  };
  const save = () => {
    dirty = true;
  };
  let again = false;
  const bindAgain = () => {
    again = true;
  };
  const result = yield* body({ row, tx, cause, save, bindAgain });
  if (yield* bindContact(tx, row, { meta, email, again }, cause)) save();
  return { result, dirty };
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
      const { result, dirty } = yield* applyChange(tx, row, body);
      if (dirty) yield* updateConversations([written(row)]);
      return result;
    },
  };
}

/** The same change of many conversations, which are locked in one order: those that are not there are passed over. */
export function* changeConversations(
  tx: Transaction,
  website_id: WebsiteId,
  session_ids: readonly string[],
  body: (change: Change) => Steps<void>,
): Steps<void> {
  const rows = yield* lockConversations(
    [...new Set(session_ids)].map((session_id) => [website_id, session_id] as const),
  );
  const changed: { row: ConversationRow; wire: string }[] = [];
  for (const row of rows) {
    if (row === undefined) continue;
    const { dirty } = yield* applyChange(tx, row, body);
    if (dirty) changed.push(written(row));
  }
  yield* updateConversations(changed);
}

function written(row: ConversationRow): { row: ConversationRow; wire: string } {
  row.wire_version = conversationWireVersion;
  return { row, wire: presentConversation(row) };
}
