/** Events held back at a time, at most. */
const MOST = 10_000;

interface Held {
  readonly name: string;
  readonly payload: unknown;
}

/** Keeps the events of conversations back until what they missed was delivered before them. */
export class Hold {
  readonly #deliver: (name: string, payload: unknown) => void;
  readonly #most: number;
  readonly #held = new Map<string, Held[]>();
  readonly #released = new Set<string>();
  #only: ReadonlySet<string> | undefined;
  #count = 0;
  #ended = false;
  #overflowed = false;

  constructor(deliver: (name: string, payload: unknown) => void, most = MOST) {
    this.#deliver = deliver;
    this.#most = most;
  }

  /** More events came than could be held: they were delivered before what the conversations missed. */
  get overflowed(): boolean {
    return this.#overflowed;
  }

  /** True when the event is held back. */
  take(name: string, payload: unknown): boolean {
    if (this.#ended) return false;
    const session_id = (payload as { session_id?: unknown } | null | undefined)?.session_id;
    if (typeof session_id !== "string" || this.#released.has(session_id)) return false;
    if (this.#only && !this.#only.has(session_id)) return false;
    if (this.#count >= this.#most) {
      this.#overflowed = true;
      this.end();
      return false;
    }
    const held = this.#held.get(session_id);
    if (held) held.push({ name, payload });
    else this.#held.set(session_id, [{ name, payload }]);
    this.#count += 1;
    return true;
  }

  /** The messages of a conversation that wait here, by fingerprint. */
  messages(session_id: string): Map<unknown, unknown> {
    const messages = (this.#held.get(session_id) ?? []).filter(
      ({ name }) => name === "message:send" || name === "message:received",
    );
    return new Map(messages.map(({ payload }) => [(payload as { fingerprint?: unknown }).fingerprint, payload]));
  }

  /** Any conversation may have missed something, again. */
  widen(): void {
    this.#only = undefined;
    this.#released.clear();
  }

  /** Only these conversations missed something: the others wait for nothing. */
  narrow(sessions: ReadonlySet<string>): void {
    this.#only = sessions;
    for (const session_id of [...this.#held.keys()]) if (!sessions.has(session_id)) this.release(session_id);
  }

  /** What the conversation missed was delivered. */
  release(session_id: string): void {
    this.#released.add(session_id);
    const held = this.#held.get(session_id) ?? [];
    this.#held.delete(session_id);
    this.#count -= held.length;
    for (const { name, payload } of held) this.#deliver(name, payload);
  }

  /** Holds nothing any more, and delivers what it held. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const session_id of [...this.#held.keys()]) this.release(session_id);
  }
}
