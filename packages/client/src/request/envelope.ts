import { errorFromStatus } from "../errors/from-status.js";
import { type CrispError, CrispNetworkError, type Outcome } from "../errors/index.js";
import type { PortResponse } from "../port/port.js";
import type { Answer } from "./reply.js";
import { retryAfter } from "./retry-after.js";

/** The object around every answer with a body. */
interface Envelope {
  readonly error?: boolean;
  readonly reason?: string;
  readonly data?: unknown;
}

/** Where an answer belongs: what its error will name. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Which try it is, from 1. */
  readonly attempts: number;
  /** `unknown` when an earlier try may have had its effect: no later one takes that back. */
  readonly outcome?: Outcome | undefined;
}

/** Of a try whose request was sent twice: it may have had its effect, whatever the second one met. */
export function inDoubt(asked: Asked): Asked {
  return { ...asked, outcome: "unknown" };
}

/** Of a try that ends before it is sent: what is known is what the tries before it left. */
export function unsent(asked: Asked): Asked {
  return { ...asked, attempts: asked.attempts - 1, outcome: asked.outcome ?? "unsent" };
}

/** An answer, its data `{}` when it has none. Throws a `CrispError` for any other than a success. */
export function openEnvelope(tried: Asked, response: PortResponse): Answer {
  const { status } = response;
  const asked = response.resent ? inDoubt(tried) : tried;
  const parsed = asked.method === "HEAD" ? undefined : parse(response.text);
  const envelope = isObject(parsed?.value) ? (parsed.value as Envelope) : undefined;
  if (status >= 200 && status < 300) {
    if (asked.method === "HEAD" || isEmpty(response)) return new Opened(response, "", {});
    if (!envelope) throw unreadable(asked, response, parsed?.cause);
    // Reported of Crisp's servers, though never seen: an error under a status of success.
    if (envelope.error !== true) return new Opened(response, reasonOf(envelope), envelope.data ?? {});
  }
  throw refused(asked, response, envelope);
}

/** Reads headers only when it is asked for them: few programs look at any. */
class Opened implements Answer {
  readonly status: number;
  readonly reason: string;
  readonly data: unknown;
  readonly #response: PortResponse;

  constructor(response: PortResponse, reason: string, data: unknown) {
    this.status = response.status;
    this.reason = reason;
    this.data = data;
    this.#response = response;
  }

  get requestId(): string | undefined {
    return this.header("x-request-id");
  }

  header(name: string): string | undefined {
    return this.#response.header(name.toLowerCase());
  }
}

/** Said to be so: an answer whose body was lost is none. */
function isEmpty(response: PortResponse): boolean {
  return response.text === "" && (response.status === 204 || response.header("content-length") === "0");
}

function reasonOf({ reason }: Envelope): string {
  return typeof reason === "string" ? reason : "";
}

function refused(asked: Asked, response: PortResponse, envelope: Envelope | undefined): CrispError {
  const { status } = response;
  const data = isObject(envelope?.data) ? envelope.data : undefined;
  const location = status >= 300 && status < 400 ? response.header("location") : undefined;
  return errorFromStatus({
    ...asked,
    status,
    reason: typeof envelope?.reason === "string" ? envelope.reason : reasonWithoutBody(asked.method, status),
    detail:
      typeof data?.message === "string"
        ? data.message
        : location === undefined
          ? ""
          : `The server redirects to ${location}: set the REST host to where it really is.`,
    data,
    requestId: response.header("x-request-id"),
    retryAfter: retryAfter(response.header("retry-after")),
  });
}

/** Reasons that `crisp-api` gives where the wire has none. */
function reasonWithoutBody(method: string, status: number): string {
  if (method !== "HEAD" || status < 400) return "http_error";
  return status >= 500 ? "server_error" : "route_error";
}

function unreadable(asked: Asked, response: PortResponse, cause: unknown): CrispError {
  const detail = `The server answered ${response.status} with a body that is not the JSON object expected.`;
  const requestId = response.header("x-request-id");
  return new CrispNetworkError({
    ...asked,
    status: response.status,
    reason: "invalid_response",
    detail,
    requestId,
    cause,
  });
}

function parse(text: string): { value?: unknown; cause?: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { cause };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
