/** Items remembered to tell those that come twice: enough for a list that moves by hundreds while it is walked. */
const REMEMBERED = 2_000;

/**
 * Tells items that come twice: a list that grows at its front while it is walked shows the end of one page again at the
 * beginning of the next.
 */
export class SeenItems {
  readonly #key: string | undefined;
  readonly #known = new Set<unknown>();

  /** The field that names an item; undefined when items have no name, and nothing can be told. */
  constructor(key: string | undefined) {
    this.#key = key;
  }

  /** Those that are new, in their order. */
  fresh<Item>(items: readonly Item[]): Item[] {
    return items.filter((item) => this.#isFresh(item));
  }

  #isFresh(item: unknown): boolean {
    const name = this.#nameOf(item);
    if (name === undefined) return true;
    if (this.#known.has(name)) return false;
    this.#known.add(name);
    if (this.#known.size > REMEMBERED) this.#known.delete(this.#known.values().next().value);
    return true;
  }

  #nameOf(item: unknown): unknown {
    if (this.#key === undefined || typeof item !== "object" || item === null) return undefined;
    return (item as Record<string, unknown>)[this.#key];
  }
}
