import type { HookAnswer } from "./answer.js";
import type { FastifyRequest, HonoContext } from "./incoming.js";
import type { LambdaEvent } from "./lambda.js";
import type { NodeRequest } from "./node-request.js";

/** What adapters may be told. */
export interface AdapterOptions {
  /**
   * Answers only when all handlers have ended: with 500 when one failed, so that the event is delivered again. False by default,
   * and true for Lambda, which stops a program that has answered.
   */
  readonly wait?: boolean;
}

/** What is used of Node's ServerResponse. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

/** What is used of the reply of Fastify. */
export interface FastifyReply {
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body: string): unknown;
}

/** What Lambda sends back, in the form that all kinds of its events accept. */
export interface LambdaAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What a platform offers to work on after the answer, such as the context of Cloudflare Workers. */
export interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

export type NodeHandler = (request: NodeRequest, response: NodeResponse) => Promise<void>;
export type FastifyHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
export type HonoHandler = (context: HonoContext) => Promise<Response>;
export type LambdaHandler = (event: LambdaEvent) => Promise<LambdaAnswer>;

export function answerNode({ status, headers, body }: HookAnswer, response: NodeResponse): void {
  response.writeHead(status, { ...headers });
  response.end(body);
}

export function answerFastify({ status, headers, body }: HookAnswer, reply: FastifyReply): unknown {
  reply.code(status);
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  reply.send(body);
  return reply;
}

export function answerFetch({ status, headers, body }: HookAnswer): Response {
  return new Response(body, { status, headers });
}

export function answerLambda({ status, headers, body }: HookAnswer): LambdaAnswer {
  return { statusCode: status, headers: { ...headers }, body };
}

/** The context of a platform that can be asked to wait, when there is one. */
export function waitUntilOf(context: unknown): WaitUntil | undefined {
  const candidate = context as { readonly waitUntil?: unknown } | null | undefined;
  return typeof candidate?.waitUntil === "function" ? (candidate as WaitUntil) : undefined;
}

export function waitUntilOfHono(context: HonoContext): WaitUntil | undefined {
  try {
    // Throws where the platform has none.
    return waitUntilOf((context as { readonly executionCtx?: unknown }).executionCtx);
  } catch {
    return undefined;
  }
}

/** The verb of any request; undefined when it does not say. */
export function methodOf(request: object): string | undefined {
  const { method } = request as { readonly method?: unknown };
  return typeof method === "string" ? method.toUpperCase() : undefined;
}
