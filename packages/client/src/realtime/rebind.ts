import { notConnected } from "./failure.js";

/** Milliseconds between two binds of one socket: servers dislike floods of them. */
const INTERVAL = 2_500;

interface Joining {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps what one connection is sent equal to what is wanted: at once, then at most every 2.5 s, all changes in one. */
export class Rebind {
  readonly #wanted: () => readonly string[];
  readonly #told: (events: readonly string[]) => void;
  readonly #send: (payload: { events?: readonly string[] }, read: () => void) => void;
  /** What was sent last. */
  #bound: readonly string[] = [];
  /** What the server has read. */
  #read: readonly string[] = [];
  /** By `performance.now()`. */
  #boundAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #joining: Joining[] = [];
  /** Those for whom the authentication does that is under way: it was sent after they asked. */
  #carried: Joining[] = [];

  /**
   * @param wanted names of the events wanted now.
   * @param told is told what the server sends from now on.
   * @param send sends a `socket:bind`, and tells when the server has read it: a request that is sent before, on another connection,
   * may cause events before the server knows who wants them.
   */
  constructor(
    wanted: () => readonly string[],
    told: (events: readonly string[]) => void,
    send: (payload: { events?: readonly string[] }, read: () => void) => void,
  ) {
    this.#wanted = wanted;
    this.#told = told;
    this.#send = send;
  }

  /** What a new socket authenticates with. */
  begin(): readonly string[] {
    this.#bound = this.#wanted();
    this.#carried.push(...this.#joining.splice(0));
    return this.#bound;
  }

  /** The credentials were accepted, and with them what `begin` gave. */
  live(): void {
    this.#boundAt = Number.NEGATIVE_INFINITY;
    this.#read = this.#bound;
    for (const { resolve } of this.#carried.splice(0)) resolve();
    this.changed();
    // The server may have looked before these asked.
    if (this.#joining.length > 0) this.#schedule();
  }

  /** Other events may be wanted. Only while live. */
  changed(): void {
    this.#tell();
    if (this.#outdated) this.#schedule();
  }

  /** Has the server look anew at which websites the token reaches; while not live, the next authentication does. */
  join(live: boolean): Promise<void> {
    const joined = new Promise<void>((resolve, reject) => this.#joining.push({ resolve, reject }));
    if (live) this.#schedule();
    return joined;
  }

  /** The socket is gone. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#joining.unshift(...this.#carried.splice(0));
  }

  /** No other socket follows. */
  abandon(): void {
    for (const { reject } of this.#joining.splice(0)) reject(notConnected());
  }

  /** What it has read, without what it was told since to leave out. */
  #tell(): void {
    this.#told(this.#read.filter((event) => this.#bound.includes(event)));
  }

  get #outdated(): boolean {
    return this.#wanted().join() !== this.#bound.join();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#bind(), Math.max(0, this.#boundAt + INTERVAL - performance.now()));
  }

  #bind(): void {
    this.#timer = undefined;
    const outdated = this.#outdated;
    if (!outdated && this.#joining.length === 0) return;
    this.#boundAt = performance.now();
    const bound = this.#wanted();
    this.#bound = bound;
    this.#send(outdated ? { events: bound } : {}, () => {
      this.#read = bound;
      if (outdated) this.#tell();
    });
    for (const { resolve } of this.#joining.splice(0)) resolve();
  }
}
