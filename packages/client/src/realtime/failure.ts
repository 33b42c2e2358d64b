import { CrispAbortError, CrispAuthenticationError, CrispError, CrispNetworkError } from "../errors/index.js";

/** A socket has neither verb nor path. */
const SOCKET = { method: "", path: "" };

export function withoutCredentials(): CrispError {
  const detail = "Call authenticateTier with an identifier and a key before listening to events.";
  return new CrispAuthenticationError({ ...SOCKET, status: 0, reason: "invalid_session", detail });
}

/** There is no connection to do something with. */
export function notConnected(): CrispError {
  const detail = "There is no connection to the real-time API: listen to an event first.";
  return new CrispNetworkError({ ...SOCKET, status: 0, reason: "disconnected", detail });
}

/** The client was closed. */
export function closedError(): CrispError {
  return new CrispAbortError({ ...SOCKET, status: 0, reason: "closed", detail: "The client was closed." });
}

/** What was waited for was given up. */
export function abortedError(detail: string, cause?: unknown): CrispError {
  return new CrispAbortError({ ...SOCKET, status: 0, reason: "aborted", detail, cause });
}

/** The server's `unauthorized`. */
export function refusedByServer(payload: unknown): CrispError {
  const message = (payload as { message?: unknown } | undefined)?.message;
  const detail = typeof message === "string" ? message : "The real-time API does not accept the credentials.";
  return new CrispAuthenticationError({ ...SOCKET, status: 401, reason: "unauthorized", detail });
}

/** The socket is gone, or did not come to be. */
export function disconnected(why: string, cause?: unknown): CrispError {
  const detail = `The connection to the real-time API was lost or not reached: ${why}.`;
  return new CrispNetworkError({ ...SOCKET, status: 0, reason: "disconnected", detail, cause });
}

/** Any failure on the way to a socket. */
export function connectionError(thrown: unknown): CrispError {
  if (thrown instanceof CrispError) return thrown;
  return disconnected(thrown instanceof Error ? thrown.message : String(thrown), thrown);
}
