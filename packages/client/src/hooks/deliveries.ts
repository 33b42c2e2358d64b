/** Which deliveries were received. One of several processes may be given what they share, such as a database. */
export interface Deliveries {
  /** True when the delivery is new; from then on it is known. */
  claim(id: string): boolean | Promise<boolean>;
  /** Its handlers failed: when it is delivered again, it is new. */
  forget?(id: string): unknown;
}

/** Deliveries remembered, at most. */
const REMEMBERED = 10_000;

/** The newest deliveries of this process: 10,000 of them unless told otherwise, at least half of them. */
export class RecentDeliveries implements Deliveries {
  readonly #half: number;
  #young = new Set<string>();
  #old = new Set<string>();

  constructor(limit = REMEMBERED) {
    this.#half = Math.max(1, Math.ceil(limit / 2));
  }

  claim(id: string): boolean {
    if (this.#young.has(id) || this.#old.has(id)) return false;
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Set();
    }
    this.#young.add(id);
    return true;
  }

  forget(id: string): void {
    this.#young.delete(id);
    this.#old.delete(id);
  }
}
