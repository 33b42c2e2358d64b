import type { PortResponse } from "../port/port.js";
import type { Call } from "./call.js";
import { stamped } from "./fingerprint.js";
import { Recent } from "./recent.js";
import type { Answer } from "./reply.js";
import { findSent } from "./sent.js";
import { isTwin, type Message } from "./twin.js";

/** What makes a message arrive once, however often it has to be sent. */
export class Sends {
  /** The last origin of a Parley server: it gives a message that comes twice the answer of the first. */
  #parley: string | undefined;
  /** Fingerprints of messages that this client sent. */
  readonly #own = new Recent();
  /** Those that have begun and not ended. */
  readonly #underWay = new Set<Call>();

  /** The call with a fingerprint. It wants one `end`. */
  begin(call: Call): Call {
    const begun = stamped(call);
    this.#own.add(fingerprintOf(begun.body));
    this.#underWay.add(begun);
    return begun;
  }

  end(call: Call): void {
    this.#underWay.delete(call);
  }

  /** Takes note of who answered. */
  note(origin: string, response: PortResponse): void {
    if (response.header("x-parley-version") !== undefined) this.#parley = origin;
  }

  /** Whether the server at the origin takes a message again without having it twice. */
  repeatableAt(origin: string): boolean {
    return this.#parley === origin;
  }

  done(answer: Answer): void {
    this.#own.add(fingerprintOf(answer.data));
  }

  /** See `findSent`. */
  find(call: Call, since: () => number, exchange: (call: Call) => Promise<Answer>): Promise<Answer | undefined> {
    const mine = fingerprintOf(call.body);
    const own = (other: unknown): boolean => String(other) !== mine && this.#own.has(String(other));
    return findSent(call, since, own, () => this.#rivals(call), exchange);
  }

  #rivals(call: Call): number {
    const rivals = [...this.#underWay].filter(
      (other) => other !== call && isBeside(other, call) && isTwin(other.body as Message, call.body as Message),
    );
    return rivals.length;
  }
}

/** Whether two calls are of one conversation. */
function isBeside({ params: one }: Call, { params: other }: Call): boolean {
  return one?.session_id === other?.session_id && one?.website_id === other?.website_id;
}

function fingerprintOf(fields: unknown): string {
  return String((fields as { readonly fingerprint?: unknown } | undefined)?.fingerprint);
}
