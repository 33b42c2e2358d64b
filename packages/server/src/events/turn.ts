/**
 * Milliseconds of delivering after which other work of the process gets its turn. Not less: a socket is written to once
 * for its first event of a turn and once for all others, so that a turn of ten events costs little more than one of two.
 */
const TURN_TIME = 100;
/** Bytes of event bodies after which sockets get to write what they were given. */
const TURN_BYTES = 1_048_576;

/** The share of one turn of the event loop that delivering may take, over all websites. */
export class Turn {
  #startedAt: number | undefined;
  #bytes = 0;
  #waiting: (() => void)[] = [];

  /** Takes the cost of one delivery; false when this turn's share is used up. */
  take(bytes: number): boolean {
    if (this.#startedAt === undefined) {
      this.#startedAt = performance.now();
      setImmediate(() => this.#next());
    } else if (this.#bytes >= TURN_BYTES || performance.now() - this.#startedAt >= TURN_TIME) {
      return false;
    }
    this.#bytes += bytes;
    return true;
  }

  /** Goes on in the next turn, those first that waited first. Only after `take` answered false. */
  later(work: () => void): void {
    this.#waiting.push(work);
  }

  #next(): void {
    this.#startedAt = undefined;
    this.#bytes = 0;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const work of waiting) work();
  }
}
