import type { ConversationRow } from "../../store/conversations.js";
import type { Change } from "./change.js";
import { checkDataKeys } from "./data-keys.js";
import { type MetaUpdate, updateMeta } from "./meta.js";

/*
 * What single requests and batches do to a conversation that their command holds. What is so already causes nothing.
 */

export function setState({ row, cause, save }: Change, state: ConversationRow["state"]): void {
  if (row.state === state) return;
  row.state = state;
  save();
  cause("session:set_state", { state });
}

export function setBlock({ row, cause, save }: Change, blocked: boolean): void {
  if ((row.is_blocked === 1) === blocked) return;
  row.is_blocked = blocked ? 1 : 0;
  save();
  cause("session:set_block", { is_blocked: blocked });
}

/** `null` unassigns. */
export function setRouting({ row, cause, save }: Change, user_id: string | null): void {
  const previous_routing_id = row.assigned_user_id;
  if (previous_routing_id === user_id) return;
  row.assigned_user_id = user_id;
  save();
  cause("session:set_routing", { routing_id: user_id, previous_routing_id });
}

/** `null` is the main inbox. */
export function setInbox({ row, cause, save }: Change, inbox_id: string | null): void {
  const previous_inbox_id = row.inbox_id;
  if (previous_inbox_id === inbox_id) return;
  row.inbox_id = inbox_id;
  save();
  cause("session:set_inbox", { previous_inbox_id });
}

export function setMeta({ row, cause, save, bindAgain }: Change, update: MetaUpdate): void {
  if (update.email) bindAgain();
  const events = updateMeta(row, update);
  if (events.length === 0) return;
  checkDataKeys(row);
  save();
  for (const { name, fields } of events) cause(name, fields);
}
