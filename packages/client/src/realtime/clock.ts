/** Messages that the difference is taken from. */
const SAMPLES = 16;

/** Milliseconds that a delivery may take: a clock that seems to be less behind ours is taken as in step with it. */
const DELIVERY = 1_000;
/** Milliseconds that a difference may be above the middle one before it is taken for that of an odd timestamp. */
const ODD = 5_000;

/**
 * How far the server's clock is from ours, by the messages that arrive. A delivery takes its time, so that the clock is at
 * least as late as the latest of the newest differences says, those of odd timestamps left aside.
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
    const middle = sorted[sorted.length >> 1] ?? 0;
    const latest = sorted.findLast((difference) => difference <= middle + ODD) ?? 0;
    return time + (latest < 0 && latest > -DELIVERY ? 0 : latest);
  }
}
