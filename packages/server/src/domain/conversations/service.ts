import { limits } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import type { ConversationListing, ListedConversation, ListKey } from "../../store/conversation-lists.js";
import { type ConversationRow, getConversation, getConversationWire } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { ApiError } from "../error.js";
import type { ComposeAtom, Presence } from "../presence/presence.js";
import type { SearchFollower } from "../search/follower.js";
import {
  type ConversationEvent,
  type ConversationPage,
  eventsOf,
  pagesOf,
  type Relations,
  relationsOf,
} from "./browse.js";
import { type Change, changeConversation } from "./change.js";
import { createConversation } from "./create.js";
import { firstPage, jumpPage, nextPage } from "./list.js";
import type { MetaUpdate } from "./meta.js";
import { conversationWireVersion, presentConversation } from "./present.js";
import { removeConversation } from "./remove.js";
import { setBlock, setInbox, setMeta, setRouting, setState } from "./verbs.js";
import type { Verification } from "./verify.js";
import { addEvents, addPages, type VisitedPage, type VisitorEvent } from "./visit.js";
import { type Walk, Walks } from "./walks.js";

export interface Participant {
  readonly type: string;
  readonly target: string;
}

export interface Compose {
  readonly type: "start" | "stop";
  readonly from: "user" | "operator";
  readonly excerpt?: string;
  readonly stealth?: boolean;
  readonly automated?: boolean;
}

/** Publishes what is not logged. */
export interface Ephemerals {
  publish(event: { website_id: string; name: string; inbox_id: string | null; timestamp: number; body: string }): void;
}

/** Rows that a cold jump may count past in the index before it is taken for slow: about 2 ms. */
const deepJump = 20_000;

/** A filter may have to look through every row to find a page; the orders alone follow their index. */
function isSlow({ order, include_empty, ...filters }: ConversationListing): boolean {
  return Object.values(filters).some((filter) => filter !== undefined && filter !== false);
}

/** The verbs of conversations. Every one rejects with ApiError conversation_not_found for an unknown session_id. */
export class Conversations {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #presence: Presence;
  readonly #ephemerals: Ephemerals;
  readonly #search: Pick<SearchFollower, "catchUp">;
  readonly #walks = new Walks();

  constructor(
    store: Store,
    clock: Clock,
    presence: Presence,
    ephemerals: Ephemerals,
    search: Pick<SearchFollower, "catchUp"> = { catchUp: async () => {} },
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#presence = presence;
    this.#ephemerals = ephemerals;
    this.#search = search;
  }

  /**
   * JSON text of each conversation of a page, from 1. `reader` names who reads: whoever asks for the pages of one listing
   * in turn sees each conversation once, though others move meanwhile.
   */
  async list(
    website_id: WebsiteId,
    reader: string,
    listing: ConversationListing,
    page: number,
    per_page: number,
  ): Promise<string[]> {
    const read = <T>(query: Steps<T>) => (isSlow(listing) ? this.#store.readSlow(query) : this.#store.read(query));
    const { database } = this.#store;
    if (listing.search !== undefined) await this.#search.catchUp(website_id);
    const walker = `${reader} ${website_id} ${JSON.stringify(listing)}`;
    if (page === 1) {
      const { rows, end, moved } = await read(firstPage(website_id, listing, per_page, database));
      if (rows.length === per_page) this.#walks.begin(walker, begun(per_page, rows, end, moved));
      return this.#spliced(website_id, rows);
    }
    const walk = this.#walks.find(walker, page, per_page);
    if (walk === undefined) {
      const query = jumpPage(website_id, listing, page, per_page, database);
      const { rows } = await (page * per_page > deepJump ? this.#store.readSlow(query) : read(query));
      return this.#spliced(website_id, rows);
    }
    const { rows, end, moved } = await read(nextPage(website_id, listing, walk, database));
    walk.moved = moved;
    this.#walks.advance(walker, walk, rows, end);
    return this.#spliced(website_id, rows);
  }

  /** session_id of the new conversation. */
  create(website_id: WebsiteId): Promise<string> {
    return this.#store.write(createConversation(website_id));
  }

  async check(website_id: WebsiteId, session_id: string): Promise<void> {
    await this.#store.read(row(website_id, session_id));
  }

  /** JSON text of the conversation. */
  async get(website_id: WebsiteId, session_id: string): Promise<string> {
    return this.#presence.splice(website_id, session_id, await this.#store.read(wire(website_id, session_id)));
  }

  remove(website_id: WebsiteId, session_id: string): Promise<void> {
    return this.#store.write(removeConversation(website_id, session_id, this.#presence));
  }

  /** Puts the conversation into the inbox. */
  initiate(website_id: WebsiteId, session_id: string): Promise<void> {
    return this.#change("initiateConversation", website_id, session_id, ({ row, cause, save }) => {
      if (row.initiated === 1) return;
      row.initiated = 1;
      save();
      cause("session:request:initiated");
    });
  }

