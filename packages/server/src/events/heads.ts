import { readHeads } from "../store/events.js";
import type { Store } from "../store/store.js";

interface Waiting {
  resolve(seq: number): void;
  reject(error: unknown): void;
}

/** Reads the newest numbers of websites; those asked for in one go share a read. */
export class Heads {
  readonly #store: Pick<Store, "read">;
  #waiting = new Map<string, Waiting[]>();

  constructor(store: Pick<Store, "read">) {
    this.#store = store;
  }

  /** The website's newest number; 0 when it has no event yet. */
  read(website_id: string): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) queueMicrotask(() => void this.#flush());
      const waiting = this.#waiting.get(website_id);
      if (waiting === undefined) this.#waiting.set(website_id, [{ resolve, reject }]);
      else waiting.push({ resolve, reject });
    });
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    try {
      const heads = await this.#store.read(readHeads([...waiting.keys()]));
      for (const { website_id, seq } of heads) {
        for (const { resolve } of waiting.get(website_id) ?? []) resolve(seq);
        waiting.delete(website_id);
      }
      for (const websites of waiting.values()) for (const { resolve } of websites) resolve(0);
    } catch (error) {
      for (const websites of waiting.values()) for (const { reject } of websites) reject(error);
    }
  }
}
