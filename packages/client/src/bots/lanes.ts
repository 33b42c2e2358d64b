/** Something to be done. It reports its own failures, and never rejects. */
export type Job = () => Promise<void>;

export interface LanesOptions {
  /** Jobs at a time. */
  readonly concurrency: number;
  /** Jobs that may wait in one lane. */
  readonly perLane: number;
  /** Jobs that may wait in all lanes together. */
  readonly total: number;
}

interface Lane {
  readonly key: string;
  readonly waiting: Job[];
}

/** Does jobs of one lane one after another, in the order they came, and those of different lanes at the same time. */
export class Lanes {
  readonly #options: LanesOptions;
  /** Lanes with a job that runs or waits. */
  readonly #lanes = new Map<string, Lane>();
  /** Lanes with a job that could run now, the one that has waited longest first. */
  readonly #ready = new Set<Lane>();
  #running = 0;
  #waiting = 0;
  #idle: (() => void)[] = [];

  constructor(options: LanesOptions) {
    this.#options = options;
  }

  has(key: string): boolean {
    return this.#lanes.has(key);
  }

  /** False when too many wait already: then the job is not done. One that must be done is taken nevertheless. */
  push(key: string, job: Job, must = false): boolean {
    const lane = this.#lanes.get(key);
    const { perLane, total } = this.#options;
    if (!must && (this.#waiting >= total || (lane?.waiting.length ?? 0) >= perLane)) return false;
    this.#waiting += 1;
    if (lane) {
      lane.waiting.push(job);
    } else {
      const added = { key, waiting: [job] };
      this.#lanes.set(key, added);
      this.#ready.add(added);
      this.#next();
    }
    return true;
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    if (this.#lanes.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    for (const lane of this.#ready) {
      if (this.#running >= this.#options.concurrency) return;
      this.#ready.delete(lane);
      void this.#run(lane);
    }
  }

  async #run(lane: Lane): Promise<void> {
    const job = lane.waiting.shift() as Job;
    this.#running += 1;
    this.#waiting -= 1;
    await job();
    this.#running -= 1;
    if (lane.waiting.length > 0) this.#ready.add(lane);
    else this.#lanes.delete(lane.key);
    this.#next();
    if (this.#lanes.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }
}