  async state(website_id: WebsiteId, session_id: string): Promise<ConversationRow["state"]> {
    return (await this.#store.read(row(website_id, session_id))).state;
  }

  changeState(website_id: WebsiteId, session_id: string, state: ConversationRow["state"]): Promise<void> {
    return this.#change("changeState", website_id, session_id, (change) => setState(change, state));
  }

  /** JSON text of the meta. */
  async meta(website_id: WebsiteId, session_id: string): Promise<string> {
    return (await this.#store.read(row(website_id, session_id))).meta;
  }

  updateMeta(website_id: WebsiteId, session_id: string, update: MetaUpdate): Promise<void> {
    return this.#change("updateMeta", website_id, session_id, (change) => setMeta(change, update));
  }

  async routing(website_id: WebsiteId, session_id: string): Promise<{ assigned: { user_id: string } | null }> {
    const { assigned_user_id } = await this.#store.read(row(website_id, session_id));
    return { assigned: assigned_user_id === null ? null : { user_id: assigned_user_id } };
  }

  assign(website_id: WebsiteId, session_id: string, user_id: string | null): Promise<void> {
    return this.#change("assignRouting", website_id, session_id, (change) => setRouting(change, user_id));
  }

  updateInbox(website_id: WebsiteId, session_id: string, inbox_id: string | null): Promise<void> {
    return this.#change("updateInbox", website_id, session_id, (change) => setInbox(change, inbox_id));
  }

  async participants(website_id: WebsiteId, session_id: string): Promise<{ participants: Participant[] }> {
    const { participants } = await this.#store.read(row(website_id, session_id));
    return { participants: JSON.parse(participants) as Participant[] };
  }

  saveParticipants(website_id: WebsiteId, session_id: string, participants: readonly Participant[]): Promise<void> {
    return this.#change("saveParticipants", website_id, session_id, ({ row, cause, save }) => {
      const text = JSON.stringify(participants);
      if (row.participants === text) return;
      row.participants = text;
      save();
      cause("session:set_participants", { participants });
    });
  }

  async block(website_id: WebsiteId, session_id: string): Promise<{ blocked: boolean }> {
    return { blocked: (await this.#store.read(row(website_id, session_id))).is_blocked === 1 };
  }

  setBlock(website_id: WebsiteId, session_id: string, blocked: boolean): Promise<void> {
    return this.#change("setBlock", website_id, session_id, (change) => setBlock(change, blocked));
  }

  /** Tells that an operator views the conversation, or left it. */
  setOpened(website_id: WebsiteId, session_id: string, opened: boolean, actor: Actor): Promise<void> {
    const { user_id, nickname, avatar } = actor;
    return this.#change("setOpened", website_id, session_id, ({ cause }) => {
      cause(opened ? "session:set_opened" : "session:set_closed", { operator: { user_id, nickname, avatar } });
    });
  }

  async verification(
    website_id: WebsiteId,
    session_id: string,
  ): Promise<{ verified: boolean; verifications: Verification[] }> {
    const { is_verified, verifications } = await this.#store.read(row(website_id, session_id));
    return { verified: is_verified === 1, verifications: JSON.parse(verifications) as Verification[] };
  }

