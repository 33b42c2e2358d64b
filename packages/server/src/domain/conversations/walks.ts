import type { ListKey } from "../../store/conversation-lists.js";

/**
 * A reader that goes through the pages of one listing in turn. It is served from the place where its previous page
 * ended, so depth costs nothing; and since conversations move while it reads (a new message puts one at the top), it
 * remembers what it was shown, so that none is shown twice and those that moved out of its way are shown at the end.
 */
export interface Walk {
  /** Page that the reader asks for next. */
  next: number;
  readonly per_page: number;
  /** Where its last page ended; undefined when the listing itself is exhausted. */
  end: ListKey | undefined;
  /** Newest update when it began, then how far the rows that moved since have been shown. */
  moved: ListKey;
  /** Internal ids shown so far. */
  readonly seen: Set<number>;
}

/** Ids remembered over all walks: about 40 bytes each. */
const idLimit = 250_000;
const walkLimit = 2_000;

/** The walks going on, by reader and listing. Forgotten ones cost their readers a search by offset, nothing else. */
export class Walks {
  readonly #walks = new Map<string, Walk[]>();
  #ids = 0;
  #count = 0;

  begin(reader: string, walk: Walk): void {
    const walks = this.#walks.get(reader) ?? [];
    // Last in the map's order: newest use.
    this.#walks.delete(reader);
    this.#walks.set(reader, [...walks, walk]);
    this.#ids += walk.seen.size;
    this.#count += 1;
    this.#evict();
  }

  /** The walk that waits for this page. */
  find(reader: string, page: number, per_page: number): Walk | undefined {
    const walks = this.#walks.get(reader);
    return walks?.findLast((walk) => walk.next === page && walk.per_page === per_page);
  }

  /** Notes that a page was shown. */
  advance(reader: string, walk: Walk, shown: readonly ListKey[], end: ListKey | undefined): void {
    const before = walk.seen.size;
    for (const { id } of shown) walk.seen.add(id);
    walk.next += 1;
    walk.end = end;
    this.#ids += walk.seen.size - before;
    const walks = this.#walks.get(reader);
    if (walks !== undefined) {
      this.#walks.delete(reader);
      this.#walks.set(reader, walks);
    }
    this.#evict();
  }

  #evict(): void {
    while (this.#ids > idLimit || this.#count > walkLimit) {
      const oldest = this.#walks.entries().next().value;
      if (oldest === undefined) return;
      const [reader, walks] = oldest;
      const walk = walks.shift();
      if (walk !== undefined) {
        this.#ids -= walk.seen.size;
        this.#count -= 1;
      }
      if (walks.length === 0) this.#walks.delete(reader);
    }
  }
}
