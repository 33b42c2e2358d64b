import { CrispQuotaError, CrispRateLimitError, type ErrorFacts } from "../../errors/index.js";
import { onAbort } from "../../port/on-abort.js";
import { Gate } from "./gate.js";
import type { Bounds, Limit, LimitHandler } from "./options.js";

/** Milliseconds until the next call when the server does not say, doubled each time that proves too short; and the most. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Milliseconds for which a used-up quota is taken for granted, however long it may last. */
const QUOTA_HELD = 60_000;
/** Most routes that are kept in mind. */
const MOST_ROUTES = 200;
/** The gate of all routes. */
const ALL = "*";

/** A call that may have to wait. */
export interface Passing {
  readonly route: string;
  /** Its place among all calls of the client. */
  readonly order: number;
  /** It fails when it is refused once more. */
  readonly last: boolean;
  /** Milliseconds that it may wait now. */
  readonly patience: number;
  /** What it says when it is not sent. */
  readonly asked: Pick<ErrorFacts, "method" | "path">;
  readonly signals: readonly (AbortSignal | undefined)[];
}

/** A call that came through. */
export interface Passed {
  /** Others were answered since the limit ended: when this one meets it again, they took its place, which is no fault of its own. */
  readonly behind: boolean;
  /** To be called when it was answered; `fine` when it met no limit. */
  leave(fine: boolean): void;
}

/** What is known of a limit. */
interface Held {
  readonly gate: Gate;
  readonly scope: Limit["scope"];
  readonly route: string;
  /** The last that met it. */
  error: CrispRateLimitError;
}

/** Makes calls wait for the limits that the server set, instead of meeting them again. Knows nothing as long as there are none. */
export class Limiter {
  readonly bounds: Bounds;
  readonly #held = new Map<string, Held>();
  readonly #tell: LimitHandler;
  #whom: string | undefined;

  constructor(bounds: Bounds, tell: LimitHandler) {
    this.bounds = bounds;
    this.#tell = tell;
  }

  /** Whether no call has to wait. */
  get free(): boolean {
    return this.#held.size === 0;
  }

  /**
   * Resolves when the call may be sent. Rejects with a `CrispRateLimitError` when it
   * would wait too long, and with undefined when one of its signals ended the wait.
   */
  async pass(passing: Passing, whom: string): Promise<Passed> {
    if (whom !== this.#whom) this.#forget();
    const passed: Gate[] = [];
    let behind = false;
    // The gate of its route first: who waits there must not hold a place at the gate of all, where calls of other routes wait.
    const names = [passing.route, ALL];
    const leave = (fine: boolean): void => {
      for (const gate of passed) gate.leave(fine);
      this.#tidy();
    };
    const deadline = performance.now() + passing.patience;
    for (const name of names) this.#refuse(this.#held.get(name), passing, deadline);
    try {
      for (const name of names) {
        const held = this.#held.get(name);
        if (!held) continue;
        if (await this.#wait(held, passing, deadline)) behind = true;
        passed.push(held.gate);
      }
    } catch (error) {
      leave(false);
      throw error;
    }
    return { behind, leave };
  }

  /** Takes note of a limit that a call of the route met; `passed` when it had to pass here before. */
  met(route: string, error: CrispRateLimitError, passed: boolean, whom: string): void {
    if (whom !== this.#whom) this.#forget();
    this.#whom = whom;
    // How long a quota lasts is not guessed: the next call may find that it was raised.
    if (error instanceof CrispQuotaError && error.retryAfter === undefined) return;
    const elsewhere = [...this.#held].some(([name, { gate }]) => name !== route && gate.closed);
    this.#close(route, { scope: "route", route, passed, error });
    if (elsewhere) this.#close(ALL, { scope: "token", route, passed, error });
  }

  /** Throws when the call would wait too long, or too many wait. */
  #refuse(held: Held | undefined, passing: Passing, deadline: number): void {
    if (!held) return;
    const { gate, error } = held;
    const now = performance.now();
    const wait = Math.max(0, gate.opensAt - now);
    const refused = wait > 0 && this.#outlasts(error);
    const queues = wait > 0 || gate.waiting > 0;
    if (refused || (queues && (now + wait > deadline || this.#waiting() >= this.bounds.maxQueue))) {
      throw unsent(error, passing, wait);
    }
  }

  async #wait(held: Held, passing: Passing, deadline: number): Promise<boolean> {
    this.#refuse(held, passing, deadline);
    const { gate, error } = held;
    const stop = new AbortController();
    const end = (): void => stop.abort();
    const timer = setTimeout(end, deadline - performance.now());
    const offs = passing.signals.map((signal) => onAbort(signal, end));
    if (passing.signals.some((signal) => signal?.aborted)) end();
    try {
      return await gate.pass(passing.order, passing.last, stop.signal);
    } catch {
      if (passing.signals.some((signal) => signal?.aborted)) throw undefined;
      throw unsent(error, passing, Math.max(0, gate.opensAt - performance.now()));
    } finally {
      clearTimeout(timer);
      for (const off of offs) off();
    }
  }

  #close(name: string, met: Omit<Held, "gate"> & { readonly passed: boolean }): void {
    const { scope, route, error, passed } = met;
    const held = this.#held.get(name) ?? { gate: new Gate(), scope, route, error };
    const { gate } = held;
    const { closed } = gate;
    const guess = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** gate.tooEarly) * (0.5 + Math.random() / 2);
    const asked = error.retryAfter ?? guess;
    const wait = this.#outlasts(error) ? Math.min(QUOTA_HELD, asked) : asked;
    held.error = error;
    gate.close(performance.now() + wait, passed);
    this.#held.set(name, held);
    if (this.#held.size > MOST_ROUTES) this.#tidy();
    if (!closed) this.#tell({ state: "limited", scope, route, wait, queued: this.#waiting() });
  }

  /** Whether the limit is a quota that no call may wait for. */
  #outlasts(error: CrispRateLimitError): boolean {
    return error instanceof CrispQuotaError && (error.retryAfter ?? Number.POSITIVE_INFINITY) > this.bounds.maxWait;
  }

  #waiting(): number {
    let waiting = 0;
    for (const { gate } of this.#held.values()) waiting += gate.waiting;
    return waiting;
  }

  /** Forgets what holds nothing back any longer. */
  #tidy(): void {
    for (const [name, { gate, scope, route }] of this.#held) {
      if (!gate.idle) continue;
      this.#held.delete(name);
      this.#tell({ state: "resumed", scope, route, wait: 0, queued: this.#waiting() });
    }
  }

  /** Limits are those of a token at a server. */
  #forget(): void {
    for (const { gate } of this.#held.values()) gate.open();
    this.#tidy();
    this.#held.clear();
  }
}

/** The error of a call that was not sent, by that of the call which met the limit. */
function unsent(met: CrispRateLimitError, { asked }: Passing, wait: number): CrispRateLimitError {
  const facts: ErrorFacts = {
    ...asked,
    status: met.status,
    reason: met.reason,
    detail: "The call was not sent, as the server limits calls such as this one, and it would wait too long.",
    retryAfter: wait > 0 ? Math.ceil(wait) : met.retryAfter,
    attempts: 0,
    outcome: "unsent",
  };
  return met instanceof CrispQuotaError ? new CrispQuotaError(facts) : new CrispRateLimitError(facts);
}
