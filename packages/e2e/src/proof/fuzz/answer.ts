import http from "node:http";
import { errors, type Route } from "@parley/contract";
import { builtRoutes } from "../../support/built.js";
import type { FuzzRequest } from "./request.js";

/** Longest time that an answer may take, in milliseconds. */
const patience = 5_000;

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** Rejects when no whole answer came in time. */
export function ask(
  agent: http.Agent,
  port: number,
  { method, path, headers, body }: FuzzRequest,
): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const sized = body === undefined ? headers : { ...headers, "Content-Length": String(body.length) };
    const request = http.request({ host: "127.0.0.1", port, method, path, headers: sized, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("error", reject);
      answer.once("end", () => {
        clearTimeout(late);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    const late = setTimeout(() => request.destroy(new Error(`no answer within ${patience} ms`)), patience);
    request.once("error", (error) => {
      clearTimeout(late);
      reject(error);
    });
    request.end(body);
  });
}

/** What is wrong with an answer, whatever was asked; undefined when nothing is. */
export function complaint(route: Route, method: string, answer: FuzzAnswer): string | undefined {
  const { status, text, headers } = answer;
  // The status of an answer to HEAD is all that it says.
  if (status === 501 && method === "HEAD") return builtRoutes.includes(route) ? "status 501" : undefined;
  if (status === 501) return reasonOf(text) === "not_implemented" ? undefined : `501 with ${text}`;
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (method === "HEAD") return text === "" ? undefined : "a HEAD was answered with a body";
  let envelope: Record<string, unknown>;
  try {
    envelope = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return `the answer ${status} is no JSON: ${text.slice(0, 300)}`;
  }
  if (!/^application\/json/.test(headers["content-type"] ?? ""))
    return `the content type is ${headers["content-type"]}`;
  const keys = Object.keys(envelope).sort().join();
  if (keys !== "data,error,reason") return `the envelope has the keys ${keys}`;
  const { error, reason, data } = envelope as { error: unknown; reason: string; data: unknown };
  if (typeof data !== "object" || data === null) return `data is ${JSON.stringify(data)}`;
  if (error !== status >= 400) return `error is ${String(error)} at status ${status}`;
  if (!error) return reason === route.reason ? undefined : `a success has the reason ${reason}`;
  const entry = errors[reason as keyof typeof errors];
  if (entry === undefined) return `the reason ${reason} is not in the catalogue`;
  if (entry.status !== status) return `${reason} came with status ${status}`;
  const { message } = data as { message?: unknown };
  return typeof message === "string" && message.length > 0 ? undefined : `${reason} says nothing: ${text}`;
}

function reasonOf(text: string): unknown {
  return (JSON.parse(text) as { reason?: unknown }).reason;
}
