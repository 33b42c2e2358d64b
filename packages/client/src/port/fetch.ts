import { onAbort } from "./on-abort.js";
import { type HttpPort, PortFailure, type PortRequest, type PortResponse } from "./port.js";

/** HTTP by the platform's fetch: browsers, workers, and every runtime that is not Node. */
class FetchPort implements HttpPort {
  readonly #closing = new AbortController();

  async send(request: PortRequest): Promise<PortResponse> {
    if (this.#closing.signal.aborted) throw new PortFailure("closed");
    const controller = new AbortController();
    let failure: PortFailure | undefined;
    const stop = (kind: "timeout" | "aborted" | "closed", cause?: unknown): void => {
      failure ??= new PortFailure(kind, cause);
      controller.abort();
    };
    if (request.signal?.aborted) throw new PortFailure("aborted", request.signal.reason);
    const offs = [
      onAbort(request.signal, () => stop("aborted", request.signal?.reason)),
      onAbort(this.#closing.signal, () => stop("closed")),
    ];
    const timer = request.timeout > 0 ? setTimeout(() => stop("timeout"), request.timeout) : undefined;
    try {
      const response = await fetch(request.origin + request.path, {
        method: request.verb,
        headers: request.headers,
        body: request.body ?? null,
        // A redirect would be followed with another verb, or without the credentials: it is reported instead.
        redirect: "manual",
        signal: controller.signal,
      });
      const text = await response.text();
      const { status, headers } = response;
      return {
        status,
        text,
        header: (name) => headers.get(name) ?? undefined,
        headers: () => Object.fromEntries(headers),
      };
    } catch (error) {
      throw failure ?? new PortFailure("network", error);
    } finally {
      if (timer !== undefined) clearTimeout(timer);
      for (const off of offs) off();
    }
  }

  close(): void {
    this.#closing.abort();
  }
}

export function createPort(): HttpPort {
  return new FetchPort();
}
