import type { WebsiteId } from "../../store/scope.js";
import { getPosition, headOf } from "../../store/search/follow.js";
import type { LoggedEvent, Store } from "../../store/store.js";
import { type Advanced, advance } from "./take-in.js";

/** Milliseconds without a commit after which the index catches up, and events behind which it does not wait for that. */
const quiet = 250;
const patience = 50_000;

/**
 * Takes what happens into the index of words and marks, behind the event log: when nobody writes, when much waits, and before a
 * search is answered. So writing costs nothing for it, and a search finds all that was acknowledged before it.
 */
export class SearchFollower {
  readonly #store: Pick<Store, "write" | "read" | "onCommit">;
  readonly #log: { warn(fields: object, message: string): void };
  readonly #behind = new Map<string, { events: number; timer: NodeJS.Timeout | undefined }>();
  readonly #running = new Map<string, Promise<void>>();
  #closed = false;

  constructor(store: Pick<Store, "write" | "read" | "onCommit">, log: { warn(fields: object, message: string): void }) {
    this.#store = store;
    this.#log = log;
    store.onCommit((events) => this.#count(events));
  }

  /** Resolves when all that was committed before is in the index. */
  async catchUp(website_id: WebsiteId): Promise<void> {
    const head = await this.#store.read(headOf(website_id));
    // Steps that were under way may have ended before the last of it; a second time without a move, it was taken away.
    for (let still = 0; still < 3; ) {
      const at = await this.#store.read(getPosition(website_id));
      if (at !== undefined && at.seq >= head && at.built >= at.build_until) return;
      await this.#follow(website_id);
      const now = await this.#store.read(getPosition(website_id));
      // None for a website that is no more.
      still = now?.seq === at?.seq && now?.built === at?.built ? still + 1 : 0;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { timer } of this.#behind.values()) clearTimeout(timer);
    await Promise.all(this.#running.values());
  }

  #count(events: readonly LoggedEvent[]): void {
    for (const { website_id } of events) {
      const behind = this.#behind.get(website_id) ?? { events: 0, timer: undefined };
      this.#behind.set(website_id, behind);
      behind.events += 1;
      // One timer, looked at again when it fires: moving it with each commit would cost each commit.
      behind.timer ??= this.#waitFor(website_id, behind.events);
      if (behind.events === patience) void this.#quietly(website_id as WebsiteId);
    }
  }

  #waitFor(website_id: string, seen: number): NodeJS.Timeout {
    return setTimeout(() => {
      const behind = this.#behind.get(website_id);
      if (behind === undefined || this.#closed) return;
      behind.timer = behind.events > seen ? this.#waitFor(website_id, behind.events) : undefined;
      if (behind.timer === undefined) void this.#quietly(website_id as WebsiteId);
    }, quiet).unref();
  }

  async #quietly(website_id: WebsiteId): Promise<void> {
    try {
      await this.#follow(website_id);
    } catch (err) {
      this.#log.warn({ err, website_id }, "The index for searches could not follow; it will.");
    }
  }

  /** Steps until nothing is left; whoever asks meanwhile waits for the same steps. */
  #follow(website_id: WebsiteId): Promise<void> {
    const running = this.#running.get(website_id);
    if (running !== undefined) return running;
    clearTimeout(this.#behind.get(website_id)?.timer);
    this.#behind.delete(website_id);
    const work = this.#steps(website_id).finally(() => {
      this.#running.delete(website_id);
      // What came meanwhile, and was not waited for since these steps were under way.
      const behind = this.#behind.get(website_id);
      if (behind !== undefined && !this.#closed) behind.timer ??= this.#waitFor(website_id, behind.events);
    });
    this.#running.set(website_id, work);
    return work;
  }

  async #steps(website_id: WebsiteId): Promise<void> {
    let step: Advanced = { more: true };
    while (!this.#closed) {
      step = await this.#store.write(advance(website_id, step.within));
      if (!step.more) return;
      // Others have their turn in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
