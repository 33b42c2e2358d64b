import { VERSION } from "../../version.js";
import { contextWith, type Span, type Tracer, telemetry } from "./telemetry.js";
import type { Ended, Try, Watcher } from "./watcher.js";

/** SpanKind.CLIENT and SpanStatusCode.ERROR of OpenTelemetry's API. */
const CLIENT = 2;
const ERROR = 2;

/** A span for each try, by the conventions for clients of HTTP; without the query, which holds what callers gave. */
export class TraceWatcher implements Watcher {
  readonly #tracer: Tracer | undefined;

  /** Of no tracer: the one that the program registered, at the time of each call. */
  constructor(tracer: Tracer | undefined) {
    this.#tracer = tracer;
  }

  begin(attempt: Try): ((ended: Ended) => void) | undefined {
    const tracer = this.#tracer ?? telemetry()?.trace?.getTracer("@parley/client", VERSION);
    if (!tracer) return undefined;
    const { verb, route, attempt: attempts, headers } = attempt;
    const url = new URL(attempt.origin + attempt.path);
    const attributes: Record<string, string | number> = {
      "http.request.method": verb,
      "url.full": url.origin + url.pathname,
      "url.template": url.pathname.slice(0, url.pathname.indexOf("/v1") + 3) + route,
      "server.address": url.hostname,
      "server.port": Number(url.port) || (url.protocol === "https:" ? 443 : 80),
    };
    if (attempts > 1) attributes["http.request.resend_count"] = attempts - 1;
    const span: Span = tracer.startSpan(`${verb} ${attributes["url.template"]}`, { kind: CLIENT, attributes });
    telemetry()?.propagation?.inject(contextWith(span), headers, {
      set: (carrier: Record<string, string>, name: string, value: string) => {
        carrier[name.toLowerCase()] = value;
      },
    });
    return ({ response, error }) => {
      if (response) span.setAttribute("http.response.status_code", response.status);
      if (error) {
        span.setAttribute("error.type", error.status >= 400 ? String(error.status) : error.reason);
        span.setStatus({ code: ERROR, message: error.reason });
      }
      span.end();
    };
  }
}
