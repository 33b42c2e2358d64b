import { ServerClock } from "./clock.js";
import { Hold } from "./hold.js";
import { Seen } from "./seen.js";

/** Websites remembered, at most. */
const WEBSITES = 1_000;

interface Payload {
  readonly website_id?: unknown;
  readonly timestamp?: unknown;
}

/** The one way of every event to its handlers, wherever it comes from: what came before goes no further. */
export class Arrivals {
  readonly seen = new Seen();
  readonly clock = new ServerClock();
  /** Websites that events came from. */
  readonly websites = new Set<string>();
  #hold: Hold | undefined;
  readonly #wanted: (name: string) => boolean;
  readonly #hand: (name: string, payload: unknown) => void;

  /**
   * @param wanted whether anybody listens to events of the name.
   * @param hand hands an event to those who listen.
   */
  constructor(wanted: (name: string) => boolean, hand: (name: string, payload: unknown) => void) {
    this.#wanted = wanted;
    this.#hand = hand;
  }

  /** An event of a socket, which comes as soon as it happens. */
  live(name: string, payload: unknown): void {
    if ((name === "message:send" || name === "message:received") && typeof payload === "object" && payload !== null) {
      const { timestamp } = payload as Payload;
      if (typeof timestamp === "number") this.clock.observe(timestamp);
    }
    this.arrive(name, payload);
  }

  /** An event of any other source. */
  arrive(name: string, payload: unknown): void {
    const website_id = (payload as Payload | null | undefined)?.website_id;
    if (typeof website_id === "string" && this.websites.size < WEBSITES) this.websites.add(website_id);
    if (this.#hold === undefined || !this.#hold.take(name, payload)) this.deliver(name, payload);
  }

  /** Past any hold. False when nobody listens, or it was delivered before. */
  deliver(name: string, payload: unknown): boolean {
    if (!this.#wanted(name) || !this.seen.fresh(name, payload)) return false;
    this.#hand(name, payload);
    return true;
  }

  /** Holds the events of conversations back from now on. */
  hold(): Hold {
    this.#hold ??= new Hold((name, payload) => this.deliver(name, payload));
    return this.#hold;
  }

  /** Holds nothing back any more. */
  release(): void {
    const hold = this.#hold;
    this.#hold = undefined;
    hold?.end();
  }
}
