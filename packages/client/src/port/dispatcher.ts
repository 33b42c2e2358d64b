import { onAbort } from "./on-abort.js";
import { type HttpPort, PortFailure, type PortRequest, type PortResponse } from "./port.js";

/** What is used of a dispatcher of undici, of any version. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
}

export function isDispatcher(value: unknown): value is Dispatcher {
  return typeof (value as { readonly dispatch?: unknown } | null | undefined)?.dispatch === "function";
}

/** HTTP by a dispatcher of undici, below its fetch: the fastest way there is on Node. */
export class DispatcherPort implements HttpPort {
  readonly #dispatcher: Dispatcher;
  readonly #maxSize: number;
  readonly #underWay = new Set<Exchange>();
  #closed = false;

  constructor(dispatcher: Dispatcher, maxSize: number) {
    this.#dispatcher = dispatcher;
    this.#maxSize = maxSize;
  }

  send(request: PortRequest): Promise<PortResponse> {
    const { signal } = request;
    if (this.#closed) return Promise.reject(new PortFailure("closed"));
    if (signal?.aborted) return Promise.reject(new PortFailure("aborted", signal.reason));
    return new Promise((resolve, reject) => {
      const settled = (): void => {
        clearTimeout(timer);
        off();
        this.#underWay.delete(exchange);
      };
      const exchange = new Exchange(this.#maxSize, resolve, reject, settled);
      const timer =
        request.timeout > 0 ? setTimeout(() => exchange.fail(new PortFailure("timeout")), request.timeout) : undefined;
      const off = onAbort(signal, () => exchange.fail(new PortFailure("aborted", signal?.reason)));
      this.#underWay.add(exchange);
      try {
        const { origin, path, verb: method, headers, body = null } = request;
        this.#dispatcher.dispatch({ origin, path, method, headers, body }, exchange);
      } catch (error) {
        exchange.fail(new PortFailure("network", error));
      }
    });
  }

  /** The dispatcher is the program's: what it has under way for others goes on. */
  close(): void {
    this.#closed = true;
    for (const exchange of this.#underWay) exchange.fail(new PortFailure("closed"));
  }
}

/** Undici's bytes are Buffers. */
type Bytes = Uint8Array & { toString(encoding: "utf8"): string };
type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** One exchange: a handler as undici 7 and later call it, and, further below, as those before do. */
class Exchange implements PortResponse {
  status = 0;
  text = "";
  #headers: Headers = {};
  #first: Bytes | undefined;
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #size = 0;
  #abort: ((reason: Error) => void) | undefined;
  #done = false;
  readonly #maxSize: number;
  readonly #resolve: (response: PortResponse) => void;
  readonly #reject: (failure: PortFailure) => void;
  readonly #settled: () => void;

  constructor(
    maxSize: number,
    resolve: (response: PortResponse) => void,
    reject: (failure: PortFailure) => void,
    settled: () => void,
  ) {
    this.#maxSize = maxSize;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#settled = settled;
  }

  header(name: string): string | undefined {
    const value = this.#headers[name];
    return typeof value === "object" ? value[0] : value;
  }

  headers(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.keys(this.#headers).map((name) => [name, this.header(name) ?? ""]));
  }

  fail(failure: PortFailure): void {
    if (this.#done) return;
    this.#done = true;
    this.#settled();
    this.#reject(failure);
    this.#abort?.(failure);
  }

  onRequestStart(controller: { abort(reason: Error): void }): void {
    this.#start((reason) => controller.abort(reason));
  }

  onResponseStart(_controller: unknown, status: number, headers: Headers): void {
    this.status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: unknown, chunk: Bytes): void {
    this.#size += chunk.length;
    if (this.#size > this.#maxSize) this.fail(new PortFailure("too large"));
    else if (this.#decoder) {
      this.text += this.#decoder.decode(chunk, { stream: true });
    } else if (this.#first) {
      this.#decoder = new TextDecoder();
      this.text = this.#decoder.decode(this.#first, { stream: true }) + this.#decoder.decode(chunk, { stream: true });
    } else this.#first = chunk;
  }

  onResponseEnd(): void {
    if (this.#done) return;
    if (this.#decoder) this.text += this.#decoder.decode();
    else if (this.#first) this.text = this.#first.toString("utf8");
    this.#done = true;
    this.#settled();
    this.#resolve(this);
  }

  onResponseError(_controller: unknown, error: unknown): void {
    this.fail(new PortFailure("network", error));
  }

  onConnect(abort: (reason: Error) => void): void {
    this.#start(abort);
  }

  onHeaders(status: number, raw: readonly Bytes[]): boolean {
    const headers: Record<string, string> = {};
    for (let i = 0; i < raw.length; i += 2) headers[String(raw[i]).toLowerCase()] ??= String(raw[i + 1]);
    this.onResponseStart(undefined, status, headers);
    return true;
  }

  onData(chunk: Bytes): boolean {
    this.onResponseData(undefined, chunk);
    return true;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(error: unknown): void {
    this.onResponseError(undefined, error);
  }

  #start(abort: (reason: Error) => void): void {
    // It may have been given up while it waited for a connection.
    if (this.#done) abort(new PortFailure("aborted"));
    else this.#abort = abort;
  }
}
