import type { CrispAuth } from "./auth.js";
import type { EventPayloads } from "./generated/types.js";
import { receivedHook } from "./hooks/receive.js";
import { verifySignature } from "./hooks/signature.js";
import type { GapHandler } from "./realtime/gaps/gap.js";
import { checkEvent } from "./realtime/names.js";
import type { ErrorHandler, RtmMode } from "./realtime/realtime.js";
import type { RealtimeState, StateHandler } from "./realtime/state.js";
import type { EventStream, EventsOptions } from "./realtime/stream.js";
import type { CallOptions } from "./request/call.js";
import type { LimitHandler } from "./request/limits/options.js";
import { Rest } from "./rest.js";
import type { CrispOptions, Tier } from "./settings.js";
import { Shared, View } from "./shared.js";

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
export class Crisp extends Rest {
  /** @deprecated The modes are the strings `"websockets"` and `"webhooks"`. */
  static readonly RTM_MODES: { readonly WebSockets: "websockets"; readonly WebHooks: "webhooks" } = {
    WebSockets: "websockets",
    WebHooks: "webhooks",
  };

  /** The credentials as they are now: `tier`, `identifier`, and `key`, which is never printed. */
  readonly auth: CrispAuth;

  readonly #shared: Shared;

  /** Throws a TypeError for options that make no sense: a host that is not a URL, an identifier without a key. */
  constructor(options: CrispOptions = {}) {
    const view = options instanceof View ? options : new View(new Shared(options), undefined);
    super(view);
    this.#shared = view.shared;
    this.auth = view.shared.auth;
  }

  /**
   * The same client, whose calls have these options, unless they say otherwise: `client.with({ timeout: 2_000, signal })`. It has
   * all that the client has, shared with it: token, connections, limits, handlers of events; `close` closes both. Costs next
   * to nothing, so it may be made for a single call.
   *
   * @throws TypeError for a timeout or a number of retries that is none.
   */
  with(options: CallOptions): Crisp {
    return new Crisp(this.narrowed(options) as CrispOptions);
  }

  /** Where the REST API is, without `/v1`: `http://127.0.0.1:8787`. Throws a TypeError when it is not a URL. */
  setRestHost(host: string): void {
    this.#shared.settings.setRestHost(host);
  }

  /** Where the real-time API is, for the next connection. Found through the REST API when never set, or set to `""`. */
  setRtmHost(host: string): void {
    this.#shared.settings.setRtmHost(host);
  }

  /** Headers for every call from now on, in place of those that were set before. Throws a TypeError when they are no object. */
  setCustomHeaders(headers: Readonly<Record<string, string>>): void {
    this.#shared.settings.setCustomHeaders(headers);
  }

  /** Who the token speaks for: `user` (the default, also for `""`), `website` or `plugin`. Throws a TypeError for any other. */
  setTier(tier: Tier | "" | null | undefined): void {
    this.#shared.setTier(tier);
  }

  /** Takes a token's identifier and key; its tier is the one set, `user` when none was. Throws a TypeError when missing. */
  authenticate(identifier: string, key: string): void {
    if (this.#shared.settings.setCredentials(identifier, key)) this.#shared.realtime.restart();
  }

  /** Takes a token of the tier: its identifier and its key. Throws a TypeError when one is missing. */
  authenticateTier(tier: Tier, identifier: string, key: string): void {
    const otherTier = this.#shared.settings.setTier(tier);
    const otherToken = this.#shared.settings.setCredentials(identifier, key);
    // Programs may give the same token again and again: that ends no connection that works.
    if (otherTier || otherToken) this.#shared.realtime.restart();
  }

  /**
   * Where events come from: `websockets` (the default), one socket that is kept open while somebody listens; or `webhooks`,
   * which the program hands over itself, and no socket is ever opened. May be changed at any time. Throws a TypeError for
   * any other.
   */
  setRtmMode(mode: RtmMode): void {
    this.#shared.realtime.setMode(mode);
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
    queueMicrotask(() => this.#shared.realtime.dispatch(received.event, received.data));
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
    return this.#shared.realtime.on(checkEvent(event), checkHandler(handler));
  }

  /** As `on`, for one event only. */
  once<Name extends EventName>(event: Name, handler: (payload: EventPayloads[Name]) => unknown): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: as with `on`.
  once(event: string, handler: (payload: any) => unknown): Promise<void>;
  once(event: string, handler: (payload: never) => unknown): Promise<void> {
    return this.#shared.realtime.on(checkEvent(event), checkHandler(handler), true);
  }

  /** Takes away one handler of the event, or all of them. */
  off<Name extends EventName>(event: Name, handler?: (payload: EventPayloads[Name]) => unknown): void;
  // biome-ignore lint/suspicious/noExplicitAny: as with `on`.
  off(event: string, handler?: (payload: any) => unknown): void;
  off(event: string, handler?: (payload: never) => unknown): void {
    this.#shared.realtime.off(event, handler);
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
      return this.#shared.realtime.events([checkEvent(events)], (_name, payload) => payload, options);
    return this.#shared.realtime.events(events.map(checkEvent), (name, payload) => ({ name, payload }), options);
  }

  /**
   * Has the server look anew at which websites the token reaches, such as after a plugin was installed. A new connection does so
   * by itself. Two of these are at least 2.5 s apart: a second one waits, and several that wait are one.
   *
   * @returns a promise that is resolved when the server was asked, and rejected with a `CrispNetworkError` without a connection.
   */
  rebindSocket(): Promise<void> {
    return this.#shared.realtime.rebind();
  }

  /**
   * Tells of what goes wrong outside of any call: a lost connection (it comes back by itself), refused credentials, a
   * handler that threw. Without such a handler each is written with `console.error`.
   *
   * @returns a function that takes the handler away again.
   */
  onError(handler: ErrorHandler): () => void {
    return this.#shared.realtime.onError(checkHandler(handler));
  }

  /**
   * Tells of each change of `realtimeState`, with the state before and what is known of it: the error of `waiting` and
   * `refused`, the milliseconds until the next try, and how many tries failed in a row.
   *
   * @returns a function that takes the handler away again.
   */
  onState(handler: StateHandler): () => void {
    return this.#shared.realtime.onState(checkHandler(handler));
  }

  /**
   * Tells of each time in which the connection was lost, after what was missed has been looked for: messages of it were given
   * to handlers as if live by then, and the gap says how many, and what cannot be known. The option `backfill` sets limits to it.
   *
   * @returns a function that takes the handler away again.
   */
  onGap(handler: GapHandler): () => void {
    return this.#shared.realtime.onGap(checkHandler(handler));
  }

  /**
   * Tells when calls have to wait because the server limits their rate, and when they no longer have to.
   *
   * @returns a function that takes the handler away again.
   */
  onLimit(handler: LimitHandler): () => void {
    return this.#shared.pipeline.onLimit(checkHandler(handler));
  }

  /** Where the connection for events stands. */
  get realtimeState(): RealtimeState {
    return this.#shared.realtime.state;
  }

  /**
   * Ends the connection for events and drops all connections for calls, for good: nothing of the client keeps the
   * program running. Calls under way, and later ones, reject with a `CrispAbortError`.
   */
  close(): void {
    this.#shared.close();
  }
}

function checkHandler<Handler>(handler: Handler): Handler {
  if (typeof handler === "function") return handler;
  throw new TypeError(`A handler must be a function, got ${handler === null ? "null" : typeof handler}.`);
}
