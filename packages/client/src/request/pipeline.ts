import { CrispValidationError } from "../errors/index.js";
import type { HttpPort, PortResponse } from "../port/port.js";
import { lowerCase, type Settings, timeoutProblem } from "../settings.js";
import type { Call } from "./call.js";
import { openEnvelope } from "./envelope.js";
import { errorFromFailure } from "./failure.js";
import type { Answer } from "./reply.js";
import { expandPath, expandQuery } from "./url.js";

/** Verbs that always carry a JSON body, `{}` when there is nothing to say. */
const WITH_BODY: ReadonlySet<string> = new Set(["POST", "PATCH", "PUT"]);

/** The one road of every call: URL, headers, body, exchange, envelope, errors. */
export class Pipeline {
  readonly #settings: Settings;
  readonly #port: HttpPort;

  constructor(settings: Settings, port: HttpPort) {
    this.#settings = settings;
    this.#port = port;
  }

  /** Resolves with `data` of the answer, `{}` when it has none. Rejects with a `CrispError`. */
  async send(call: Call): Promise<unknown> {
    return (await this.exchange(call)).data;
  }

  /** Resolves with the answer. Rejects with a `CrispError`. */
  async exchange(call: Call): Promise<Answer> {
    const settings = this.#settings;
    const expanded = expandPath(call.path, call.params ?? {});
    if ("problem" in expanded) throw refuse(call, expanded.problem);
    const asked = { method: call.verb, path: settings.restPath + expanded.path };
    const body = encodeBody(call);
    const timeout = call.timeout ?? settings.timeout;
    const problem = timeoutProblem(call.timeout);
    if (problem) throw refuse(call, problem);
    let headers = body === undefined ? settings.headers : settings.headersWithBody;
    if (call.headers) headers = { ...headers, ...lowerCase(call.headers) };
    let response: PortResponse;
    try {
      response = await this.#port.send({
        verb: call.verb,
        origin: settings.restOrigin,
        path: call.query ? asked.path + expandQuery(call.query) : asked.path,
        headers,
        body,
        timeout,
        signal: call.signal,
      });
    } catch (failure) {
      throw errorFromFailure(asked, timeout, failure);
    }
    return openEnvelope(asked, response);
  }
}

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
