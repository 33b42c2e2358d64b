import {
  CrispAbortError,
  type CrispError,
  CrispNetworkError,
  CrispTimeoutError,
  CrispValidationError,
} from "../errors/index.js";
import { PortFailure } from "../port/port.js";
import { type Asked, inDoubt } from "./envelope.js";

/** The error for a call that got no answer. */
export function errorFromFailure(tried: Asked, timeout: number, thrown: unknown): CrispError {
  const failure = thrown instanceof PortFailure ? thrown : new PortFailure("network", thrown);
  const asked = failure.resent ? inDoubt(tried) : tried;
  const { cause } = failure;
  switch (failure.kind) {
    case "timeout":
      return new CrispTimeoutError({
        ...asked,
        status: 0,
        reason: "timeout",
        detail: `No whole answer came within ${timeout} ms.`,
      });
    case "aborted":
      return new CrispAbortError({
        ...asked,
        status: 0,
        reason: "aborted",
        detail: "The call was given up by its signal.",
        cause,
      });
    case "closed":
      return new CrispAbortError({ ...asked, status: 0, reason: "closed", detail: "The client was closed." });
    case "too large":
      return new CrispNetworkError({
        ...asked,
        status: 0,
        reason: "response_too_large",
        detail: "The answer is longer than the client takes: see its option maxResponseSize.",
      });
    case "network":
      if (INVALID.has(codeOf(cause))) {
        const detail = `The call cannot be sent: ${describe(cause)}.`;
        return new CrispValidationError({ ...asked, status: 0, reason: "invalid_data", detail, attempts: 0, cause });
      }
      return new CrispNetworkError({
        ...asked,
        status: 0,
        reason: "network_error",
        detail: `No answer came: ${describe(cause)}.`,
        outcome: asked.outcome ?? (neverLeft(cause) ? "unsent" : undefined),
        cause,
      });
  }
}

/** How a connection fails before anything of a call was sent. */
const UNSENT: ReadonlySet<unknown> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** How Node and undici refuse what no HTTP message can carry, such as a header that a hook has set. */
const INVALID: ReadonlySet<unknown> = new Set([
  "ERR_INVALID_CHAR",
  "ERR_INVALID_HTTP_TOKEN",
  "ERR_HTTP_INVALID_HEADER_VALUE",
  "UND_ERR_INVALID_ARG",
]);

function neverLeft(cause: unknown): boolean {
  // fetch keeps the platform's error beneath its own.
  return UNSENT.has(codeOf(cause)) || UNSENT.has(codeOf((cause as { readonly cause?: unknown } | undefined)?.cause));
}

function codeOf(thrown: unknown): unknown {
  return (thrown as { readonly code?: unknown } | null | undefined)?.code;
}

/** The part of a platform's error that tells people something: its code, or what lies beneath it. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // fetch says "fetch failed" and keeps the reason beneath; several addresses tried are an AggregateError without text.
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  return inner.message || (inner as NodeJS.ErrnoException).code || inner.name;
}
