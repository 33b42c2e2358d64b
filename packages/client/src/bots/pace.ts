const MINUTE = 60_000;

interface Minute {
  times: number[];
  /** It was told already that there is no more. */
  told: boolean;
}

/** How many messages went into each conversation within the last minute. */
export class Pace {
  readonly #perMinute: number;
  readonly #minutes = new Map<string, Minute>();
  #swept = 0;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** `free`: it counts. Otherwise one more is too many, for the `first` time since it last was free or `again`. */
  take(key: string, now = performance.now()): "free" | "first" | "again" {
    this.#sweep(now);
    const minute = this.#minutes.get(key) ?? { times: [], told: false };
    this.#minutes.set(key, minute);
    minute.times = minute.times.filter((time) => time > now - MINUTE);
    if (minute.times.length < this.#perMinute) {
      minute.times.push(now);
      minute.told = false;
      return "free";
    }
    if (minute.told) return "again";
    minute.told = true;
    return "first";
  }

  /** Conversations without a recent message are forgotten, once a minute. */
  #sweep(now: number): void {
    if (now - this.#swept < MINUTE) return;
    this.#swept = now;
    for (const [key, { times }] of this.#minutes) if ((times.at(-1) ?? 0) <= now - MINUTE) this.#minutes.delete(key);
  }
}
