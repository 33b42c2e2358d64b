import type { Clock } from "../../platform/clock.js";
import type { WebsiteId } from "../../store/scope.js";

/** What is known of a visitor who is there; the fields of the API's WebsiteVisitor. */
export interface OnlineVisitor {
  readonly session_id: string;
  readonly inbox_id: string | null;
  readonly nickname?: string;
  readonly email?: string;
  readonly avatar?: string;
  readonly initiated: boolean;
  readonly useragent?: string;
  readonly geolocation?: {
    readonly coordinates?: { readonly latitude?: number; readonly longitude?: number };
    readonly city?: string;
    readonly region?: string;
    readonly country?: string;
  };
  /** Minutes from local time to UTC. */
  readonly timezone?: number;
  readonly capabilities?: readonly string[];
  readonly locales?: readonly string[];
  readonly last_page?: { readonly page_title: string; readonly page_url: string };
}

/** `away`: connected, but looking at something else. */
export type Availability = "online" | "away" | "offline";

interface Entry {
  readonly website_id: WebsiteId;
  visitor: OnlineVisitor;
  /** Its chat boxes, by connection, and whether each looks at the page. */
  readonly connections: Map<string, boolean>;
  /** When it went; it counts as there until the grace is over, since pages change. */
  leaving: NodeJS.Timeout | undefined;
  /** When it was last seen looking, in milliseconds. */
  seen: number;
}

/** Told what changes. Called at once, and synchronously. */
export interface VisitorPresenceListener {
  /** The number of visitors of a website, after a change; at most one call a second for a website. */
  count(website_id: string, visitors: number): void;
  availability(website_id: WebsiteId, session_id: string, availability: "online" | "offline"): void;
}

/** Milliseconds that a visitor may be between two pages. */
const grace = 10_000;
/** Milliseconds between two counts of a website that are told. */
const countPause = 1_000;

/** Which visitors are on which website now. In memory: it is as long-lived as the connections that it tells of. */
export class VisitorPresence {
  readonly #clock: Clock;
  readonly #listener: VisitorPresenceListener;
  readonly #grace: number;
  readonly #websites = new Map<string, Map<string, Entry>>();
  readonly #counts = new Map<string, NodeJS.Timeout>();

  constructor(clock: Clock, listener: VisitorPresenceListener, graceTime = grace) {
    this.#clock = clock;
    this.#listener = listener;
    this.#grace = graceTime;
  }

  /** A chat box came. `connection` is unique; a visitor may have several. */
  join(website_id: WebsiteId, connection: string, visitor: OnlineVisitor): void {
    const visitors = this.#websites.get(website_id) ?? new Map<string, Entry>();
    this.#websites.set(website_id, visitors);
    const known = visitors.get(visitor.session_id);
    const entry = known ?? { website_id, visitor, connections: new Map(), leaving: undefined, seen: this.#clock.now() };
    clearTimeout(entry.leaving);
    entry.leaving = undefined;
    entry.visitor = visitor;
    entry.seen = this.#clock.now();
    entry.connections.set(connection, true);
    visitors.set(visitor.session_id, entry);
    if (known !== undefined) return;
    this.#listener.availability(website_id, visitor.session_id, "online");
    this.#told(website_id);
  }

  /** What is known of the visitor changed: another page, another name. What is undefined is known no more. */
  update(
    website_id: string,
    session_id: string,
    patch: { readonly [K in keyof OnlineVisitor]?: OnlineVisitor[K] | undefined },
  ): void {
    const entry = this.#websites.get(website_id)?.get(session_id);
    if (entry !== undefined) entry.visitor = { ...entry.visitor, ...patch } as OnlineVisitor;
  }

  /** Whether the visitor looks at the page of this chat box. */
  active(website_id: string, session_id: string, connection: string, active: boolean): void {
    const entry = this.#websites.get(website_id)?.get(session_id);
    if (entry?.connections.has(connection) !== true) return;
    entry.connections.set(connection, active);
    entry.seen = this.#clock.now();
  }

  /** A chat box went. With the last one the visitor goes, when the grace is over. */
  leave(website_id: string, session_id: string, connection: string): void {
    const entry = this.#websites.get(website_id)?.get(session_id);
    if (entry === undefined || !entry.connections.delete(connection) || entry.connections.size > 0) return;
    entry.seen = this.#clock.now();
    entry.leaving = setTimeout(() => this.#gone(entry), this.#grace).unref();
  }

  /** The conversation is no more, or another's chat boxes lead to it no more. */
  forget(website_id: string, session_id: string): void {
    const entry = this.#websites.get(website_id)?.get(session_id);
    if (entry === undefined) return;
    clearTimeout(entry.leaving);
    this.#gone(entry);
  }

  of(website_id: string, session_id: string): { availability: Availability; active: boolean; last?: number } {
    const entry = this.#websites.get(website_id)?.get(session_id);
    if (entry === undefined) return { availability: "offline", active: false };
    const active = isActive(entry);
    return { availability: active ? "online" : "away", active, last: active ? this.#clock.now() : entry.seen };
  }

  isOnline(website_id: string, session_id: string): boolean {
    return this.#websites.get(website_id)?.has(session_id) === true;
  }

  /** Whether nobody is anywhere: then lists have nothing to show. */
  get empty(): boolean {
    return this.#websites.size === 0;
  }

  hasVisitors(website_id: string): boolean {
    return this.#websites.has(website_id);
  }

  count(website_id: string): { count: number; active: number } {
    const visitors = this.#websites.get(website_id);
    if (visitors === undefined) return { count: 0, active: 0 };
    let active = 0;
    for (const entry of visitors.values()) if (isActive(entry)) active += 1;
    return { count: visitors.size, active };
  }

  /** Visitors in the order in which they came, `limit` of them from `offset` on. */
  list(website_id: string, offset: number, limit: number): { visitor: OnlineVisitor; active: boolean }[] {
    const listed: { visitor: OnlineVisitor; active: boolean }[] = [];
    let at = 0;
    for (const entry of this.#websites.get(website_id)?.values() ?? []) {
      if (at++ < offset) continue;
      if (listed.length === limit) break;
      listed.push({ visitor: entry.visitor, active: isActive(entry) });
    }
    return listed;
  }

  close(): void {
    for (const visitors of this.#websites.values()) {
      for (const { leaving } of visitors.values()) clearTimeout(leaving);
    }
    for (const timer of this.#counts.values()) clearTimeout(timer);
    this.#websites.clear();
    this.#counts.clear();
  }

  #gone({ website_id, visitor: { session_id } }: Entry): void {
    const visitors = this.#websites.get(website_id);
    if (visitors?.delete(session_id) !== true) return;
    if (visitors.size === 0) this.#websites.delete(website_id);
    this.#listener.availability(website_id, session_id, "offline");
    this.#told(website_id);
  }

  /** The first change is told at once, those that follow within a second together. */
  #told(website_id: string): void {
    if (this.#counts.has(website_id)) return;
    let told = this.count(website_id).count;
    this.#listener.count(website_id, told);
    const again = () => {
      const now = this.count(website_id).count;
      if (now === told) return void this.#counts.delete(website_id);
      told = now;
      this.#listener.count(website_id, now);
      this.#counts.set(website_id, setTimeout(again, countPause).unref());
    };
    this.#counts.set(website_id, setTimeout(again, countPause).unref());
  }
}

function isActive({ connections }: Entry): boolean {
  for (const active of connections.values()) if (active) return true;
  return false;
}
