import type { PortResponse } from "../port/port.js";
import type { CallOptions } from "./call.js";

/** What goes with a call by `client.raw`, and how it is made. */
export interface RawInput extends CallOptions {
  readonly query?: object | null | undefined;
  /** Sent as JSON; `{}` for POST, PATCH and PUT when left out. */
  readonly body?: object | null | undefined;
}

/** An answer as it came, of any status. */
export interface RawResponse {
  readonly status: number;
  /** All headers, by their lower-case names; of several with one name, the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** Value of a header, in any case. */
  header(name: string): string | undefined;
  /** The server's name for the request, when it gave one. */
  readonly requestId: string | undefined;
  /** The body, as text. */
  readonly text: string;
  /** The body, parsed: `{ error, reason, data }`. Undefined when there is none, or when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: which route it is of is not known before the program runs.
  readonly body: any;
}

export class RawAnswer implements RawResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;

  constructor(verb: string, response: PortResponse) {
    this.status = response.status;
    this.text = response.text;
    this.headers = response.headers();
    this.body = verb === "HEAD" ? undefined : parsed(response.text);
  }

  get requestId(): string | undefined {
    return this.header("x-request-id");
  }

  header(name: string): string | undefined {
    return this.headers[name.toLowerCase()];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
