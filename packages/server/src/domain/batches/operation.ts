import type { Steps } from "../../store/step.js";
import type { Actor } from "../access/principal.js";
import type { Change } from "../conversations/change.js";
import type { Meta, MetaUpdate } from "../conversations/meta.js";
import { removeHeld } from "../conversations/remove.js";
import { setBlock, setInbox, setMeta, setRouting, setState } from "../conversations/verbs.js";
import { readMessagesOf, unreadNewest } from "../messages/acknowledge.js";
import type { Presence } from "../presence/presence.js";
import { reportRow } from "../reports/service.js";

/** What a batch does to each of its conversations; JSON, since a batch may outlive its request. */
export type BatchOperation =
  | { readonly verb: "resolve" | "unresolve" | "read" | "unread" | "remove" }
  | { readonly verb: "report"; readonly flag: "spam"; readonly actor: Actor }
  | { readonly verb: "block"; readonly blocked: boolean }
  | { readonly verb: "routing"; readonly user_id: string | null }
  | { readonly verb: "inbox"; readonly inbox_id: string | null }
  | { readonly verb: "data"; readonly data: NonNullable<MetaUpdate["data"]> }
  | { readonly verb: "segments"; readonly segments: readonly string[] };

/** The same as the route for one conversation does. */
export function* operate(change: Change, operation: BatchOperation, presence: Presence): Steps<void> {
  switch (operation.verb) {
    case "resolve":
      return setState(change, "resolved");
    case "unresolve":
      return setState(change, "unresolved");
    case "read":
      return yield* readMessagesOf(change, { from: "user", origin: "chat" });
    case "unread":
      return yield* unreadNewest(change);
    case "remove":
      return yield* removeHeld(change, presence);
    case "report":
      return yield* reportRow(change.row, operation.flag, operation.actor, change.tx.now);
    case "block":
      return setBlock(change, operation.blocked);
    case "routing":
      return setRouting(change, operation.user_id);
    case "inbox":
      return setInbox(change, operation.inbox_id);
    case "data":
      return setMeta(change, { data: operation.data });
    case "segments": {
      const { segments = [] } = JSON.parse(change.row.meta) as Meta;
      return setMeta(change, { segments: [...segments, ...operation.segments] });
    }
  }
}
