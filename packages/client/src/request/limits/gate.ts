/** Calls under way at once after a limit: one first, one more for each that is answered, up to as many as this. */
const WIDEST = 64;
/** Milliseconds; timers of a longer time end at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** One that waits. */
interface Waiting {
  readonly order: number;
  /** It fails when it is refused once more. */
  readonly last: boolean;
  /** `behind`: others were answered since the gate opened. */
  admit(behind: boolean): void;
}

/** What calls of a limited route pass through: it is closed until a time, and then opens little by little. */
export class Gate {
  /** By `performance.now()`: were it the time of day, a clock that is set back would keep the gate closed for as much longer. */
  opensAt = 0;
  /** Times that it was closed and had opened too early: not one call was let through. */
  tooEarly = 0;
  /** Calls that were let in since it opened, and how many of them were answered. */
  #admitted = 0;
  #answered = 0;
  /** How many were answered the last time, until the limit was met again: from there on it is felt for anew. */
  #expected = 0;
  #width = 1;
  #underWay = 0;
  /** By order. */
  readonly #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  get waiting(): number {
    return this.#waiting.length;
  }

  get closed(): boolean {
    return performance.now() < this.opensAt;
  }

  /** Whether nothing is left to hold back: calls may pass by again. */
  get idle(): boolean {
    return !this.closed && this.#waiting.length === 0 && (this.#underWay === 0 || this.#width >= WIDEST);
  }

  /** `passed`: the limit was met by a call that had passed here, not by one that was under way before. */
  close(until: number, passed: boolean): void {
    if (passed && !this.closed && this.#answered === 0) this.tooEarly++;
    if (this.#answered > 0) this.#expected = this.#answered;
    this.#admitted = 0;
    this.#answered = 0;
    this.opensAt = Math.max(this.opensAt, until);
    this.#width = 1;
    this.#wake();
  }

  /**
   * Resolves in the order of the calls, as soon as there is room, with whether others were answered since the gate opened.
   * Whoever passed must `leave`. Rejects with nothing when told to.
   */
  pass(order: number, last: boolean, stop: AbortSignal): Promise<boolean> {
    if (this.#waiting.length === 0 && this.#room()) return Promise.resolve(this.#enter());
    return new Promise((resolve, reject) => {
      const waiting = {
        order,
        last,
        admit: (behind: boolean) => {
          stop.removeEventListener("abort", leave);
          resolve(behind);
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
      this.#answered++;
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

  #enter(): boolean {
    this.#underWay++;
    if (++this.#admitted === this.#expected) this.#width = 1;
    return this.#answered > 0;
  }

  #room(): boolean {
    return !this.closed && this.#underWay < this.#width;
  }

  #wake(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    // One look at the clock: were there two, the gate could open in between, and those who wait would wait for ever.
    const closedFor = this.opensAt - performance.now();
    if (closedFor > 0) {
      this.#timer = setTimeout(() => this.#wake(), Math.min(closedFor + 1, LONGEST_TIMER));
      return;
    }
    while (this.#waiting.length > 0 && this.#underWay < this.#width) {
      // Whoever goes first may well be refused, which costs a call that can be tried once more the least.
      const index =
        this.#width > 1
          ? 0
          : Math.max(
              0,
              this.#waiting.findIndex(({ last }) => !last),
            );
      const behind = this.#enter();
      this.#waiting.splice(index, 1)[0]?.admit(behind);
    }
  }
}
