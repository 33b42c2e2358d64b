import type { Pipeline } from "../request/pipeline.js";
import { quiet } from "../request/quiet.js";
import type { Settings } from "../settings.js";
import { Arrivals } from "./arrivals.js";
import { Connection } from "./connection.js";
import { findEndpoint } from "./endpoint.js";
import { abortedError, closedError, notConnected } from "./failure.js";
import type { GapHandler } from "./gaps/gap.js";
import { GapKeeper } from "./gaps/keeper.js";
import { type BackfillOptions, backfillLimits } from "./gaps/options.js";
import { RestRecovery } from "./gaps/rest-recovery.js";
import { type Handler, Handlers } from "./handlers.js";
import { Listeners } from "./listeners.js";
import { type OpenSocket, openSocketIo } from "./socket.js";
import type { RealtimeState, StateHandler } from "./state.js";
import { EventQueue, type EventStream, type EventsOptions } from "./stream.js";
import { Waiters } from "./waiting.js";

/** Told of what goes wrong outside of any call: a lost connection, refused credentials, a handler that threw. */
export type ErrorHandler = (error: unknown) => void;

/** Where events come from: a socket that is kept open, or web hooks that the program hands over. */
export type RtmMode = "websockets" | "webhooks";

export interface RealtimeOptions {
  readonly mode?: RtmMode | undefined;
  readonly backfill?: boolean | BackfillOptions | undefined;
  readonly open?: OpenSocket;
}

/** Milliseconds for which the REST API may fail before what was missed is given up: what is newer waits as long. */
const PATIENCE = 15_000;

/** Handlers on one side, the connection on the other: it is up as long as somebody listens. */
export class Realtime {
  readonly #handlers = new Handlers();
  readonly #errorHandlers = new Set<ErrorHandler>();
  readonly #report = (error: unknown): void => this.#fail(error);
  readonly #stateHandlers = new Listeners<Parameters<StateHandler>>(this.#report);
  readonly #gapHandlers = new Listeners<Parameters<GapHandler>>(this.#report);
  readonly #waiters = new Waiters();
  readonly #streams = new Set<Pick<EventQueue<unknown>, "fail" | "end">>();
  readonly #arrivals = new Arrivals(
    (name) => this.#handlers.has(name),
    (name, payload) => {
      if (this.#handlers.call(name, payload, this.#report)) this.#update();
    },
  );
  readonly #connection: Connection;
  readonly #gaps: GapKeeper;
  #mode: RtmMode;

