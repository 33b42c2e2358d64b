import { brand } from "./brand.js";

/** What is known of a call that failed. The key of the caller is never part of it. */
export interface ErrorFacts {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The answer's `reason`, or one of ours when no answer came: `network_error`, `timeout`, `aborted`, ... */
  readonly reason: string;
  /** One sentence: the server's own when it sent one. */
  readonly detail: string;
  readonly method: string;
  /** Path below the host, without the query. */
  readonly path: string;
  readonly requestId?: string | undefined;
  /** `data` of the answer. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** Milliseconds the server asks to wait before another try. */
  readonly retryAfter?: number | undefined;
  /** How often the call was sent; 1 when left out. */
  readonly attempts?: number | undefined;
  /** Told from status and reason when left out. */
  readonly outcome?: Outcome | undefined;
  readonly cause?: unknown;
}

/**
 * What became of the call on the server: `unsent` when nothing of it left the client, `refused` when the server said that it did
 * not do it, `unknown` when it may have done it.
 */
export type Outcome = "unsent" | "refused" | "unknown";

/** `data` of an error: the answer's own fields, and the two that `crisp-api` rejections carry. */
export interface ErrorData {
  /** `response` when the server answered, `request` when the call failed before an answer. */
  readonly namespace: "request" | "response";
  /** `Got response error: <sentence>` or `Got request error: <sentence>`. */
  readonly message: string;
  readonly [field: string]: unknown;
}

/**
 * A call that failed. Every error that this package rejects with is one, or an instance of a subclass.
 *
 * `message`, `code` and `data` hold what a rejection of `crisp-api` holds (`not_subscribed`, 404, ...), so that catch
 * code written for it goes on working. One field differs: there `reason` is always `"error"`, here it is the
 * reason on the wire, the same as `message`. The sentence is in `detail`, and everything at
 * once in the string form.
 */
export class CrispError extends Error {
  static {
    brand(CrispError, "CrispError");
  }

  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** The reason on the wire, such as `conversation_not_found`. */
  readonly reason: string;
  /** HTTP status, or 500 when no answer came, as `crisp-api` has it. */
  readonly code: number;
  /** One sentence that says what was wrong. */
  readonly detail: string;
  readonly method: string;
  /** Path below the host, without the query. */
  readonly path: string;
  /** The server's name for the request, when it gave one. */
  readonly requestId?: string;
  /** Milliseconds the server asks to wait before another try. */
  readonly retryAfter?: number;
  /** How often the call was sent: 0 when it was refused before. */
  readonly attempts: number;
  /** Whether the server did what was asked: `unsent`, `refused`, or `unknown` when it may have. */
  readonly outcome: Outcome;
  readonly data: ErrorData;

  constructor(facts: ErrorFacts) {
    super(facts.reason, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.status = facts.status;
    this.reason = facts.reason;
    this.code = facts.status === 0 ? 500 : facts.status;
    this.detail = facts.detail;
    this.method = facts.method;
    this.path = facts.path;
    if (facts.requestId !== undefined) this.requestId = facts.requestId;
    if (facts.retryAfter !== undefined) this.retryAfter = facts.retryAfter;
    this.outcome = facts.outcome ?? outcomeOf(facts);
    this.attempts = facts.attempts ?? (this.outcome === "unsent" ? 0 : 1);
    const namespace = facts.status === 0 ? "request" : "response";
    this.data = { ...facts.data, namespace, message: `Got ${namespace} error: ${facts.detail || facts.reason}` };
  }

  /** `CrispNotFoundError: conversation_not_found: <sentence> (GET /v1/website/..., 404)`. */
  override toString(): string {
    const detail = this.detail ? `: ${this.detail}` : "";
    const place = this.method ? ` (${this.method} ${this.path}${this.status ? `, ${this.status}` : ""})` : "";
    return `${this.name}: ${this.reason}${detail}${place}`;
  }
}

/** An answer below 400 that is an error cannot be read, one from 500 on comes from a server that failed in the middle. */
function outcomeOf({ status, reason }: ErrorFacts): Outcome {
  if (status === 0) return reason === "invalid_data" ? "unsent" : "unknown";
  return status < 300 || status >= 500 ? "unknown" : "refused";
}
