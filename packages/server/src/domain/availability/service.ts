import type { Clock } from "../../platform/clock.js";
import type { Log } from "../../platform/log.js";
import {
  getWebsiteAvailability,
  listOperatorAvailabilities,
  listTurns,
  type OperatorAvailabilityRow,
  resetAvailability,
  saveOperatorAvailability,
  saveWebsiteAvailability,
} from "../../store/availability.js";
import { websitesOfUser } from "../../store/operators.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { isWithin, type Schedule } from "./schedule.js";

/** Milliseconds that an operator's app may be between two connections. */
const graceTime = 10_000;
/** How far back responses are looked at, in milliseconds, in how many conversations, and in how many messages of them. */
const responseWindow = 30 * 86_400_000;
const responseConversations = 50;
const responseMessages = 5_000;
/** Milliseconds for which response metrics stand. */
const responseAge = 300_000;

export interface OperatorAvailability {
  readonly user_id: string;
  readonly type: "online" | "away" | "offline";
  /** Milliseconds. */
  readonly time?: { readonly for: number; readonly since: number };
}

export interface ResponseMetrics {
  /** Milliseconds from a visitor's message to the answer: the mean and the median, over the last 30 days; absent without any. */
  readonly mean?: number;
  readonly median?: number;
}

/** Publishes what is not logged. */
interface Ephemerals {
  publish(event: { website_id: string; name: string; inbox_id: undefined; timestamp: number; body: string }): void;
}

interface Connected {
  readonly sockets: Set<object>;
  leaving: NodeJS.Timeout | undefined;
}

/**
 * Who of the team is there. An operator is there while an app of theirs is connected to the real-time API with their own token, at
 * the hours of their schedule if they have one (outside of them they are away); a website is, while one of its operators is. Bots
 * and REST calls make nobody available.
 */
export class Availability {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #ephemerals: Ephemerals;
  readonly #log: Pick<Log, "warn">;
  readonly #grace: number;
  readonly #connected = new Map<string, Connected>();
  readonly #metrics = new Map<string, { metrics: Promise<ResponseMetrics>; until: number }>();
  readonly #listeners: ((website_id: string, available: boolean) => void)[] = [];
  #work = Promise.resolve();

  constructor(store: Store, clock: Clock, ephemerals: Ephemerals, log: Pick<Log, "warn">, grace = graceTime) {
    this.#store = store;
    this.#clock = clock;
    this.#ephemerals = ephemerals;
    this.#log = log;
    this.#grace = grace;
  }

