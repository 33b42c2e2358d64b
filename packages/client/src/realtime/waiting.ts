import type { CrispError } from "../errors/index.js";
import { quiet } from "../request/quiet.js";

/** Somebody waits until the server sends an event. */
interface Waiting {
  readonly event: string;
  readonly resolve: () => void;
  readonly reject: (error: CrispError) => void;
}

/** Those who wait until the server sends an event. */
export class Waiters {
  #waiting: Waiting[] = [];

  get size(): number {
    return this.#waiting.length;
  }

  wait(event: string): Promise<void> {
    return quiet(new Promise((resolve, reject) => this.#waiting.push({ event, resolve, reject })));
  }

  /** The server sends these. */
  resolve(events: readonly string[]): void {
    if (this.#waiting.length === 0) return;
    const bound = new Set(events);
    for (const waiting of this.#take(({ event }) => bound.has(event))) waiting.resolve();
  }

  /** Nothing comes, of one event or of any. */
  reject(error: CrispError, event?: string): void {
    for (const waiting of this.#take((one) => event === undefined || one.event === event)) waiting.reject(error);
  }

  #take(which: (waiting: Waiting) => boolean): Waiting[] {
    const taken = this.#waiting.filter(which);
    this.#waiting = this.#waiting.filter((waiting) => !which(waiting));
    return taken;
  }
}
