import { concat, toBytes } from "./bytes.js";
import { HookError } from "./error.js";
import { headerOf } from "./headers.js";
import type { Read } from "./read.js";
import { tooLarge } from "./too-large.js";

type NodeHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** What is used of Node's IncomingMessage, and of the requests that are made of it. */
export interface NodeRequest {
  readonly headers: NodeHeaders;
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly readableDidRead?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: listeners of streams take what their event brings.
  on(event: string, listener: (...told: any[]) => void): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  off(event: string, listener: (...told: any[]) => void): unknown;
  pause(): unknown;
}

/** Bodies that something before us has read. */
export interface ReadBefore {
  readonly body?: unknown;
  /** Bytes or text that were kept beside the parsed body. */
  readonly rawBody?: unknown;
}

export function isNodeRequest(request: object): request is NodeRequest {
  return "headers" in request && typeof (request as { on?: unknown }).on === "function";
}

/** @param before the request that holds the body, when it was read. */
export async function readNode(request: NodeRequest, maxBytes: number, before: object): Promise<Read> {
  const header = headerOf(request.headers);
  if (Number(header("content-length")) > maxBytes) throw tooLarge(maxBytes);
  return { header, body: await bodyOf(request, maxBytes, before), url: request.url };
}

function bodyOf(
  request: NodeRequest,
  maxBytes: number,
  { rawBody, body }: ReadBefore,
): Uint8Array | Promise<Uint8Array> {
  if (typeof rawBody === "string" || rawBody instanceof Uint8Array) return toBytes(rawBody);
  // Some frameworks set an empty body on requests that they did not read.
  if (request.readableDidRead === false) return readStream(request, maxBytes);
  if (typeof body === "string" || body instanceof Uint8Array) return toBytes(body);
  // What Crisp signs is the form that JSON.stringify gives.
  if (typeof body === "object" && body !== null) return toBytes(JSON.stringify(body));
  if (request.readableDidRead !== undefined) {
    throw new HookError("body_unavailable", "The body was read before, and not kept as body or rawBody.");
  }
  return readStream(request, maxBytes);
}

function readStream(request: NodeRequest, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const settle = (): void => {
      for (const [event, listener] of listeners) request.off(event, listener);
    };
    const fail = (error: HookError): void => {
      settle();
      // Not destroyed: the answer goes over the same connection.
      request.pause();
      reject(error);
    };
    const broke = (cause?: unknown): void => fail(new HookError("aborted", "The body broke off.", cause));
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const listeners: [string, (told: any) => void][] = [
      [
        "data",
        (chunk: string | Uint8Array) => {
          const bytes = toBytes(chunk);
          length += bytes.length;
          if (length > maxBytes) fail(tooLarge(maxBytes));
          else chunks.push(bytes);
        },
      ],
      [
        "end",
        () => {
          settle();
          resolve(concat(chunks, length));
        },
      ],
      ["error", broke],
      ["close", () => broke()],
    ];
    for (const [event, listener] of listeners) request.on(event, listener);
  });
}
