import { indexEvents } from "../store/event-refs.js";
import type { LoggedEvent, Store } from "../store/store.js";

/** Events of a website after which its index follows. */
const stride = 1_000;

/**
 * Keeps the index of the log by conversation close behind the log, so that a removal has little to catch up with. A
 * failure costs nothing but that.
 */
export class Indexer {
  readonly #store: Pick<Store, "write" | "onCommit">;
  readonly #log: { warn(fields: object, message: string): void };
  readonly #behind = new Map<string, number>();
  readonly #running = new Set<string>();

  constructor(store: Pick<Store, "write" | "onCommit">, log: { warn(fields: object, message: string): void }) {
    this.#store = store;
    this.#log = log;
    store.onCommit((events) => this.#count(events));
  }

  #count(events: readonly LoggedEvent[]): void {
    for (const { website_id } of events) {
      const behind = (this.#behind.get(website_id) ?? 0) + 1;
      this.#behind.set(website_id, behind);
      if (behind >= stride && !this.#running.has(website_id)) void this.#follow(website_id);
    }
  }

  async #follow(website_id: string): Promise<void> {
    this.#running.add(website_id);
    this.#behind.delete(website_id);
    try {
      while (await this.#store.write(indexEvents(website_id)));
    } catch (err) {
      this.#log.warn({ err, website_id }, "The index of the event log could not follow; it will.");
    } finally {
      this.#running.delete(website_id);
    }
  }
}
