import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type ErrorReason, errors, limits } from "@parley/contract";
import { errorEnvelope } from "./envelope.js";

/** What Node hands to `clientError`; Fastify's type of it is wrong about the packet. */
type ClientError = Error & { readonly code?: string; readonly rawPacket?: unknown };

/**
 * Answers what Node could not read as a request: there is no request object, so the answer is written to the socket
 * by hand. Nothing is written into an answer that is already under way.
 */
export function answerMalformed(error: ClientError, socket: Socket, requestId: string): void {
  const underWay = (socket as { _httpMessage?: { headersSent?: boolean } | null })._httpMessage?.headersSent === true;
  if (error.code === "ECONNRESET" || !socket.writable || underWay) {
    socket.destroy();
    return;
  }
  const [reason, message] = diagnosis(error);
  const { status } = errors[reason];
  const body = errorEnvelope(reason, message);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function diagnosis(error: ClientError): [ErrorReason, string] {
  switch (error.code) {
    case "HPE_HEADER_OVERFLOW":
      return isTargetLong(error.rawPacket)
        ? ["uri_too_long", `The URL must be at most ${limits.uriBytes} bytes.`]
        : ["invalid_data", "The headers of the request are longer than the server accepts."];
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return ["invalid_data", "The request did not arrive in time."];
    case "HPE_INVALID_CONSTANT":
    case "HPE_INVALID_VERSION":
    case "HPE_INVALID_URL":
      return [
        "invalid_data",
        "The request line is malformed: spaces and characters beyond ASCII must be percent-encoded.",
      ];
    default:
      return ["invalid_data", "The request is not valid HTTP/1.1."];
  }
}

/** Node tells what it read last, not which part was too long: the request line, if it alone reaches that far. */
function isTargetLong(packet: unknown): boolean {
  if (!Buffer.isBuffer(packet)) return false;
  const end = packet.indexOf("\r\n");
  return end === -1 || end > limits.uriBytes;
}
