import { eventNames } from "../generated/table.js";
import { HookError } from "./error.js";

const KNOWN: ReadonlySet<string> = /* @__PURE__ */ new Set(eventNames);

/** What the body of a hook says. */
export interface Envelope {
  readonly website_id: string;
  readonly event: string;
  readonly data: object;
  /** When the event happened, in milliseconds; the delivery's own time when it is not said. */
  readonly timestamp: number;
  readonly known: boolean;
}

/** Throws a HookError when it is no JSON, or not of a hook. */
export function parseEnvelope(text: string, sentAt: number | undefined): Envelope {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new HookError("invalid_json", "The body is not JSON.", cause);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw invalid("the body is not an object");
  const { website_id, event, data, timestamp = sentAt } = parsed as Record<string, unknown>;
  if (typeof website_id !== "string" || website_id === "") throw invalid("website_id is not a string");
  if (typeof event !== "string" || event === "") throw invalid("event is not a string");
  if (typeof data !== "object" || data === null) throw invalid("data is not an object");
  if (typeof timestamp !== "number" || !Number.isFinite(timestamp)) throw invalid("timestamp is not a number");
  return { website_id, event, data, timestamp, known: KNOWN.has(event) };
}

function invalid(what: string): HookError {
  return new HookError("invalid_envelope", `The body is not that of a web hook: ${what}.`);
}
