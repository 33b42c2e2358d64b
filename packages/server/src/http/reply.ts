import type { OutgoingHttpHeaders } from "node:http";
import type { Route, Verb } from "@parley/contract";
import type { FastifyReply } from "fastify";
import type { Log } from "../platform/log.js";
import type { Answer } from "./answer.js";
import { envelopeOpening, errorEnvelope } from "./envelope.js";
import { failureOf } from "./failure.js";

const json = "application/json; charset=utf-8";

/** A body that was too large is read to its end and thrown away up to this size, so that its sender sees the answer. */
const drained = 16 * 1024 * 1024;

/** Sends the successes of one route and verb: status, reason and envelope are worked out once. */
export function successOf(route: Route, verb: Verb): (reply: FastifyReply, answer: Answer) => void {
  const { status, statusMore = status } = route;
  if (verb === "HEAD") return (reply) => void reply.code(status).send();
  const opening = envelopeOpening(route.reason);
  return (reply, answer) => {
    const text = "json" in answer ? answer.json : JSON.stringify(answer.data);
    const more = answer.more === true;
    write(reply, more ? statusMore : status, `${opening}${text}}`);
  };
}

/**
 * Sends head and body in one write. `end(text)` would hand the socket a second, empty chunk, and with it the slower way
 * for several. Headers that hooks set are kept.
 */
function write(reply: FastifyReply, status: number, text: string): void {
  const { raw } = reply;
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  headers["content-type"] = json;
  headers["content-length"] = Buffer.byteLength(text);
  raw.writeHead(status, headers);
  raw.write(text);
  // None while an earlier request of the connection is unanswered.
  raw.socket?.uncork();
  raw.end();
}

/** Sends what was thrown as an error envelope. Internal errors are logged; the caller gets no detail of them. */
export function sendFailure(reply: FastifyReply, error: unknown, log: Log): void {
  if (reply.sent) return;
  const { status, reason, message, internal } = failureOf(error);
  if (internal) {
    const { method, url = "" } = reply.request.raw;
    const fields = { err: error, request_id: reply.request.id, method, path: url.split("?")[0] };
    log.error(fields, reason === "internal_error" ? "A request failed." : "The store is unavailable.");
  }
  if (reason === "service_unavailable" || reason === "too_many_requests") reply.header("retry-after", "1");
  if (reason === "payload_too_large" && Number(reply.request.raw.headers["content-length"]) > drained) {
    reply.header("connection", "close");
  }
  reply.code(status);
  if (reply.request.method === "HEAD") reply.send();
  else reply.header("content-type", json).send(errorEnvelope(reason, message));
}
