import { randomBytes, randomUUID } from "node:crypto";
import type { BodyOf, DataOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { getConversation } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import type { Ephemerals } from "../conversations/service.js";
import { ApiError } from "../error.js";
import type { VisitorChannel } from "../visitors/channel.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type BrowsingAction = BodyOf<RouteOf<"sendActionToExistingBrowsingSession">>["action"];
export type BrowsingAssist = BodyOf<RouteOf<"assistExistingBrowsingSession">>;
export type ListedBrowsing = DataOf<RouteOf<"listBrowsingSessionsForConversation">>[number];

/** Milliseconds that a visitor has to answer a request. */
const answerTime = 60_000;
/** A session that nothing is heard of is forgotten, in milliseconds: viewers say every few seconds that they watch. */
const quietTime = 300_000;
/** Pages that one visitor lets be watched at once. */
const perVisitor = 20;

interface Browsing extends ListedBrowsing {
  /** Which of the visitor's chat boxes it is on. */
  readonly connection: string;
  heard: number;
}

interface Visitor {
  /** Until when a request waits for its answer; 0 for none. */
  asked: number;
  readonly sessions: Map<string, Browsing>;
}

/**
 * Browsing sessions: an operator asks, the visitor's chat box lets the page be watched, and actions are passed to it. They live as
 * long as the chat box is connected, in memory. Rejects with conversation_not_found and browsing_not_found.
 */
export class BrowsingSessions {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #channel: VisitorChannel;
  readonly #ephemerals: Ephemerals;
  readonly #visitors = new Map<string, Visitor>();

  constructor(store: Store, clock: Clock, channel: VisitorChannel, ephemerals: Ephemerals) {
    this.#store = store;
    this.#clock = clock;
    this.#channel = channel;
    this.#ephemerals = ephemerals;
  }

  /** Asks the visitor. One that is away, or whose chat box cannot, rejects at once: `browsing:request:rejected`. */
  async initiate(website_id: WebsiteId, session_id: string): Promise<void> {
    await this.#conversation(website_id, session_id);
    const visitor = this.#visitor(website_id, session_id);
    visitor.asked = this.#clock.now() + answerTime;
    const reached = this.#channel.send(website_id, session_id, "browsing:request", { expires_at: visitor.asked });
    if (reached === 0) await this.reject(website_id, session_id);
  }

  /** The visitor's chat box lets its page be watched. `connection` names the chat box. Answers the new session's id. */
  async accept(website_id: WebsiteId, session_id: string, connection: string, useragent?: string): Promise<string> {
    const { inbox_id } = await this.#conversation(website_id, session_id);
    const now = this.#clock.now();
    const visitor = this.#visitor(website_id, session_id);
    if (visitor.asked < now) throw new ApiError("not_allowed", "Nobody asks to watch this page.");
    if (visitor.sessions.size >= perVisitor) {
      throw new ApiError("not_allowed", `At most ${perVisitor} pages of one visitor can be watched.`);
    }
    visitor.asked = 0;
    const browsing: Browsing = {
      browsing_id: `browsing_${randomUUID()}`,
      browsing_token: randomBytes(32).toString("hex"),
      ...(useragent === undefined ? {} : { useragent }),
      connection,
      heard: now,
    };
    visitor.sessions.set(browsing.browsing_id, browsing);
    const { browsing_id, browsing_token } = browsing;
    // Never logged: the token lets its holder watch.
    this.#ephemerals.publish({
      website_id,
      name: "browsing:request:initiated",
      inbox_id,
      timestamp: now,
      body: JSON.stringify({ website_id, session_id, inbox_id, browsing_id, browsing_token }),
    });
    return browsing_id;
  }

  /** The visitor refuses, or cannot. */
  async reject(website_id: WebsiteId, session_id: string): Promise<void> {
    const key = keyOf(website_id, session_id);
    const visitor = this.#visitors.get(key);
    if (visitor === undefined || visitor.asked === 0) return;
    visitor.asked = 0;
    if (visitor.sessions.size === 0) this.#visitors.delete(key);
    await this.#store.write(
      // biome-ignore lint/correctness/useYield: nothing is kept but the event.
      changeConversation("rejectBrowsing", website_id, session_id, function* ({ cause }) {
        cause("browsing:request:rejected");
      }),
    );
  }

  async list(website_id: WebsiteId, session_id: string): Promise<ListedBrowsing[]> {
    await this.#conversation(website_id, session_id);
    return [...this.#sessions(website_id, session_id).values()].map(({ browsing_id, browsing_token, useragent }) => ({
      browsing_id,
      browsing_token,
      ...(useragent === undefined ? {} : { useragent }),
    }));
  }

  /** `stop` ends the session. */
  async act(website_id: WebsiteId, session_id: string, browsing_id: string, action: BrowsingAction): Promise<void> {
    const browsing = await this.#find(website_id, session_id, browsing_id);
    browsing.heard = this.#clock.now();
    this.#channel.send(website_id, session_id, "browsing:action", { browsing_id, action });
    if (action === "stop") this.#sessions(website_id, session_id).delete(browsing_id);
  }

  async assist(website_id: WebsiteId, session_id: string, browsing_id: string, assist: BrowsingAssist): Promise<void> {
    const browsing = await this.#find(website_id, session_id, browsing_id);
    browsing.heard = this.#clock.now();
    this.#channel.send(website_id, session_id, "browsing:assist", { browsing_id, ...assist });
  }

  /** A chat box has gone, and with it what was watched there. */
  left(website_id: string, session_id: string, connection: string): void {
    const key = keyOf(website_id, session_id);
    const visitor = this.#visitors.get(key);
    if (visitor === undefined) return;
    for (const [id, browsing] of visitor.sessions) if (browsing.connection === connection) visitor.sessions.delete(id);
    if (visitor.sessions.size === 0 && visitor.asked < this.#clock.now()) this.#visitors.delete(key);
  }

  async #find(website_id: WebsiteId, session_id: string, browsing_id: string): Promise<Browsing> {
    await this.#conversation(website_id, session_id);
    const browsing = this.#sessions(website_id, session_id).get(browsing_id);
    if (browsing === undefined) throw new ApiError("browsing_not_found");
    return browsing;
  }

  /** Those that something was heard of lately. */
  #sessions(website_id: WebsiteId, session_id: string): Map<string, Browsing> {
    const sessions = this.#visitors.get(keyOf(website_id, session_id))?.sessions ?? new Map<string, Browsing>();
    const quiet = this.#clock.now() - quietTime;
    for (const [id, { heard }] of sessions) if (heard < quiet) sessions.delete(id);
    return sessions;
  }

  #visitor(website_id: WebsiteId, session_id: string): Visitor {
    const key = keyOf(website_id, session_id);
    const known = this.#visitors.get(key) ?? { asked: 0, sessions: new Map<string, Browsing>() };
    this.#visitors.set(key, known);
    return known;
  }

  async #conversation(website_id: WebsiteId, session_id: string): Promise<{ inbox_id: string | null }> {
    const row = await this.#store.read(getConversation(website_id, session_id));
    if (row === undefined) throw new ApiError("conversation_not_found");
    return row;
  }
}

function keyOf(website_id: string, session_id: string): string {
  return `${website_id} ${session_id}`;
}
