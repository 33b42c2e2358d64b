import type { Log } from "../../platform/log.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { countBlocks } from "../../store/visitor-blocks.js";
import type { BlockRule } from "./rules.js";

/** Milliseconds that counts wait in memory: what a crash may lose. */
const pause = 1_000;

/** How many visitors each rule kept out. Counted in memory first: whoever floods a website that refuses them costs no write each. */
export class BlockCounts {
  readonly #store: Store;
  readonly #log: Pick<Log, "warn">;
  #waiting = new Map<WebsiteId, Map<BlockRule, number>>();
  #timer: NodeJS.Timeout | undefined;
  /** Writes under way: whoever asks for the counts waits for them, too. */
  #work: Promise<void> = Promise.resolve();

  constructor(store: Store, log: Pick<Log, "warn">) {
    this.#store = store;
    this.#log = log;
  }

  count(website_id: WebsiteId, rule: BlockRule): void {
    const counts = this.#waiting.get(website_id) ?? new Map<BlockRule, number>();
    this.#waiting.set(website_id, counts);
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    this.#timer ??= setTimeout(() => void this.flush(), pause).unref();
  }

  /** Resolves when everything counted so far is kept. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = new Map();
    const writes = [...waiting].map(([website_id, counts]) => this.#keep(website_id, counts));
    this.#work = Promise.all([this.#work, ...writes]).then(() => undefined);
    await this.#work;
  }

  async #keep(website_id: WebsiteId, counts: ReadonlyMap<BlockRule, number>): Promise<void> {
    try {
      await this.#store.write({
        name: "countBlocks",
        *body() {
          for (const [rule, count] of counts) yield* countBlocks(website_id, rule, count);
        },
      });
    } catch (err) {
      this.#log.warn({ err }, "How many visitors were kept out could not be kept.");
    }
  }
}