  /** What an earlier run left says nothing of who is there now. */
  async start(): Promise<void> {
    const { now } = { now: this.#clock.now() };
    if (this.#store.database === "sqlite") {
      await this.#store.write({ name: "resetAvailability", body: () => resetAvailability(now) });
    }
  }

  /** Told when the first operator of a website comes, or the last one leaves. */
  onWebsite(listener: (website_id: string, available: boolean) => void): void {
    this.#listeners.push(listener);
  }

  /** A socket of the operator authenticated. */
  joined(user_id: string, socket: object): void {
    const connected = this.#connected.get(user_id) ?? { sockets: new Set(), leaving: undefined };
    const came = !this.#connected.has(user_id);
    clearTimeout(connected.leaving);
    connected.leaving = undefined;
    connected.sockets.add(socket);
    this.#connected.set(user_id, connected);
    if (came) this.#changed(user_id, true);
  }

  left(user_id: string, socket: object): void {
    const connected = this.#connected.get(user_id);
    if (connected?.sockets.delete(socket) !== true || connected.sockets.size > 0) return;
    connected.leaving = setTimeout(() => {
      this.#connected.delete(user_id);
      this.#changed(user_id, false);
    }, this.#grace).unref();
  }

  async status(website_id: WebsiteId): Promise<{ status: "online" | "away"; since?: number }> {
    const operators = await this.operators(website_id);
    const status = operators.some(({ type }) => type === "online") ? "online" : "away";
    const kept = await this.#store.read(getWebsiteAvailability(website_id));
    const said = kept === undefined ? undefined : kept.online === 1 ? "online" : "away";
    return kept !== undefined && said === status ? { status, since: kept.since } : { status };
  }

  async operators(website_id: WebsiteId): Promise<OperatorAvailability[]> {
    const rows = await this.#store.read(listOperatorAvailabilities(website_id));
    return rows.map((row) => this.#present(row));
  }

  /** How fast the team answers. */
  responses(website_id: WebsiteId): Promise<ResponseMetrics> {
    const now = this.#clock.now();
    const held = this.#metrics.get(website_id);
    if (held !== undefined && held.until > now) return held.metrics;
    const after = now - responseWindow;
    const metrics = this.#store
      .readSlow(listTurns(website_id, responseConversations, after, responseMessages))
      .then(metricsOf);
    metrics.catch(() => this.#metrics.delete(website_id));
    if (this.#metrics.size >= 1_000) this.#metrics.clear();
    this.#metrics.set(website_id, { metrics, until: now + responseAge });
    return metrics;
  }

  async close(): Promise<void> {
    for (const { leaving } of this.#connected.values()) clearTimeout(leaving);
    this.#connected.clear();
    await this.#work;
  }

  #present({ user_id, since, schedule, online }: OperatorAvailabilityRow): OperatorAvailability {
    const now = this.#clock.now();
    // On a shared database, another server may hold the operator's socket.
    const here = this.#connected.has(user_id) || (this.#store.database === "postgres" && online === 1);
    const within = schedule === null || isWithin(JSON.parse(schedule) as Schedule, now);
    const type = here ? (within ? "online" : "away") : "offline";
    return since === null ? { user_id, type } : { user_id, type, time: { for: Math.max(0, now - since), since } };
  }

  /** One change after the other, so that the last one is what is kept. */
  #changed(user_id: string, online: boolean): void {
    this.#work = this.#work
      .then(() => this.#keep(user_id, online))
      .catch((err: unknown) => this.#log.warn({ err }, "The availability of an operator could not be kept."));
  }

  async #keep(user_id: string, online: boolean): Promise<void> {
    const now = this.#clock.now();
    const websites = await this.#store.write({
      name: "keepAvailability",
      *body() {
        yield* saveOperatorAvailability(user_id, online, now);
        return yield* websitesOfUser(user_id);
      },
    });
    for (const website_id of websites) {
      const type = online ? "online" : "offline";
      this.#publish(website_id, "website:update_operators_availability", { user_id, availability: { type } });
      const operators = await this.operators(website_id as WebsiteId);
      const available = operators.some((operator) => operator.type === "online");
      const kept = await this.#store.write({
        name: "keepAvailability",
        *body() {
          const before = yield* getWebsiteAvailability(website_id);
          yield* saveWebsiteAvailability(website_id, available, now);
          return (before?.online === 1) !== available;
        },
      });
      if (!kept) continue;
      this.#publish(website_id, "website:users:available", { available });
      for (const listener of this.#listeners) listener(website_id, available);
    }
  }

  #publish(website_id: string, name: string, fields: object): void {
    const timestamp = this.#clock.now();
    const body = JSON.stringify({ website_id, ...fields });
    this.#ephemerals.publish({ website_id, name, inbox_id: undefined, timestamp, body });
  }
}

function metricsOf(turns: readonly { conversation_id: number; from: string; timestamp: number }[]): ResponseMetrics {
  const times: number[] = [];
  let asked: { conversation_id: number; timestamp: number } | undefined;
  for (const { conversation_id, from, timestamp } of turns) {
    if (asked?.conversation_id !== conversation_id) asked = undefined;
    if (from === "user") asked ??= { conversation_id, timestamp };
    else if (asked !== undefined) {
      times.push(timestamp - asked.timestamp);
      asked = undefined;
    }
  }
  if (times.length === 0) return {};
  times.sort((a, b) => a - b);
  const mean = Math.round(times.reduce((sum, time) => sum + time, 0) / times.length);
  return { mean, median: times[Math.floor(times.length / 2)] as number };
}
