/** Messages that the difference is taken from. */
const SAMPLES = 16;

/**
 * How far the server's clock is from ours, by the messages that arrive: the middle one of the newest differences, so
 * that neither a slow delivery nor an odd timestamp decides.
 */
export class ServerClock {
  readonly #differences: number[] = [];
  #next = 0;

  /** Whether anything is known of the server's clock. */
  get known(): boolean {
    return this.#differences.length > 0;
  }

  /** A message of now bears this time. */
  observe(timestamp: number): void {
    this.#differences[this.#next] = timestamp - Date.now();
    this.#next = (this.#next + 1) % SAMPLES;
  }

  /** Our time as the server's. */
  at(time: number): number {
    const sorted = this.#differences.toSorted((a, b) => a - b);
    return time + (sorted[sorted.length >> 1] ?? 0);
  }
}
