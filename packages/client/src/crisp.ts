import { createPort } from "#port";
import { authOf, type CrispAuth } from "./auth.js";
import type {
  BucketMethods,
  MediaMethods,
  PlanMethods,
  PluginMethods,
  UserMethods,
  WebsiteMethods,
} from "./generated/methods.js";
import { table } from "./generated/table.js";
import type { EventPayloads } from "./generated/types.js";
import { receivedHook } from "./hooks/receive.js";
import { verifySignature } from "./hooks/signature.js";
import type { HttpPort } from "./port/port.js";
import type { GapHandler } from "./realtime/gaps/gap.js";
import { checkEvent } from "./realtime/names.js";
import { type ErrorHandler, Realtime, type RtmMode } from "./realtime/realtime.js";
import type { RealtimeState, StateHandler } from "./realtime/state.js";
import type { EventStream, EventsOptions } from "./realtime/stream.js";
import type { Call } from "./request/call.js";
import { splitKey } from "./request/key.js";
import { Pipeline } from "./request/pipeline.js";
import { type Answer, type Reply, replyTo } from "./request/reply.js";
import { resourceCall } from "./request/resource.js";
import { makeService } from "./resources/service.js";
import type { DataOf, RequestArguments, RouteKey } from "./routes.js";
import { type CrispOptions, Settings, type Tier } from "./settings.js";

/** Names that sockets carry. */
export type EventName = keyof EventPayloads;

/** An event with its name, of a stream of several: a union to tell apart by `name`. */
export type NamedEvent<Name extends EventName> = {
  [N in Name]: { readonly name: N; readonly payload: EventPayloads[N] };
}[Name];

/**
 * A client of the Crisp API: Crisp's own servers by default, a Parley server after `setRestHost`.
 *
 * ```ts
 * const client = new Crisp({ restHost: "http://127.0.0.1:8787" });
 * client.authenticateTier("plugin", identifier, key);
 * client.on("message:send", (message) =>
 *   client.website.sendMessageInConversation(message.website_id, message.session_id, {
 *     type: "text", from: "operator", origin: "chat", content: "Hello!",
 *   }),
 * );
 * ```
 */
export class Crisp {
  /** @deprecated The modes are the strings `"websockets"` and `"webhooks"`. */
  static readonly RTM_MODES: { readonly WebSockets: "websockets"; readonly WebHooks: "webhooks" } = {
    WebSockets: "websockets",
    WebHooks: "webhooks",
  };

  /** Websites, their conversations and messages. */
  readonly website: WebsiteMethods;
  /** What a plugin may ask about itself. */
  readonly plugin: PluginMethods;
  /** What an operator may ask about themselves. */
  readonly user: UserMethods;
  /** Where files are uploaded to. */
  readonly bucket: BucketMethods;
  /** Animated images. */
  readonly media: MediaMethods;
  /** The plans that websites are subscribed to. */
  readonly plan: PlanMethods;

  /** The credentials as they are now: `tier`, `identifier`, and `key`, which is never printed. */
  readonly auth: CrispAuth;

  readonly #settings: Settings;
  readonly #port: HttpPort;
  readonly #pipeline: Pipeline;
  readonly #realtime: Realtime;

