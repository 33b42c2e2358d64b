import { type WalkedConversation, type WalkSelection, walkConversations } from "../../store/conversation-walks.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Transaction } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { type Change, changeConversations } from "../conversations/change.js";
import type { Meta, MetaUpdate } from "../conversations/meta.js";
import { removeHeld } from "../conversations/remove.js";
import { setBlock, setInbox, setMeta, setRouting, setState } from "../conversations/verbs.js";
import { readMessagesOf, unreadNewest } from "../messages/acknowledge.js";
import type { Presence } from "../presence/presence.js";
import { reportRow } from "../reports/service.js";
import { type Part, type Subject, unlessRefused } from "./part.js";

/** Conversations that one command changes at most. Removing one changes many rows. */
const most = 50;
const mostRemoved = 10;

/** What a batch does to each of its conversations. */
export type ConversationOperation =
  | { readonly verb: "resolve" | "unresolve" | "read" | "unread" | "remove" }
  | { readonly verb: "report"; readonly flag: "spam"; readonly actor: Actor }
  | { readonly verb: "block"; readonly blocked: boolean }
  | { readonly verb: "routing"; readonly user_id: string | null }
  | { readonly verb: "inbox"; readonly inbox_id: string | null }
  | { readonly verb: "data"; readonly data: NonNullable<MetaUpdate["data"]> }
  | { readonly verb: "segments"; readonly segments: readonly string[] };

export interface ConversationPart extends Part {
  readonly of?: undefined;
  readonly operation: ConversationOperation;
  /** Named conversations that are still to do, ... */
  readonly sessions?: readonly string[];
  /** ... or a walk over those that there were when it was asked for. */
  readonly selection?: WalkSelection;
  readonly after: number;
  readonly until: number;
}

export class BatchedConversations implements Subject<ConversationPart, string> {
  readonly name = "conversations";
  readonly #presence: Presence;

  constructor(presence: Presence) {
    this.#presence = presence;
  }

  most({ verb }: ConversationOperation): number {
    return verb === "remove" ? mostRemoved : most;
  }

  readsLog({ verb }: ConversationOperation): boolean {
    return verb === "remove";
  }

  *next(
    website_id: WebsiteId,
    part: ConversationPart,
    size: number,
  ): Steps<{ names: readonly string[]; rest: ConversationPart | undefined }> {
    const { sessions, selection = {}, after, until } = part;
    if (sessions !== undefined) {
      const rest = sessions.slice(size);
      return { names: sessions.slice(0, size), rest: rest.length === 0 ? undefined : { ...part, sessions: rest } };
    }
    const found: WalkedConversation[] = yield* walkConversations(website_id, selection, after, until, size);
    const last = found.at(-1);
    const ended = last === undefined || found.length < size;
    return {
      names: found.map(({ session_id }) => session_id),
      rest: ended ? undefined : { ...part, after: last.id },
    };
  }

  *operate(
    tx: Transaction,
    website_id: WebsiteId,
    sessions: readonly string[],
    { operation }: ConversationPart,
    { lenient }: { readonly lenient: boolean },
  ): Steps<void> {
    const presence = this.#presence;
    yield* changeConversations(tx, website_id, sessions, (change) =>
      lenient ? unlessRefused(operate(change, operation, presence)) : operate(change, operation, presence),
    );
  }
}

/** The same as the route for one conversation does. */
function* operate(change: Change, operation: ConversationOperation, presence: Presence): Steps<void> {
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
