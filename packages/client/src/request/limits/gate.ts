/** Calls under way at once after a limit: one first, one more for each that is answered, up to as many as this. */
const WIDEST = 64;

/** One that waits. */
interface Waiting {
  readonly order: number;
  admit(): void;
}

/** What calls of a limited route pass through: it is closed until a time, and then opens little by little. */
export class Gate {
  /** Milliseconds of the clock. */
  opensAt = 0;
  /** Times in a row that the limit was met again. */
  closings = 0;
  #width = 1;
  #underWay = 0;
  /** By order. */
  readonly #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  get waiting(): number {
    return this.#waiting.length;
  }

  get closed(): boolean {
    return Date.now() < this.opensAt;
  }

  /** Whether nothing is left to hold back: calls may pass by again. */
  get idle(): boolean {
    return !this.closed && this.#waiting.length === 0 && (this.#underWay === 0 || this.#width >= WIDEST);
  }

  close(until: number): void {
    if (!this.closed) this.closings++;
    this.opensAt = Math.max(this.opensAt, until);
    this.#width = 1;
    this.#wake();
  }

  /** Resolves in the order of the calls, as soon as there is room. Whoever passed must `leave`. Rejects with nothing when told to. */
  pass(order: number, stop: AbortSignal): Promise<void> {
    if (this.#waiting.length === 0 && this.#room()) {
      this.#underWay++;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const waiting = {
        order,
        admit: () => {
          stop.removeEventListener("abort", leave);
          resolve();
        },
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        this.#wake();
        reject();
      };
      if (stop.aborted) return reject();
      stop.addEventListener("abort", leave, { once: true });
      // A call that the server refused comes back to its place, which is before those that came later.
      const at = this.#waiting.findLastIndex((other) => other.order < order) + 1;
      this.#waiting.splice(at, 0, waiting);
      this.#wake();
    });
  }

  /** One that passed is done; `fine` when it met no limit. */
  leave(fine: boolean): void {
    this.#underWay--;
    if (fine && !this.closed) {
      this.closings = 0;
      this.#width = Math.min(WIDEST, this.#width + 1);
    }
    this.#wake();
  }

  /** Lets all that wait pass: the limit is no longer theirs. */
  open(): void {
    this.opensAt = 0;
    this.#width = Number.POSITIVE_INFINITY;
    this.#wake();
  }

  #room(): boolean {
    return !this.closed && this.#underWay < this.#width;
  }

  #wake(): void {
    clearTimeout(this.#timer);
    while (this.#waiting.length > 0 && this.#room()) {
      this.#underWay++;
      this.#waiting.shift()?.admit();
    }
    if (this.#waiting.length === 0 || !this.closed) return;
    this.#timer = setTimeout(() => this.#wake(), this.opensAt - Date.now() + 1);
  }
}
