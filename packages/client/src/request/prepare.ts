import { CrispValidationError, type Outcome } from "../errors/index.js";
import type { PortRequest } from "../port/port.js";
import { headersProblem, lowerCase, type Settings, signalProblem, timeoutProblem } from "../settings.js";
import type { Call } from "./call.js";
import type { Asked } from "./envelope.js";
import { isRepeatable } from "./repeatable.js";
import { retriesProblem } from "./retry.js";
import { expandPath, expandQuery } from "./url.js";

/** Verbs that always carry a JSON body, `{}` when there is nothing to say. */
const WITH_BODY: ReadonlySet<string> = new Set(["POST", "PATCH", "PUT"]);

/** A call that can be sent. */
export interface Prepared {
  readonly asked: Asked;
  readonly request: Omit<PortRequest, "timeout">;
}

/** The exchange that a call asks for, with the token and headers of now. Throws a `CrispValidationError` for one that cannot be. */
export function prepare(settings: Settings, call: Call, attempts: number, outcome?: Outcome): Prepared {
  const expanded = call.encoded ? call : expandPath(call.path, call.params ?? {});
  if ("problem" in expanded) throw refuse(call, expanded.problem);
  const problem =
    timeoutProblem(call.timeout) ??
    retriesProblem(call.retries) ??
    headersProblem(call.headers) ??
    signalProblem(call.signal);
  if (problem) throw refuse(call, problem);
  const asked = { method: call.verb, path: settings.restPath + expanded.path, attempts, outcome };
  const body = encodeBody(call);
  let headers = body === undefined ? settings.headers : settings.headersWithBody;
  if (call.headers) headers = { ...headers, ...lowerCase(call.headers) };
  let path = call.query ? asked.path + queryOf(call) : asked.path;
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
  return { asked, request };
}

function queryOf(call: Call): string {
  try {
    return expandQuery(call.query ?? {});
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw refuse(call, `The query cannot be written: ${why}`, cause);
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
