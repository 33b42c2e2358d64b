import { AnswerBody } from "./answer-body.js";
import { onAbort } from "./on-abort.js";
import type { Fetch, FetchAnswer, FetchInit, Transport } from "./options.js";
import { type HttpPort, PortFailure, type PortRequest, type PortResponse } from "./port.js";

/** HTTP by fetch, the platform's or one that is given. */
export class FetchPort implements HttpPort {
  readonly #closing = new AbortController();
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async send(request: PortRequest): Promise<PortResponse> {
    if (this.#closing.signal.aborted) throw new PortFailure("closed");
    if (request.signal?.aborted) throw new PortFailure("aborted", request.signal.reason);
    const controller = new AbortController();
    let give: (failure: PortFailure) => void = () => {};
    // A fetch that is given may not care for its signal: nothing waits for it then.
    const givenUp = new Promise<never>((_resolve, reject) => {
      give = reject;
    });
    const stop = (failure: PortFailure): void => {
      give(failure);
      controller.abort();
    };
    const offs = [
      onAbort(request.signal, () => stop(new PortFailure("aborted", request.signal?.reason))),
      onAbort(this.#closing.signal, () => stop(new PortFailure("closed"))),
    ];
    const timer = request.timeout > 0 ? setTimeout(() => stop(new PortFailure("timeout")), request.timeout) : undefined;
    try {
      return await Promise.race([this.#exchange(request, controller), givenUp]);
    } catch (error) {
      throw error instanceof PortFailure ? error : new PortFailure("network", error);
    } finally {
      clearTimeout(timer);
      for (const off of offs) off();
    }
  }

  async #exchange(request: PortRequest, controller: AbortController): Promise<PortResponse> {
    const { dispatcher, maxResponseSize } = this.#transport;
    // Looked up anew each time, as tests put another in its place; and never called as a method of ours.
    const send: Fetch = this.#transport.fetch ?? globalThis.fetch;
    const init: FetchInit = {
      method: request.verb,
      headers: { ...request.headers },
      body: request.body ?? null,
      // A redirect would be followed with another verb, or without the credentials: it is reported instead.
      redirect: "manual",
      signal: controller.signal,
    };
    // Known to the fetch of Node and of undici only.
    if (dispatcher !== undefined) Object.assign(init, { dispatcher });
    const response = await send(request.origin + request.path, init);
    const { status, headers } = response;
    const text = await read(response, maxResponseSize, controller);
    return {
      status,
      text,
      header: (name) => headers.get(name) ?? undefined,
      headers: () => {
        const all: Record<string, string> = {};
        headers.forEach((value, name) => {
          all[name] ??= value;
        });
        return all;
      },
    };
  }

  close(): void {
    this.#closing.abort();
  }
}

/** The text of an answer. A length that it tells spares us counting, which is slower. */
async function read(response: FetchAnswer, most: number, controller: AbortController): Promise<string> {
  const length = response.headers.get("content-length");
  const small = length !== null && Number(length) <= most && response.headers.get("content-encoding") === null;
  const stream = response.body as ReadableStream<Uint8Array> | null | undefined;
  if (small || typeof stream?.getReader !== "function") return response.text();
  const body = new AnswerBody(most);
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return body.text();
      body.add(value);
    }
  } catch (error) {
    if (error instanceof PortFailure) controller.abort();
    throw error;
  }
}
