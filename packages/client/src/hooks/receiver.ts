import { checkEvent } from "../realtime/names.js";
import {
  type AdapterOptions,
  answerFastify,
  answerFetch,
  answerLambda,
  answerNode,
  type FastifyHandler,
  type HonoHandler,
  type LambdaHandler,
  methodOf,
  type NodeHandler,
  waitUntilOf,
  waitUntilOfHono,
} from "./adapters.js";
import { answerTo, FAILED, type HookAnswer, RECEIVED } from "./answer.js";
import { toText } from "./bytes.js";
import { type Configuration, configure } from "./configuration.js";
import { type Deliveries, RecentDeliveries } from "./deliveries.js";
import { parseEnvelope } from "./envelope.js";
import { HookError } from "./error.js";
import type { HookEvent, HookEventName, HookEventOf } from "./event.js";
import type { FetchRequest } from "./fetch-request.js";
import { type AnyHandler, HookHandlers } from "./handlers.js";
import { type HookRequest, readIncoming } from "./incoming.js";
import { lambdaMethod } from "./lambda.js";
import type { HookClient, HookReceiverOptions } from "./options.js";
import { verify } from "./verification.js";

/** A handler of events: what the event says, and the event with what is known of its delivery. */
export type HookHandler<Name extends HookEventName> = (
  data: HookEventOf<Name>["data"],
  event: HookEventOf<Name>,
) => unknown;

interface Received {
  readonly event: HookEvent;
  /** Resolves when all handlers have ended: whether none failed. */
  readonly handled: Promise<boolean>;
}

/**
 * Takes web hooks: checks who sent them, and hands their events to handlers.
 *
 * ```ts
 * const receiver = new HookReceiver({ secret });
 * receiver.on("message:send", (message) => console.log(message.content));
 * createServer(receiver.node()).listen(8080);
 * ```
 */
export class HookReceiver {
  readonly #configuration: Configuration;
  readonly #deliveries: Deliveries | undefined;
  readonly #client: HookClient | undefined;
  readonly #clock: () => number;
  readonly #handlers = new HookHandlers();
  readonly #errorHandlers = new Set<(error: unknown) => void>();

  /** Throws a TypeError when nothing says how to check a hook, and for options that make no sense. */
  constructor(options: HookReceiverOptions) {
    this.#configuration = configure(options);
    this.#deliveries = options.deliveries === false ? undefined : (options.deliveries ?? new RecentDeliveries());
    this.#client = options.client;
    this.#clock = options.clock ?? Date.now;
  }

  /** Calls the handler for each event of the name. Throws a TypeError when there is no such event. */
  on<Name extends HookEventName>(event: Name, handler: HookHandler<Name>): this {
    return this.#add(event, handler, false);
  }

  /** As `on`, for one event only. */
  once<Name extends HookEventName>(event: Name, handler: HookHandler<Name>): this {
    return this.#add(event, handler, true);
  }

  /** Takes away one handler of the event, or all of them. */
  off<Name extends HookEventName>(event: Name, handler?: HookHandler<Name>): this {
    this.#handlers.remove(event, handler as AnyHandler | undefined);
    return this;
  }

  /**
   * Tells of what handlers throw, and of mistakes of the program that adapters answer with 500. Without such a handler
   * each is written with `console.error`.
   *
   * @returns a function that takes the handler away again.
   */
  onError(handler: (error: unknown) => void): () => void {
    this.#errorHandlers.add(handler);
    return () => this.#errorHandlers.delete(handler);
  }

