import { type CrispError, CrispNotFoundError, CrispValidationError, type Outcome } from "../errors/index.js";
import { type HttpPort, PortFailure, type PortRequest, type PortResponse } from "../port/port.js";
import { lowerCase, type Settings, timeoutProblem } from "../settings.js";
import type { Call } from "./call.js";
import { type Asked, openEnvelope } from "./envelope.js";
import { errorFromFailure } from "./failure.js";
import { pause } from "./pause.js";
import { isRepeatable } from "./repeatable.js";
import type { Answer } from "./reply.js";
import { pauseBefore, retriesProblem } from "./retry.js";
import { expandPath, expandQuery } from "./url.js";

/** Verbs that always carry a JSON body, `{}` when there is nothing to say. */
const WITH_BODY: ReadonlySet<string> = new Set(["POST", "PATCH", "PUT"]);

/** The one road of every call: URL, headers, body, exchange, envelope, errors. */
export class Pipeline {
  readonly #settings: Settings;
  readonly #port: HttpPort;
  readonly #closing = new AbortController();

  constructor(settings: Settings, port: HttpPort) {
    this.#settings = settings;
    this.#port = port;
  }

  /** Resolves with `data` of the answer, `{}` when it has none. Rejects with a `CrispError`. */
  async send(call: Call): Promise<unknown> {
    return (await this.exchange(call)).data;
  }

  /** Resolves with the answer, after several tries if need be. Rejects with a `CrispError`. */
  async exchange(call: Call): Promise<Answer> {
    const { timeout, retries, ...first } = this.#prepare(call);
    let { prepared } = first;
    const started = retries > 0 && timeout > 0 ? Date.now() : 0;
    let outcome: Outcome | undefined;
    for (let failures = 0; ; failures++) {
      // The time of a call is for all of its tries, so that nobody waits longer than they said.
      const left = failures === 0 || timeout === 0 ? timeout : Math.max(1, timeout - (Date.now() - started));
      try {
        return await this.#attempt(prepared, left, timeout);
      } catch (error) {
        // The first try may have removed what the second looks for.
        if (outcome && call.verb === "DELETE" && error instanceof CrispNotFoundError) return REMOVED;
        const wait =
          failures < retries ? pauseBefore(prepared.request.repeatable, error, failures, Math.random()) : undefined;
        if (wait === undefined || (timeout > 0 && Date.now() - started + wait >= timeout)) throw error;
        if ((error as CrispError).outcome === "unknown") outcome = "unknown";
        try {
          await pause(wait, call.signal, this.#closing.signal);
        } catch {
          const kind = this.#closing.signal.aborted ? "closed" : "aborted";
          const asked = { ...prepared.asked, outcome: (error as CrispError).outcome };
          throw errorFromFailure(asked, timeout, new PortFailure(kind, call.signal?.reason));
        }
        // What changed meanwhile, such as the token, is taken as it is now.
        ({ prepared } = this.#prepare(call, failures + 2, outcome));
      }
    }
  }

  /** Ends the pauses between tries: these calls reject with a `CrispAbortError`. */
  close(): void {
    this.#closing.abort();
  }

  #prepare(call: Call, attempts = 1, outcome?: Outcome): { prepared: Prepared; timeout: number; retries: number } {
    const settings = this.#settings;
    const expanded = call.encoded ? call : expandPath(call.path, call.params ?? {});
    if ("problem" in expanded) throw refuse(call, expanded.problem);
    const problem = timeoutProblem(call.timeout) ?? retriesProblem(call.retries);
    if (problem) throw refuse(call, problem);
    const asked = { method: call.verb, path: settings.restPath + expanded.path, attempts, outcome };
    const body = encodeBody(call);
    let headers = body === undefined ? settings.headers : settings.headersWithBody;
    if (call.headers) headers = { ...headers, ...lowerCase(call.headers) };
    let path = call.query ? asked.path + expandQuery(call.query) : asked.path;
    if (call.encoded?.search) path += (path === asked.path ? "?" : "&") + call.encoded.search;
    const request = {
      verb: call.verb,
      origin: settings.restOrigin,
      path,
      headers,
      body,
      repeatable: isRepeatable(call.verb, call.path),
      signal: call.signal,
    };
    return {
      prepared: { asked, request },
      timeout: call.timeout ?? settings.timeout,
      retries: call.retries ?? settings.retries,
    };
  }

  async #attempt({ asked, request }: Prepared, left: number, timeout: number): Promise<Answer> {
    let response: PortResponse;
    try {
      response = await this.#port.send({ ...request, timeout: left });
    } catch (failure) {
      throw errorFromFailure(asked, timeout, failure);
    }
    return openEnvelope(asked, response);
  }
}

/** A call that can be sent, again and again. */
interface Prepared {
  readonly asked: Asked;
  readonly request: Omit<PortRequest, "timeout">;
}

/** The answer to a removal whose first answer was lost. */
const REMOVED: Answer = { status: 200, reason: "removed", data: {}, requestId: undefined, header: () => undefined };

function encodeBody(call: Call): string | undefined {
  if (call.body === undefined || call.body === null) return WITH_BODY.has(call.verb) ? "{}" : undefined;
  try {
    return JSON.stringify(call.body);
  } catch (cause) {
    throw refuse(call, "The body cannot be written as JSON.", cause);
  }
}

function refuse(call: Call, detail: string, cause?: unknown): CrispValidationError {
  return new CrispValidationError({
    status: 0,
    reason: "invalid_data",
    detail,
    method: call.verb,
    path: call.path,
    cause,
  });
}
