import type { CrispError } from "../../errors/index.js";
import type { Ended, Try, Watcher } from "./watcher.js";

/** Where lines go: `console`, or any logger with these methods, each of which may be missing. */
export interface Logger {
  debug?(message: string, fields?: Readonly<Record<string, unknown>>): unknown;
  info?(message: string, fields?: Readonly<Record<string, unknown>>): unknown;
  warn?(message: string, fields?: Readonly<Record<string, unknown>>): unknown;
  error?(message: string, fields?: Readonly<Record<string, unknown>>): unknown;
}

/** One line per try. Names the route, and nothing of what callers gave: no ids, no query, no body, no header. */
export class LogWatcher implements Watcher {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  begin(attempt: Try): (ended: Ended) => void {
    return ({ response, error, duration }) => {
      const { verb: method, route, attempt: attempts } = attempt;
      const fields: Record<string, unknown> = { method, route, attempt: attempts, duration };
      if (response) fields.status = response.status;
      const requestId = response?.header("x-request-id");
      if (requestId !== undefined) fields.requestId = requestId;
      if (error) fields.reason = error.reason;
      const end = response ? String(response.status) : (error?.reason ?? "");
      // What a server did wrong is for whoever runs the program; what it refused, for the caller.
      const level =
        error && (error.status === 0 || error.status >= 500) && error.reason !== "aborted" ? "warn" : "debug";
      this.#logger[level]?.(`${method} ${route}: ${end} in ${Math.round(duration)} ms`, fields);
    };
  }

  again({ verb: method, route, attempt }: Try, error: CrispError, wait: number): void {
    const fields = { method, route, attempt, reason: error.reason, wait };
    this.#logger.info?.(`${method} ${route}: ${error.reason}, will be tried again in ${Math.round(wait)} ms`, fields);
  }
}
