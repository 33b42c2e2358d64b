/** Spreads a burst: so many at once, then one each interval. It delays, it does not refuse. */
export class Pace {
  readonly #interval: number;
  readonly #ahead: number;
  #next = 0;

  /** `interval` in milliseconds. */
  constructor(burst: number, interval: number) {
    this.#interval = interval;
    this.#ahead = (burst - 1) * interval;
  }

  /** Milliseconds to wait before the next one; it is counted as taken. */
  take(now: number): number {
    const at = Math.max(this.#next, now);
    this.#next = at + this.#interval;
    return Math.max(0, at - now - this.#ahead);
  }
}
