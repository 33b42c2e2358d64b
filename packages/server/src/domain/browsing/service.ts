import { randomBytes, randomUUID } from "node:crypto";
import type { BodyOf, DataOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { getConversation } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import type { Ephemerals } from "../conversations/service.js";
import { ApiError } from "../error.js";
import type { Jobs } from "../jobs/jobs.js";
import type { VisitorChannel } from "../visitors/channel.js";
import { BrowsingRequests, keyOf } from "./requests.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type BrowsingAction = BodyOf<RouteOf<"sendActionToExistingBrowsingSession">>["action"];
export type BrowsingAssist = BodyOf<RouteOf<"assistExistingBrowsingSession">>;
export type ListedBrowsing = DataOf<RouteOf<"listBrowsingSessionsForConversation">>[number];

/** A session that nothing is heard of is forgotten, in milliseconds: viewers say every few seconds that they watch. */
const quietTime = 300_000;
/** Pages that one visitor lets be watched at once. */
const perVisitor = 20;

interface Browsing extends ListedBrowsing {
  /** Which of the visitor's chat boxes it is on. */
  readonly connection: string;
  heard: number;
}

/**
 * Browsing sessions: an operator asks, the visitor's chat box lets the page be watched, and actions are passed to it. They live as
 * long as the chat box is connected, in memory. Rejects with conversation_not_found, browsing_not_found and not_allowed.
 */
export class BrowsingSessions {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #channel: VisitorChannel;
  readonly #ephemerals: Ephemerals;
  readonly #requests: BrowsingRequests;
  /** By website and session, then by id. */
  readonly #visitors = new Map<string, Map<string, Browsing>>();

  constructor(store: Store, clock: Clock, jobs: Jobs, channel: VisitorChannel, ephemerals: Ephemerals) {
    this.#store = store;
    this.#clock = clock;
    this.#channel = channel;
    this.#ephemerals = ephemerals;
    this.#requests = new BrowsingRequests(store, jobs);
  }

  /** Asks the visitor. One that is away, or does not answer in a minute, rejects: `browsing:request:rejected`. */
  async initiate(website_id: WebsiteId, session_id: string): Promise<void> {
    const expires_at = await this.#requests.ask(website_id, session_id);
    const reached = this.#channel.send(website_id, session_id, "browsing:request", { expires_at });
    if (reached === 0) await this.#requests.reject(website_id, session_id);
  }

  /** Until when a request waits for its answer, for a chat box that comes; undefined for none. */
  asked(website_id: WebsiteId, session_id: string): Promise<number | undefined> {
    return this.#requests.asked(website_id, session_id);
  }

  /** The visitor's chat box lets its page be watched. `connection` names the chat box. Answers the new session's id. */
  async accept(website_id: WebsiteId, session_id: string, connection: string, useragent?: string): Promise<string> {
    if (this.#sessions(website_id, session_id).size >= perVisitor) {
      throw new ApiError("not_allowed", `At most ${perVisitor} pages of one visitor can be watched.`);
    }
    const inbox_id = await this.#requests.accept(website_id, session_id);
    const now = this.#clock.now();
    const browsing: Browsing = {
      browsing_id: `browsing_${randomUUID()}`,
      browsing_token: randomBytes(32).toString("hex"),
      ...(useragent === undefined ? {} : { useragent }),
      connection,
      heard: now,
    };
    const key = keyOf(website_id, session_id);
    const sessions = this.#visitors.get(key) ?? new Map<string, Browsing>();
    this.#visitors.set(key, sessions);
    sessions.set(browsing.browsing_id, browsing);
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
    if (await this.#requests.reject(website_id, session_id)) return;
    throw new ApiError("not_allowed", "Nobody asks to watch this page.");
  }

  async list(website_id: WebsiteId, session_id: string): Promise<ListedBrowsing[]> {
    await this.#check(website_id, session_id);
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
    this.#tell(website_id, session_id, "browsing:action", browsing, { action });
    if (action === "stop") this.#remove(website_id, session_id, browsing_id);
  }

  async assist(website_id: WebsiteId, session_id: string, browsing_id: string, assist: BrowsingAssist): Promise<void> {
    const browsing = await this.#find(website_id, session_id, browsing_id);
    browsing.heard = this.#clock.now();
    this.#tell(website_id, session_id, "browsing:assist", browsing, assist);
  }

  /** A chat box has gone, and with it what was watched there. A request goes on waiting, since pages change. */
  left(website_id: string, session_id: string, connection: string): void {
    for (const [id, browsing] of this.#visitors.get(keyOf(website_id, session_id)) ?? []) {
      if (browsing.connection === connection) this.#remove(website_id, session_id, id);
    }
  }

  async #find(website_id: WebsiteId, session_id: string, browsing_id: string): Promise<Browsing> {
    await this.#check(website_id, session_id);
    const browsing = this.#sessions(website_id, session_id).get(browsing_id);
    if (browsing === undefined) throw new ApiError("browsing_not_found");
    return browsing;
  }

  /** Those that something was heard of lately; the others end. */
  #sessions(website_id: WebsiteId, session_id: string): ReadonlyMap<string, Browsing> {
    const sessions = this.#visitors.get(keyOf(website_id, session_id)) ?? new Map<string, Browsing>();
    const quiet = this.#clock.now() - quietTime;
    for (const [id, browsing] of sessions) {
      if (browsing.heard >= quiet) continue;
      this.#tell(website_id, session_id, "browsing:action", browsing, { action: "stop" });
      this.#remove(website_id, session_id, id);
    }
    return sessions;
  }

  #remove(website_id: string, session_id: string, browsing_id: string): void {
    const key = keyOf(website_id, session_id);
    const sessions = this.#visitors.get(key);
    sessions?.delete(browsing_id);
    if (sessions?.size === 0) this.#visitors.delete(key);
  }

  /** The chat box whose page is watched, and none of the visitor's others. */
  #tell(website_id: string, session_id: string, name: string, { browsing_id, connection }: Browsing, what: object) {
    this.#channel.send(website_id, session_id, name, { browsing_id, ...what }, connection);
  }

  async #check(website_id: WebsiteId, session_id: string): Promise<void> {
    const row = await this.#store.read(getConversation(website_id, session_id));
    if (row === undefined) throw new ApiError("conversation_not_found");
  }
}
