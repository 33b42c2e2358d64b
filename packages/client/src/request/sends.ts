import type { PortResponse } from "../port/port.js";
import type { Call } from "./call.js";
import { stamped } from "./fingerprint.js";
import { Recent } from "./recent.js";
import type { Answer } from "./reply.js";
import { findSent } from "./sent.js";

/** What makes a message arrive once, however often it has to be sent. */
export class Sends {
  /** The last origin of a Parley server: it gives a message that comes twice the answer of the first. */
  #parley: string | undefined;
  /** Fingerprints of messages that this client sent. */
  readonly #own = new Recent();

  /** The call with a fingerprint. */
  begin(call: Call): Call {
    const begun = stamped(call);
    this.#own.add(fingerprintOf(begun.body));
    return begun;
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
    return findSent(call, since, (other) => String(other) !== mine && this.#own.has(String(other)), exchange);
  }
}

function fingerprintOf(fields: unknown): string {
  return String((fields as { readonly fingerprint?: unknown } | undefined)?.fingerprint);
}
