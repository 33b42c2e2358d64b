import { HookError } from "./error.js";

/** What to answer the sender with. */
export interface HookAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, in the form of answers of the API. */
  readonly body: string;
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };

export const RECEIVED: HookAnswer = {
  status: 200,
  headers: JSON_TYPE,
  body: JSON.stringify({ error: false, reason: "received", data: {} }),
};

/** Handlers failed: the sender is to deliver the event again. */
export const FAILED: HookAnswer = answerOf(500, "handler_failed", "The event could not be handled.");

/** The answer to what receiving threw. What is not a HookError is a fault of the program, and told to nobody. */
export function answerTo(error: unknown): HookAnswer {
  if (!(error instanceof HookError)) return answerOf(500, "internal_error", "The hook could not be received.");
  const { status, reason, message } = error;
  // What is left of a body that was not read to its end is no further request.
  if (status === 413) return answerOf(status, reason, message, { connection: "close" });
  return status === 405 ? answerOf(status, reason, message, { allow: "POST" }) : answerOf(status, reason, message);
}

function answerOf(
  status: number,
  reason: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HookAnswer {
  const body = JSON.stringify({ error: true, reason, data: { message } });
  return { status, headers: { ...JSON_TYPE, ...headers }, body };
}
