/** Conversations of a first command: too few to take long, whatever they hold. */
const first = 4;

/**
 * How many conversations one command takes: as many as keep others waiting no longer than `target` milliseconds. A conversation may
 * hold one message or ten thousand, which nobody knows before.
 */
export class Pace {
  readonly #most: number;
  readonly #target: number;
  #size: number;

  constructor(most: number, target: number) {
    this.#most = most;
    this.#target = target;
    this.#size = Math.min(first, most);
  }

  get size(): number {
    return this.#size;
  }

  /** Told how long a command took that had so many. */
  took(milliseconds: number, conversations: number): void {
    if (milliseconds > this.#target) {
      this.#size = Math.max(1, Math.floor((conversations * this.#target) / milliseconds));
    } else if (milliseconds < this.#target / 2 && conversations >= this.#size) {
      this.#size = Math.min(this.#most, this.#size * 2);
    }
  }
}
