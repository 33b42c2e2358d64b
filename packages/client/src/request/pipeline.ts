import { CrispAbortError, CrispError, CrispNotFoundError, type Outcome } from "../errors/index.js";
import { type HttpPort, PortFailure, type PortResponse } from "../port/port.js";
import type { Settings } from "../settings.js";
import type { Call } from "./call.js";
import { openEnvelope } from "./envelope.js";
import { errorFromFailure } from "./failure.js";
import { isSend } from "./fingerprint.js";
import { pause } from "./pause.js";
import { type Prepared, prepare } from "./prepare.js";
import { RawAnswer } from "./raw.js";
import type { Answer } from "./reply.js";
import { pauseBefore } from "./retry.js";
import { Sends } from "./sends.js";

/** The one road of every call: URL, headers, body, exchange, envelope, errors. */
export class Pipeline {
  readonly #settings: Settings;
  readonly #port: HttpPort;
  readonly #closing = new AbortController();
  readonly #sends = new Sends();

  constructor(settings: Settings, port: HttpPort) {
    this.#settings = settings;
    this.#port = port;
  }

  /** Resolves with `data` of the answer, `{}` when it has none. Rejects with a `CrispError`. */
  async send(call: Call): Promise<unknown> {
    return (await this.exchange(call)).data;
  }

  /** Resolves with the answer, after several tries if need be. Rejects with a `CrispError`. */
  exchange(call: Call): Promise<Answer> {
    return this.#settings.fingerprints && isSend(call)
      ? this.#exchangeSend(this.#sends.begin(call))
      : this.#tries(call);
  }

  /** As `exchange`, but resolves with the answer of any status, as it came. */
  async raw(call: Call): Promise<RawAnswer> {
    let last: PortResponse | undefined;
    try {
      await this.#tries(call, {
        answered: (_origin, response) => {
          last = response;
        },
      });
    } catch (error) {
      // An error under an answer that came is for the caller to read; any other tells that none came.
      if (!last || !(error instanceof CrispError) || error.status === 0) throw error;
    }
    return new RawAnswer(call.verb, last as PortResponse);
  }

  async #exchangeSend(call: Call): Promise<Answer> {
    const sends = this.#sends;
    const started = Date.now();
    const answer = await this.#tries(call, {
      repeatableAt: (origin) => sends.repeatableAt(origin),
      answered: (origin, response) => sends.note(origin, response),
      again: (rest) => sends.find(call, Date.now() - started, (lookup) => this.#tries({ ...lookup, ...rest })),
    });
    sends.done(answer);
    return answer;
  }

  async #tries(call: Call, course?: Course): Promise<Answer> {
    const timeout = call.timeout ?? this.#settings.timeout;
    const retries = call.retries ?? this.#settings.retries;
    let prepared = prepare(this.#settings, call, 1);
    const started = retries > 0 && timeout > 0 ? Date.now() : 0;
    const left = (): number => (timeout === 0 ? 0 : Math.max(1, timeout - (Date.now() - started)));
    let outcome: Outcome | undefined;
    for (let failures = 0; ; failures++) {
      try {
        // The time of a call is for all of its tries, so that nobody waits longer than they said.
        return await this.#attempt(prepared, failures === 0 ? timeout : left(), timeout, course);
      } catch (error) {
        // The first try may have removed what the second looks for.
        if (outcome && call.verb === "DELETE" && error instanceof CrispNotFoundError) return REMOVED;
        const harmless = prepared.request.repeatable || course?.again !== undefined;
        const wait = failures < retries ? pauseBefore(harmless, error, failures, Math.random()) : undefined;
        if (wait === undefined || (timeout > 0 && Date.now() - started + wait >= timeout)) throw error;
        if ((error as CrispError).outcome === "unknown") outcome = "unknown";
        try {
          await pause(wait, call.signal, this.#closing.signal);
        } catch {
          const kind = this.#closing.signal.aborted ? "closed" : "aborted";
          const asked = { ...prepared.asked, outcome: (error as CrispError).outcome };
          throw errorFromFailure(asked, timeout, new PortFailure(kind, call.signal?.reason));
        }
        if (outcome && course?.again && !course.repeatableAt?.(prepared.request.origin)) {
          const found = await course.again({ timeout: left(), retries }).catch((failure: unknown) => {
            // What cannot be told is left as it is: sent again, the message might be there twice.
            throw failure instanceof CrispAbortError ? failure : error;
          });
          if (found) return found;
        }
        // What changed meanwhile, such as the token, is taken as it is now.
        prepared = prepare(this.#settings, call, failures + 2, outcome);
      }
    }
  }

  /** Ends the pauses between tries: these calls reject with a `CrispAbortError`. */
  close(): void {
    this.#closing.abort();
  }

  async #attempt({ asked, request }: Prepared, left: number, timeout: number, course?: Course): Promise<Answer> {
    let response: PortResponse;
    const repeatable = request.repeatable || course?.repeatableAt?.(request.origin) === true;
    try {
      response = await this.#port.send({ ...request, repeatable, timeout: left });
    } catch (failure) {
      throw errorFromFailure(asked, timeout, failure);
    }
    course?.answered?.(request.origin, response);
    return openEnvelope(asked, response);
  }
}

/** What some calls do on their way. */
interface Course {
  /** Whether the server at the origin makes the call one that may be sent twice. */
  repeatableAt?(origin: string): boolean;
  answered?(origin: string, response: PortResponse): void;
  /** Looks, before another try, for what an earlier one did: resolves with its answer, with undefined when it did nothing. */
  again?(rest: { timeout: number; retries: number }): Promise<Answer | undefined>;
}

/** The answer to a removal whose first answer was lost. */
const REMOVED: Answer = { status: 200, reason: "removed", data: {}, requestId: undefined, header: () => undefined };
