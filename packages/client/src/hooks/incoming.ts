import { toBytes } from "./bytes.js";
import { type FetchRequest, isFetchRequest, readFetch } from "./fetch-request.js";
import { type HeaderOf, type HookHeaders, headerOf } from "./headers.js";
import { isLambdaEvent, type LambdaEvent, readLambda } from "./lambda.js";
import { isNodeRequest, type NodeRequest, readNode } from "./node-request.js";
import type { Read } from "./read.js";
import { tooLarge } from "./too-large.js";

/** A request, whatever brought it. */
export interface Incoming {
  readonly header: HeaderOf;
  readonly body: Uint8Array;
  /** Value of `?key=`. */
  readonly key: string | undefined;
}

/** What a HookReceiver needs of a request that the program has taken apart itself. */
export interface PlainRequest {
  readonly headers: HookHeaders;
  /** As it came: the signature is over these bytes. */
  readonly body: string | Uint8Array;
  /** For the `?key=` of unsigned hooks. */
  readonly url?: string;
}

/** What Fastify hands to a handler. */
export interface FastifyRequest {
  readonly raw: NodeRequest;
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

/** What Hono hands to a handler. */
export interface HonoContext {
  readonly req: { readonly raw: FetchRequest; arrayBuffer(): Promise<ArrayBuffer> };
}

/** Any request that a HookReceiver takes. */
export type HookRequest = PlainRequest | NodeRequest | FetchRequest | FastifyRequest | HonoContext | LambdaEvent;

/** Throws a HookError when the body is too large, or cannot be read; a TypeError when it is no request. */
export async function readIncoming(request: HookRequest, maxBytes: number): Promise<Incoming> {
  if (typeof request !== "object" || request === null) throw unknownRequest();
  const read = await readAny(request, maxBytes);
  if (read.body.length > maxBytes) throw tooLarge(maxBytes);
  return { header: read.header, body: read.body, key: keyOf(read.url) };
}

function readAny(request: HookRequest, maxBytes: number): Read | Promise<Read> {
  if ("req" in request) return readHono(request, maxBytes);
  if ("raw" in request) return readNode(request.raw, maxBytes, request);
  if (isFetchRequest(request)) return readFetch(request, maxBytes);
  if (isNodeRequest(request)) return readNode(request, maxBytes, request);
  if (isLambdaEvent(request)) return readLambda(request, maxBytes);
  const { headers, body, url } = request;
  if (headers && (typeof body === "string" || body instanceof Uint8Array)) {
    return { header: headerOf(headers), body: toBytes(body), url };
  }
  throw unknownRequest();
}

async function readHono({ req }: HonoContext, maxBytes: number): Promise<Read> {
  // Hono keeps a body that was read before.
  const body = req.raw.bodyUsed ? new Uint8Array(await req.arrayBuffer()) : undefined;
  return readFetch(req.raw, maxBytes, body);
}

function keyOf(url: string | undefined): string | undefined {
  const query = url?.split("#", 1)[0]?.split("?").slice(1).join("?");
  return (query && new URLSearchParams(query).get("key")) || undefined;
}

function unknownRequest(): TypeError {
  return new TypeError(
    "A hook must be a request of Node, fetch, Express, Fastify, Hono or Lambda, or { headers, body }.",
  );
}