  setVerified(website_id: WebsiteId, session_id: string, verified: boolean): Promise<void> {
    return this.#change("setVerified", website_id, session_id, ({ row, cause, save }) => {
      if ((row.is_verified === 1) === verified) return;
      row.is_verified = verified ? 1 : 0;
      save();
      cause("session:update_verify", { is_verified: verified, verifications: JSON.parse(row.verifications) });
    });
  }

  pages(website_id: WebsiteId, session_id: string, page: number): Promise<ConversationPage[]> {
    return this.#store.read(pagesOf(website_id, session_id, page, limits.perPageDefault));
  }

  addPages(website_id: WebsiteId, session_id: string, pages: readonly VisitedPage[]): Promise<void> {
    return this.#store.write(addPages(website_id, session_id, pages));
  }

  events(website_id: WebsiteId, session_id: string, page: number): Promise<ConversationEvent[]> {
    return this.#store.read(eventsOf(website_id, session_id, page, limits.perPageDefault));
  }

  addEvents(website_id: WebsiteId, session_id: string, events: readonly VisitorEvent[]): Promise<void> {
    return this.#store.write(addEvents(website_id, session_id, events));
  }

  relations(website_id: WebsiteId, session_id: string): Promise<Relations> {
    return this.#store.read(relationsOf(website_id, session_id));
  }

  /** Tells that somebody types, or stopped. Never stored; `stealth` tells nobody. */
  async compose(website_id: WebsiteId, session_id: string, actor: Actor, compose: Compose): Promise<void> {
    const { inbox_id } = await this.#store.read(row(website_id, session_id));
    if (compose.stealth) return;
    const timestamp = this.#clock.now();
    const { user_id, nickname, avatar } = actor;
    const atom: ComposeAtom = {
      type: compose.type,
      ...(compose.excerpt === undefined ? {} : { excerpt: compose.excerpt }),
      timestamp,
      ...(compose.from === "operator" ? { user: { user_id, nickname, avatar } } : {}),
      ...(compose.automated === undefined ? {} : { automated: compose.automated }),
    };
    this.#presence.compose(website_id, session_id, compose.from === "operator" ? "operator" : "visitor", atom);
    this.#ephemerals.publish({
      website_id,
      name: compose.from === "operator" ? "message:compose:receive" : "message:compose:send",
      inbox_id,
      timestamp,
      body: JSON.stringify({ website_id, session_id, inbox_id, ...atom }),
    });
  }

  #change(name: string, website_id: WebsiteId, session_id: string, body: (change: Change) => void): Promise<void> {
    return this.#store.write(
      // biome-ignore lint/correctness/useYield: a change that needs no step beyond those of changeConversation.
      changeConversation(name, website_id, session_id, function* (change) {
        body(change);
      }),
    );
  }

  #spliced(website_id: WebsiteId, rows: readonly ListedConversation[]): string[] {
    return rows.map(({ session_id, wire }) => this.#presence.splice(website_id, session_id, wire));
  }
}

function* row(website_id: WebsiteId, session_id: string): Steps<ConversationRow> {
  const found = yield* getConversation(website_id, session_id);
  if (found === undefined) throw new ApiError("conversation_not_found");
  return found;
}

function* wire(website_id: WebsiteId, session_id: string): Steps<string> {
  const stored = yield* getConversationWire(website_id, session_id);
  if (stored === undefined) throw new ApiError("conversation_not_found");
  if (stored.wire_version === conversationWireVersion) return stored.wire;
  return presentConversation(yield* row(website_id, session_id));
}

function begun(per_page: number, rows: readonly ListedConversation[], end: ListKey | undefined, moved: ListKey): Walk {
  const place = end === undefined ? undefined : { sort: end.sort, id: end.id };
  return { next: 2, per_page, end: place, moved, seen: new Set(rows.map(({ id }) => id)) };
}
