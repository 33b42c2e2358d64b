import type { LoggedEvent } from "../store/store.js";
import type { Turn } from "./turn.js";

/** Events of one read of the log. */
const READ_LIMIT = 200;
/** Handed-over events kept in memory; beyond, the log is read when their turn comes. */
const AHEAD_LIMIT = 1_000;
const RETRY_FIRST = 50;
const RETRY_LONGEST = 2_000;

export interface TailPorts {
  readonly turn: Turn;
  now(): number;
  read(website_id: string, after: number, limit: number): Promise<readonly LoggedEvent[]>;
  deliver(event: LoggedEvent): void;
  /** A read failed, or did not find what was announced; it is tried again in `wait` milliseconds. */
  failed(website_id: string, error: unknown, wait: number): void;
}

/**
 * Follows one website's log: every event above the starting position is delivered once, in order. What is handed over
 * after a commit is taken from memory; what is missing in between is read from the log.
 */
export class Tail {
  readonly website_id: string;
  readonly #ports: TailPorts;
  /** Number of the newest delivered event; undefined until the start is known. */
  #position: number | undefined;
  /** Newest number known to be committed. */
  #target = 0;
  readonly #ahead = new Map<number, LoggedEvent>();
  /** A read, a retry or a later turn is under way and will go on from there. */
  #busy = false;
  #closed = false;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  /** Since when events up to `seq` have been waiting. */
  #mark: { readonly seq: number; readonly at: number } | undefined;

  constructor(website_id: string, ports: TailPorts) {
    this.website_id = website_id;
    this.#ports = ports;
  }

  /** What was handed over meanwhile and lies above `position` is delivered at once. */
  start(position: number): void {
    this.#position = position;
    for (const seq of this.#ahead.keys()) if (seq <= position) this.#ahead.delete(seq);
    this.#remark();
    this.#advance();
  }

  /** A committed event, in whatever order the commits were told. */
  handOver(event: LoggedEvent): void {
    if (this.#closed || event.seq <= (this.#position ?? 0)) return;
    if (this.#ahead.size < AHEAD_LIMIT) this.#ahead.set(event.seq, event);
    this.notice(event.seq);
  }

  /** The log is known to reach this number. */
  notice(seq: number): void {
    if (seq > this.#target) {
      this.#target = seq;
      this.#mark ??= { seq, at: this.#ports.now() };
    }
    this.#advance();
  }

  /** Milliseconds that the oldest known, undelivered event has waited (a lower bound while many wait). */
  lag(): number {
    return this.#mark === undefined ? 0 : this.#ports.now() - this.#mark.at;
  }

  close(): void {
    this.#closed = true;
    this.#ahead.clear();
    clearTimeout(this.#retry);
  }

  #advance(): void {
    if (this.#busy || this.#closed || this.#position === undefined) return;
    while (this.#position < this.#target) {
      const next = this.#ahead.get(this.#position + 1);
      if (next === undefined) {
        this.#busy = true;
        void this.#fill(this.#position);
        return;
      }
      if (!this.#ports.turn.take(next.body?.length ?? 0)) {
        this.#busy = true;
        this.#ports.turn.later(() => this.#resume());
        return;
      }
      this.#ahead.delete(next.seq);
      this.#position = next.seq;
      this.#remark();
      // Not re-entrant: what a subscriber causes is handed over after a commit, in a later turn.
      this.#ports.deliver(next);
      if (this.#closed) return;
    }
  }

  async #fill(position: number): Promise<void> {
    try {
      const events = await this.#ports.read(this.website_id, position, READ_LIMIT);
      if (this.#closed) return;
      if (events.length === 0) throw new Error(`The log ends at ${position}, ${this.#target} was announced.`);
      for (const event of events) this.#ahead.set(event.seq, event);
      this.#failures = 0;
      // Numbers have no gaps, so a missing one was taken out of the log for good: go on behind it.
      if (!this.#ahead.has(position + 1)) this.#position = Math.min(...this.#ahead.keys()) - 1;
      this.#target = Math.max(this.#target, events.at(-1)?.seq ?? 0);
      this.#resume();
    } catch (error) {
      if (this.#closed) return;
      const wait = Math.min(RETRY_LONGEST, RETRY_FIRST * 2 ** this.#failures);
      this.#failures += 1;
      this.#ports.failed(this.website_id, error, wait);
      this.#retry = setTimeout(() => this.#resume(), wait);
    }
  }

  #resume(): void {
    this.#busy = false;
    this.#advance();
  }

  #remark(): void {
    const position = this.#position as number;
    if (this.#mark === undefined || position < this.#mark.seq) return;
    this.#mark = position < this.#target ? { seq: this.#target, at: this.#ports.now() } : undefined;
  }
}
