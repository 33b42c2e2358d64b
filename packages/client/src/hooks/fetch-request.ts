import { concat } from "./bytes.js";
import { HookError } from "./error.js";
import { headerOf } from "./headers.js";
import type { Read } from "./read.js";
import { tooLarge } from "./too-large.js";

/** What is used of the `Request` of the platform. */
export interface FetchRequest {
  readonly headers: { get(name: string): string | null };
  readonly url: string;
  readonly bodyUsed: boolean;
  readonly body: { getReader(): BodyReader } | null;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface BodyReader {
  // biome-ignore lint/suspicious/noExplicitAny: platforms differ in how they type the chunks of a stream.
  read(): Promise<{ done: boolean; value?: any }>;
  cancel(reason?: unknown): Promise<unknown>;
}

export function isFetchRequest(request: object): request is FetchRequest {
  return "arrayBuffer" in request && "headers" in request && "url" in request;
}

/** @param known the body, when something else has read it. */
export async function readFetch(request: FetchRequest, maxBytes: number, known?: Uint8Array): Promise<Read> {
  const header = headerOf(request.headers);
  if (Number(header("content-length")) > maxBytes) throw tooLarge(maxBytes);
  const body = known ?? (await readBody(request, maxBytes));
  return { header, body, url: request.url };
}

async function readBody(request: FetchRequest, maxBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) {
    throw new HookError("body_unavailable", "The body was read before: hand over { headers, body } instead.");
  }
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // Some platforms have no stream here.
    if (!request.body) return new Uint8Array(await request.arrayBuffer());
    const reader = request.body.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      length += value.length;
      if (length > maxBytes) {
        reader.cancel().catch(() => {});
        throw tooLarge(maxBytes);
      }
      chunks.push(value);
    }
  } catch (error) {
    if (error instanceof HookError) throw error;
    throw new HookError("aborted", "The body broke off.", error);
  }
  return concat(chunks, length);
}