  /** Throws a TypeError for options that make no sense. */
  constructor(settings: Settings, pipeline: Pipeline, options: RealtimeOptions = {}) {
    this.#mode = checkMode(options.mode ?? "websockets");
    const limits = backfillLimits(options.backfill);
    this.#connection = new Connection({
      open: options.open ?? openSocketIo,
      endpoint: (signal) => findEndpoint(settings, pipeline, signal),
      identity: () => settings,
      events: () => this.#handlers.events,
      bound: (events) => {
        this.#gaps.bound(events);
        this.#waiters.resolve(events);
      },
      event: (name, payload) => this.#arrivals.live(name, payload),
      changed: (state, previous, detail) => {
        this.#gaps.changed(state, previous);
        this.#stateHandlers.call(state, previous, detail);
      },
      failed: this.#report,
      refused: (error) => {
        this.#report(error);
        this.#waiters.reject(error);
        for (const stream of [...this.#streams]) stream.fail(error);
      },
      random: Math.random,
    });
    this.#gaps = new GapKeeper({
      arrivals: this.#arrivals,
      recovery:
        limits &&
        new RestRecovery({
          limits,
          tier: () => settings.tier,
          exchange: (call) => pipeline.exchange(call),
          patience: PATIENCE,
        }),
      timeout: limits?.timeout ?? 0,
      heardAt: () => this.#connection.heardAt,
      identity: () => `${settings.tier} ${settings.credentials?.identifier}`,
      told: (gap) => this.#gapHandlers.call(gap),
    });
  }

  get state(): RealtimeState {
    return this.#connection.state;
  }

  get mode(): RtmMode {
    return this.#mode;
  }

  /** Throws a TypeError when there is no such mode. */
  setMode(mode: RtmMode): void {
    if (this.#mode === checkMode(mode)) return;
    this.#mode = mode;
    // Those who listen go on: who waited for the server waits no more.
    if (mode === "webhooks") this.#waiters.resolve(this.#handlers.events);
    this.#update(true);
  }

  /** Resolves once the server sends the event; rejects when it refuses the credentials. */
  on(event: string, handler: Handler, once = false): Promise<void> {
    if (this.state === "closed") return quiet(Promise.reject(closedError()));
    this.#handlers.add(event, handler, once);
    if (this.#mode === "webhooks") return Promise.resolve();
    const bound = this.#waiters.wait(event);
    // Credentials set in the same turn of the program, after this call, still count.
    queueMicrotask(() => this.#update());
    return bound;
  }

  off(event: string, handler?: Handler): void {
    if (!this.#handlers.remove(event, handler)) return;
    this.#waiters.reject(abortedError(`Nobody listens to ${event} any more.`), event);
    queueMicrotask(() => this.#update());
  }

  /** Events as they come; `item` makes of each what is iterated. Throws a TypeError for options that make no sense. */
  events<Item>(
    names: readonly string[],
    item: (name: string, payload: unknown) => Item,
    options: EventsOptions,
  ): EventStream<Item> {
    if (names.length === 0) throw new TypeError("events needs the name of at least one event.");
    const handlers = [...new Set(names)].map(
      (name) => [name, (payload: unknown) => stream.push(item(name, payload))] as const,
    );
    const stream = new EventQueue<Item>(options, () => {
      this.#streams.delete(stream);
      for (const [name, handler] of handlers) this.off(name, handler);
    });
    this.#streams.add(stream);
    stream.ready = quiet(Promise.all(handlers.map(([name, handler]) => this.on(name, handler))).then(() => {}));
    stream.ready.catch((error) => (this.state === "closed" ? stream.end() : stream.fail(error)));
    return stream;
  }

  /** An event of another source than the socket, such as a web hook. One that came before goes no further. */
  dispatch(name: string, payload: unknown): void {
    if (this.state !== "closed") this.#arrivals.arrive(name, payload);
  }

  /** Has the server look anew at which websites the token reaches. Rejects when there is no connection. */
  rebind(): Promise<void> {
    return this.#mode === "webhooks" ? Promise.reject(notConnected()) : this.#connection.join();
  }

  /** Returns a function that takes the handler away again. */
  onError(handler: ErrorHandler): () => void {
    this.#errorHandlers.add(handler);
    return () => this.#errorHandlers.delete(handler);
  }

  /** Returns a function that takes the handler away again. */
  onState(handler: StateHandler): () => void {
    return this.#stateHandlers.add(handler);
  }

  /** Returns a function that takes the handler away again. */
  onGap(handler: GapHandler): () => void {
    return this.#gapHandlers.add(handler);
  }

  /** The credentials are others now. */
  restart(): void {
    this.#connection.restart();
  }

  close(): void {
    if (this.state === "closed") return;
    this.#handlers.clear();
    this.#connection.close();
    for (const stream of [...this.#streams]) stream.end();
    this.#waiters.reject(closedError());
  }

  /** @param anew whether to connect for handlers that nobody waits for. */
  #update(anew = false): void {
    if (this.state === "closed") return;
    const nobody = this.#handlers.events.length === 0;
    // Refused credentials stay so for whoever looks: those who listened may be gone because of it.
    if (this.#mode === "webhooks" || (nobody && this.state !== "refused")) this.#connection.stop();
    else if (nobody) return;
    else if (this.state === "live") this.#connection.rebind();
    else if (anew || this.#waiters.size > 0) this.#connection.start();
  }

  #fail(error: unknown): void {
    // Silence would hide a bot that no longer hears anything.
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

function checkMode(mode: RtmMode): RtmMode {
  if (mode === "websockets" || mode === "webhooks") return mode;
  throw new TypeError(`mode must be "websockets" or "webhooks", got ${JSON.stringify(mode)}.`);
}
