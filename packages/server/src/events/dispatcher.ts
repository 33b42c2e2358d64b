import type { Clock } from "../platform/clock.js";
import type { Log } from "../platform/log.js";
import { readEvents, readHeads } from "../store/events.js";
import type { LoggedEvent, Store } from "../store/store.js";
import type { Bus } from "./bus.js";
import type { DeliveredEvent, EphemeralEvent, Subscriber } from "./event.js";
import { Heads } from "./heads.js";
import { Tail, type TailPorts } from "./tail.js";
import { Turn } from "./turn.js";

/** Milliseconds between two looks for what other processes committed. */
const SWEEP_TIME = 1_000;
/** Milliseconds that a committed event may wait before delivering counts as stuck. */
const LAG_LIMIT = 10_000;

export interface DispatcherOptions {
  readonly store: Pick<Store, "database" | "read" | "onCommit">;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn">;
  /** Between processes; without one, the sweep alone finds what others committed. */
  readonly bus?: Bus;
  /** Milliseconds between sweeps; 0 for none. By default 1,000 on PostgreSQL, none on SQLite. */
  readonly sweepMs?: number;
}

interface Watched {
  readonly tail: Tail;
  readonly started: Promise<number>;
  watchers: number;
}

/**
 * Reads the event log after commits and gives it to subscribers: for each watched website every event once and in
 * the order of its numbers, whatever the order of hand-overs, failed reads, or other processes' commits.
 */
export class Dispatcher {
  readonly #store: DispatcherOptions["store"];
  readonly #log: DispatcherOptions["log"];
  readonly #bus: Bus | undefined;
  readonly #heads: Heads;
  readonly #ports: TailPorts;
  readonly #subscribers = new Set<Subscriber>();
  readonly #watched = new Map<string, Watched>();
  readonly #sweep: NodeJS.Timeout | undefined;
  #sweeping = false;

  constructor(options: DispatcherOptions) {
    const { store, clock, bus } = options;
    this.#store = store;
    this.#log = options.log;
    this.#bus = bus;
    this.#heads = new Heads(store);
    this.#ports = {
      turn: new Turn(),
      now: () => clock.now(),
      read: (website_id, after, limit) => store.read(readEvents(website_id, after, limit)),
      deliver: (event) => {
        // A null body: what the event told of was removed meanwhile.
        if (event.body !== null) this.#deliver(event as DeliveredEvent);
      },
      failed: (website_id, error, wait) => {
        this.#log.warn({ err: error, website_id, wait }, "The event log could not be read; trying again.");
      },
    };
    store.onCommit((events) => this.#handOver(events));
    bus?.listen((website_id, seq) => this.#watched.get(website_id)?.tail.notice(seq));
    const sweepMs = options.sweepMs ?? (store.database === "postgres" ? SWEEP_TIME : 0);
    if (sweepMs > 0) this.#sweep = setInterval(() => void this.#sweepOnce(), sweepMs).unref();
  }

  /** Answers the function that ends the subscription. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => {
      this.#subscribers.delete(subscriber);
    };
  }

  /**
   * Follows the website from the head of its log, whose number it answers: what is committed afterwards is delivered.
   * Counted: each success wants one `unwatch`. Rejects when the log cannot be read; that wants none.
   */
  watch(website_id: string): Promise<number> {
    const known = this.#watched.get(website_id);
    if (known !== undefined) {
      known.watchers += 1;
      return known.started;
    }
    const tail = new Tail(website_id, this.#ports);
    const started = this.#heads.read(website_id).then(
      (seq) => {
        tail.start(seq);
        return seq;
      },
      (error) => {
        if (this.#watched.get(website_id)?.tail === tail) this.#drop(website_id, tail);
        throw error;
      },
    );
    this.#watched.set(website_id, { tail, started, watchers: 1 });
    return started;
  }

  unwatch(website_id: string): void {
    const known = this.#watched.get(website_id);
    if (known === undefined) return;
    known.watchers -= 1;
    if (known.watchers === 0) this.#drop(website_id, known.tail);
  }

  /** Straight to the subscribers, past the log. */
  publish(event: EphemeralEvent): void {
    this.#deliver(event);
  }

  /** Whether what was committed reaches the subscribers in time, for `/readyz`. */
  healthy(): boolean {
    for (const { tail } of this.#watched.values()) if (tail.lag() > LAG_LIMIT) return false;
    return true;
  }

  /** Delivers nothing more; what is left stands in the log. */
  close(): void {
    clearInterval(this.#sweep);
    for (const [website_id, { tail }] of this.#watched) this.#drop(website_id, tail);
    this.#subscribers.clear();
  }

  #drop(website_id: string, tail: Tail): void {
    this.#watched.delete(website_id);
    tail.close();
  }

  #handOver(events: readonly LoggedEvent[]): void {
    if (this.#bus !== undefined) announce(this.#bus, events);
    for (const event of events) this.#watched.get(event.website_id)?.tail.handOver(event);
  }

  #deliver(event: DeliveredEvent): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber.deliver(event);
      } catch (error) {
        this.#log.warn({ err: error, event: event.name, website_id: event.website_id }, "A subscriber failed.");
      }
    }
  }

  async #sweepOnce(): Promise<void> {
    if (this.#sweeping || this.#watched.size === 0) return;
    this.#sweeping = true;
    try {
      const heads = await this.#store.read(readHeads([...this.#watched.keys()]));
      for (const { website_id, seq } of heads) this.#watched.get(website_id)?.tail.notice(seq);
    } catch (error) {
      this.#log.warn({ err: error }, "The heads of the event log could not be read; trying again.");
    } finally {
      this.#sweeping = false;
    }
  }
}

function announce(bus: Bus, events: readonly LoggedEvent[]): void {
  const heads = new Map<string, number>();
  for (const { website_id, seq } of events) heads.set(website_id, Math.max(seq, heads.get(website_id) ?? 0));
  for (const [website_id, seq] of heads) bus.announce(website_id, seq);
}