  /**
   * Checks a request, and hands its event to handlers afterwards, unless it came before. The request may be of Node, Express,
   * Fastify, Hono, fetch or Lambda, or `{ headers, body }` with the body as it came.
   *
   * @returns the event, a union to tell apart by its `event`. Answer 200 then.
   * @throws HookError with the `status` to answer, when it is not verified, too old, too large or malformed.
   */
  async receive(request: HookRequest): Promise<HookEvent> {
    return (await this.#receive(request)).event;
  }

  /** A listener for servers of `node:http`, which answers by itself. */
  node(options: AdapterOptions = {}): NodeHandler {
    return async (request, response) => {
      const answer = await this.#answer(request, methodOf(request), options.wait ?? false);
      answerNode(answer, response);
    };
  }

  /** A handler for a route of Express. A body that `express.json()` has parsed before is fine; `express.raw()` is exact. */
  express(options: AdapterOptions = {}): NodeHandler {
    return this.node(options);
  }

  /** A handler for a route of Fastify. */
  fastify(options: AdapterOptions = {}): FastifyHandler {
    return async (request, reply) =>
      answerFastify(await this.#answer(request, methodOf(request.raw), options.wait ?? false), reply);
  }

  /** A handler for a route of Hono. */
  hono(options: AdapterOptions = {}): HonoHandler {
    return async (context) => {
      const until = waitUntilOfHono(context);
      return answerFetch(await this.#answer(context, methodOf(context.req.raw), options.wait ?? false, until));
    };
  }

  /** A function for AWS Lambda behind API Gateway, a function URL or a load balancer. It waits for its handlers. */
  lambda(options: AdapterOptions = {}): LambdaHandler {
    return async (event) => answerLambda(await this.#answer(event, lambdaMethod(event), options.wait ?? true));
  }

  /**
   * Answers a `Request` of the platform: `export const POST = receiver.fetch` in Next.js,
   * `fetch: (request, env, context) => receiver.fetch(request, context)` in a worker. A context with `waitUntil` is told of
   * handlers that still run.
   */
  readonly fetch = async (request: FetchRequest, context?: unknown): Promise<Response> =>
    answerFetch(await this.#answer(request, methodOf(request), false, waitUntilOf(context)));

  #add(event: string, handler: unknown, once: boolean): this {
    if (typeof handler !== "function") throw new TypeError(`A handler must be a function, got ${typeof handler}.`);
    this.#handlers.add(checkEvent(event), handler as AnyHandler, once);
    return this;
  }

  async #answer(
    request: HookRequest,
    method: string | undefined,
    wait: boolean,
    until?: { waitUntil(work: Promise<unknown>): void },
  ): Promise<HookAnswer> {
    try {
      if (method !== undefined && method !== "POST") {
        throw new HookError("method_not_allowed", `Hooks are sent by POST, not by ${method}.`);
      }
      const { handled } = await this.#receive(request);
      until?.waitUntil(handled);
      return wait && !(await handled) ? FAILED : RECEIVED;
    } catch (error) {
      if (!(error instanceof HookError) || error.status >= 500) this.#fail(error);
      return answerTo(error);
    }
  }

  async #receive(request: HookRequest): Promise<Received> {
    const incoming = await readIncoming(request, this.#configuration.maxBytes);
    const { id, sentAt, ...verified } = verify(incoming, this.#configuration, this.#clock());
    const envelope = parseEnvelope(toText(incoming.body), sentAt);
    // What is malformed is not remembered: nothing was done with it.
    const duplicate = this.#deliveries !== undefined && !(await this.#deliveries.claim(id));
    const { website_id, timestamp, known, event: name, data } = envelope;
    const meta = { website_id, timestamp, ...verified, verified: verified.scheme !== "none", duplicate, known };
    const event = { website_id, event: name, data, timestamp, meta } as HookEvent;
    return { event, handled: duplicate ? Promise.resolve(true) : this.#dispatch(event, id) };
  }

  /** After this turn, so that the sender has its answer before. */
  async #dispatch(event: HookEvent, id: string): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { website_id, event: name, data, timestamp } = event;
    const failures = await this.#handlers.call(event);
    try {
      const refused = this.#client?.receiveHook({ website_id, event: name, data, timestamp });
      if (refused instanceof Error) failures.push(refused);
      if (failures.length > 0) await this.#deliveries?.forget?.(id);
    } catch (error) {
      failures.push(error);
    }
    for (const failure of failures) this.#fail(failure);
    return failures.length === 0;
  }

  #fail(error: unknown): void {
    // Silence would hide events that were never handled.
    if (this.#errorHandlers.size === 0) console.error("[parley]", error);
    for (const handler of [...this.#errorHandlers]) {
      try {
        handler(error);
      } catch (thrown) {
        // There is nobody left to tell.
        console.error("[parley]", thrown);
      }
    }
  }
}
