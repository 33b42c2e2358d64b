/**
 * A list of the API that spans pages. Nothing is asked for until it is walked, and each walk begins anew.
 *
 * ```ts
 * for await (const conversation of client.website.conversations(websiteId, { filter_unread: 1 })) { ... }
 * ```
 *
 * Leaving the loop early asks for no further page. An error of any page ends the walk with that error.
 */
export class Pages<Item> implements AsyncIterable<Item> {
  readonly #walk: () => AsyncGenerator<Item[], void, undefined>;
  readonly #check: () => void;

  /** @param check called before each item; what it throws ends the walk. */
  constructor(walk: () => AsyncGenerator<Item[], void, undefined>, check: () => void = () => {}) {
    this.#walk = walk;
    this.#check = check;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.#walk()) {
      for (const item of page) {
        this.#check();
        yield item;
      }
    }
  }

  /** The same items, a page at a time. */
  pages(): AsyncGenerator<Item[], void, undefined> {
    return this.#walk();
  }

  /** All items in one array. Give a `limit` when the list may be long: all of it is held in memory. */
  async toArray(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const page of this.#walk()) for (const item of page) items.push(item);
    return items;
  }

  /**
   * Calls a function for each item, `concurrency` of them at the same time (1 by default). The first that fails ends the walk: the
   * promise rejects with its error once those under way have settled.
   */
  async forEach(
    use: (item: Item) => unknown,
    { concurrency = 1 }: { readonly concurrency?: number } = {},
  ): Promise<void> {
    if (!(Number.isInteger(concurrency) && concurrency >= 1)) {
      throw new TypeError(`concurrency must be a whole number from 1, got ${String(concurrency)}.`);
    }
    const underWay = new Set<Promise<void>>();
    let failure: { readonly error: unknown } | undefined;
    try {
      for await (const item of this) {
        if (failure) break;
        const one: Promise<void> = Promise.resolve(item)
          .then(use)
          .then(
            () => {},
            (error: unknown) => {
              failure ??= { error };
            },
          )
          .finally(() => underWay.delete(one));
        underWay.add(one);
        if (underWay.size >= concurrency) await Promise.race(underWay);
      }
    } finally {
      await Promise.all(underWay);
    }
    if (failure) throw failure.error;
  }
}
