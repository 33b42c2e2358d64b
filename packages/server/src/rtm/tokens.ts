import type { Session } from "./session.js";

/** Revoked tokens remembered, for authentications that were under way at that moment. */
const REVOKED = 1_000;

/** The sessions of each token. */
export class Tokens {
  readonly #sessions = new Map<string, Set<Session>>();
  readonly #revoked = new Set<string>();
  readonly #most: number;
  #count = 0;

  /** `most` sockets at a time for one token. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Why the token may not have another socket, in one sentence; undefined when it was given one. */
  admit(identifier: string, session: Session): string | undefined {
    if (this.#revoked.has(identifier)) return "The token was revoked.";
    const sessions = this.#sessions.get(identifier) ?? new Set();
    if (sessions.size >= this.#most) return `A token may have ${this.#most} sockets at a time.`;
    this.#sessions.set(identifier, sessions);
    sessions.add(session);
    this.#count += 1;
    return undefined;
  }

  release(identifier: string, session: Session): void {
    const sessions = this.#sessions.get(identifier);
    if (!sessions?.delete(session)) return;
    this.#count -= 1;
    if (sessions.size === 0) this.#sessions.delete(identifier);
  }

  revoke(identifier: string): Session[] {
    this.#revoked.add(identifier);
    for (const oldest of this.#revoked) {
      if (this.#revoked.size <= REVOKED) break;
      this.#revoked.delete(oldest);
    }
    return [...(this.#sessions.get(identifier) ?? [])];
  }

  *entries(): Iterable<[string, readonly Session[]]> {
    for (const [identifier, sessions] of [...this.#sessions]) yield [identifier, [...sessions]];
  }

  /** Sessions of all tokens. */
  get sessions(): number {
    return this.#count;
  }

  get size(): number {
    return this.#sessions.size;
  }
}