  /** Throws a TypeError for options that make no sense: a host that is not a URL, an identifier without a key. */
  constructor(options: CrispOptions = {}) {
    this.#settings = new Settings(options);
    this.#port = createPort();
    this.#pipeline = new Pipeline(this.#settings, this.#port);
    this.#realtime = new Realtime(this.#settings, this.#pipeline, options);
    this.auth = authOf(this.#settings, (tier) => this.setTier(tier));
    const service = <Methods>(name: string): Methods =>
      makeService<Methods>(
        table.filter((row) => row.service === name),
        (call) => this.#pipeline.exchange(call),
      );
    this.website = service("website");
    this.plugin = service("plugin");
    this.user = service("user");
    this.bucket = service("bucket");
    this.media = service("media");
    this.plan = service("plan");
  }

  /** Where the REST API is, without `/v1`: `http://127.0.0.1:8787`. Throws a TypeError when it is not a URL. */
  setRestHost(host: string): void {
    this.#settings.setRestHost(host);
  }

  /** Where the real-time API is, for the next connection. Found through the REST API when never set, or set to `""`. */
  setRtmHost(host: string): void {
    this.#settings.setRtmHost(host);
  }

  /** Headers for every call from now on, in place of those that were set before. Throws a TypeError when they are no object. */
  setCustomHeaders(headers: Readonly<Record<string, string>>): void {
    this.#settings.setCustomHeaders(headers);
  }

  /** Who the token speaks for: `user` (the default, also for `""`), `website` or `plugin`. Throws a TypeError for any other. */
  setTier(tier: Tier | "" | null | undefined): void {
    if (this.#settings.setTier(tier)) this.#realtime.restart();
  }

  /** Takes a token's identifier and key; its tier is the one set, `user` when none was. Throws a TypeError when missing. */
  authenticate(identifier: string, key: string): void {
    if (this.#settings.setCredentials(identifier, key)) this.#realtime.restart();
  }

  /** Takes a token of the tier: its identifier and its key. Throws a TypeError when one is missing. */
  authenticateTier(tier: Tier, identifier: string, key: string): void {
    const otherTier = this.#settings.setTier(tier);
    const otherToken = this.#settings.setCredentials(identifier, key);
    // Programs may give the same token again and again: that ends no connection that works.
    if (otherTier || otherToken) this.#realtime.restart();
  }

  /**
   * Calls a route by its verb and path, typed by the route:
   * `client.request("GET /website/{website_id}", { params: { website_id } })`.
   *
   * @returns `data` of the answer, `{}` when it has none; `withResponse()` of the promise gives status, reason and headers, too.
   * @throws CrispError, or the subclass that the answer's status calls for.
   */
  request<Key extends RouteKey>(route: Key, ...input: RequestArguments<Key>): Reply<DataOf<Key>> {
    return replyTo(this.#begin(route, (input[0] ?? {}) as Omit<Call, "verb" | "path">));
  }

  // biome-ignore-start lint/suspicious/noExplicitAny: which route a URL is of is not known before the program runs.

  /** Asks whether a resource is there: its URL, or its path below `/v1`. For routes that have no method. */
  head(resource: string, query?: object | null): Reply<any> {
    return this.#resource("HEAD", resource, query);
  }

  /** Reads a resource: its URL, or its path below `/v1`. Resolves with `data`. */
  get(resource: string, query?: object | null): Reply<any> {
    return this.#resource("GET", resource, query);
  }

  /** As `get`, with a body, which is `{}` when left out. */
  post(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("POST", resource, query, body);
  }

  /** As `post`. */
  patch(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("PATCH", resource, query, body);
  }

  /** As `post`. */
  put(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("PUT", resource, query, body);
  }

  /** As `get`; with a body only when one is given. */
  delete(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("DELETE", resource, query, body);
  }

  #resource(verb: string, resource: string, query?: object | null, body?: object | null): Reply<any> {
    const call = async (): Promise<Answer> =>
      this.#pipeline.exchange(resourceCall(this.#settings, verb, resource, query, body));
    return replyTo(call());
  }

  // biome-ignore-end lint/suspicious/noExplicitAny: as above.

  /**
   * The URL of a resource by the segments of its path: `client.get(client.prepareRestUrl(["website", websiteId]))`. Segments stay
   * as they are: those with special characters must be encoded. Throws a TypeError when they are not in an array.
   */
  prepareRestUrl(paths: readonly (string | number)[]): string {
    if (!Array.isArray(paths)) throw new TypeError("prepareRestUrl: paths must be an array of segments.");
    return [this.#settings.restOrigin + this.#settings.restPath, ...paths].join("/");
  }

  /** What is wrong with the route's name is a rejection, as everything that goes wrong with a call. */
  async #begin(route: string, call: Omit<Call, "verb" | "path">): Promise<Answer> {
    return this.#pipeline.exchange({ ...call, ...splitKey(route) });
  }

  /**
   * Where events come from: `websockets` (the default), one socket that is kept open while somebody listens; or `webhooks`,
   * which the program hands over itself, and no socket is ever opened. May be changed at any time. Throws a TypeError for
   * any other.
   */
  setRtmMode(mode: RtmMode): void {
    this.#realtime.setMode(mode);
  }

  /**
   * Hands the event of a web hook to the handlers that also get those of the socket, after this turn of the program. Verify who
   * sent it first: see `verifyHook`, or the receiver of `@parley/client/hooks`, which does both and more.
   *
   * @param body the body of the hook, parsed: `{ website_id, event, data, timestamp }`.
   * @returns null, also when nobody listens to the event; an Error, not thrown, when the body is not that of a hook.
   */
  receiveHook(body: unknown): Error | null {
    if (this.realtimeState === "closed") return new Error("receiveHook: the client is closed.");
    const received = receivedHook(body);
    if (received instanceof Error) return received;
    queueMicrotask(() => this.#realtime.dispatch(received.event, received.data));
    return null;
  }

  /**
   * Whether a web hook was signed with the secret. Unlike in the official client, no handler needs to be bound before, and the
   * time that it takes tells nothing of the signature.
   *
   * @param body the body as it came, which is exact, or parsed: then it is checked in the form that JSON.stringify gives it.
   * @param timestamp the header `X-Crisp-Request-Timestamp`. How old it is, is not checked.
   * @param signature the header `X-Crisp-Signature`, in upper or lower case.
   */
  verifyHook(secret: string, body: object | string, timestamp: number | string, signature: string): boolean {
    return verifySignature(secret, body, timestamp, signature);
  }

  /** As `verifyHook`, for the action calls of widgets. */
  verifyWidget(secret: string, body: object | string, timestamp: number | string, signature: string): boolean {
    return verifySignature(secret, body, timestamp, signature);
  }

  /**
   * Calls the handler for each event of the name. The connection opens with the first handler of all, comes back by
   * itself, and ends when the last handler is taken away. Handlers are called in the order of arrival, and not waited
   * for: what asynchronous ones do for two events of one conversation may overlap.
   *
   * @returns a promise that is resolved when the server sends the event from now on, and rejected with a
   *   `CrispAuthenticationError` when it does not accept the credentials. It may be left alone: it ends no program.
   * @throws TypeError when there is no event of that name.
   */
  on<Name extends EventName>(event: Name, handler: (payload: EventPayloads[Name]) => unknown): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: names that are known at run time only have payloads of any type.
  on(event: string, handler: (payload: any) => unknown): Promise<void>;
  on(event: string, handler: (payload: never) => unknown): Promise<void> {
    return this.#realtime.on(checkEvent(event), checkHandler(handler));
  }

  /** As `on`, for one event only. */
  once<Name extends EventName>(event: Name, handler: (payload: EventPayloads[Name]) => unknown): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: as with `on`.
  once(event: string, handler: (payload: any) => unknown): Promise<void>;
  once(event: string, handler: (payload: never) => unknown): Promise<void> {
    return this.#realtime.on(checkEvent(event), checkHandler(handler), true);
  }

  /** Takes away one handler of the event, or all of them. */
  off<Name extends EventName>(event: Name, handler?: (payload: EventPayloads[Name]) => unknown): void;
  // biome-ignore lint/suspicious/noExplicitAny: as with `on`.
  off(event: string, handler?: (payload: any) => unknown): void;
  off(event: string, handler?: (payload: never) => unknown): void {
    this.#realtime.off(event, handler);
  }

  /**
   * Events as an async iterable: payloads of one name, or `{ name, payload }` of several.
   *
   * ```ts
   * for await (const message of client.events("message:send", { signal })) { ... }
   * for await (const event of client.events(["message:send", "session:set_state"])) {
   *   if (event.name === "message:send") console.log(event.payload.content);
   * }
   * ```
   *
   * Events are heard from the call on; `ready` of the result resolves when the server sends them. Those that come faster than
   * they are read wait, 1,000 of them unless `highWaterMark` says otherwise; then `overflow` decides. Leaving the loop ends it,
   * `close()` does too. Rejects when the credentials are refused, and with a `CrispAbortError` when its signal is aborted.
   *
   * @throws TypeError when there is no event of that name, and for options that make no sense.
   */
  events<Name extends EventName>(event: Name, options?: EventsOptions): EventStream<EventPayloads[Name]>;
  events<Name extends EventName>(events: readonly Name[], options?: EventsOptions): EventStream<NamedEvent<Name>>;
  events(events: string | readonly string[], options: EventsOptions = {}): EventStream<unknown> {
    if (!Array.isArray(events))
      return this.#realtime.events([checkEvent(events)], (_name, payload) => payload, options);
    return this.#realtime.events(events.map(checkEvent), (name, payload) => ({ name, payload }), options);
  }

  /**
   * Has the server look anew at which websites the token reaches, such as after a plugin was installed. A new connection does so
   * by itself. Two of these are at least 2.5 s apart: a second one waits, and several that wait are one.
   *
   * @returns a promise that is resolved when the server was asked, and rejected with a `CrispNetworkError` without a connection.
   */
  rebindSocket(): Promise<void> {
    return this.#realtime.rebind();
  }

  /**
   * Tells of what goes wrong outside of any call: a lost connection (it comes back by itself), refused credentials, a
   * handler that threw. Without such a handler each is written with `console.error`.
   *
   * @returns a function that takes the handler away again.
   */
  onError(handler: ErrorHandler): () => void {
    return this.#realtime.onError(checkHandler(handler));
  }

  /**
   * Tells of each change of `realtimeState`, with the state before and what is known of it: the error of `waiting` and
   * `refused`, the milliseconds until the next try, and how many tries failed in a row.
   *
   * @returns a function that takes the handler away again.
   */
  onState(handler: StateHandler): () => void {
    return this.#realtime.onState(checkHandler(handler));
  }

  /**
   * Tells of each time in which the connection was lost, after what was missed has been looked for: messages of it were given
   * to handlers as if live by then, and the gap says how many, and what cannot be known. The option `backfill` sets limits to it.
   *
   * @returns a function that takes the handler away again.
   */
  onGap(handler: GapHandler): () => void {
    return this.#realtime.onGap(checkHandler(handler));
  }

  /** Where the connection for events stands. */
  get realtimeState(): RealtimeState {
    return this.#realtime.state;
  }

  /**
   * Ends the connection for events and drops all connections for calls, for good: nothing of the client keeps the
   * program running. Calls under way, and later ones, reject with a `CrispAbortError`.
   */
  close(): void {
    this.#realtime.close();
    this.#pipeline.close();
    this.#port.close();
  }
}

function checkHandler<Handler>(handler: Handler): Handler {
  if (typeof handler === "function") return handler;
  throw new TypeError(`A handler must be a function, got ${handler === null ? "null" : typeof handler}.`);
}
