import type { BackfillLimits } from "./options.js";

/** A limit was reached. */
class Spent extends Error {}

/** What ended a search, in one sentence. */
export function describe(error: unknown): string {
  return error instanceof Spent ? error.message : `${String(error)}.`;
}

/** What one recovery may still spend. */
export class Budget {
  readonly #limits: BackfillLimits;
  #requests = 0;
  #conversations = 0;
  #messages = 0;

  constructor(limits: BackfillLimits) {
    this.#limits = limits;
  }

  /** Throws when one more call of the REST API is too many. */
  request(): void {
    this.#requests += 1;
    if (this.#requests > this.#limits.maxRequests) throw spent("calls", this.#limits.maxRequests);
  }

  /** Throws when one more conversation is too many. */
  conversation(): void {
    this.#conversations += 1;
    if (this.#conversations > this.#limits.maxConversations)
      throw spent("conversations", this.#limits.maxConversations);
  }

  /** Throws when one more message is too many. */
  message(): void {
    this.#messages += 1;
    if (this.#messages > this.#limits.maxMessages) throw spent("messages", this.#limits.maxMessages);
  }
}

function spent(what: string, most: number): Spent {
  return new Spent(`The gap needs more than ${most} ${what}.`);
}
