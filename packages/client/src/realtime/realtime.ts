import { CrispAbortError, type CrispError } from "../errors/index.js";
import type { Pipeline } from "../request/pipeline.js";
import type { Settings } from "../settings.js";
import { Connection } from "./connection.js";
import { findEndpoint } from "./endpoint.js";
import { type Handler, Handlers } from "./handlers.js";
import { type OpenSocket, openSocketIo } from "./socket.js";
import type { RealtimeState } from "./state.js";

/** Told of what goes wrong outside of any call: a lost connection, refused credentials, a handler that threw. */
export type ErrorHandler = (error: unknown) => void;

/** Somebody waits until the server sends an event. */
interface Waiting {
  readonly event: string;
  readonly resolve: () => void;
  readonly reject: (error: CrispError) => void;
}

/** Handlers on one side, the connection on the other: it is up as long as somebody listens. */
export class Realtime {
  readonly #handlers = new Handlers();
  readonly #errorHandlers = new Set<ErrorHandler>();
  readonly #connection: Connection;
  #waiting: Waiting[] = [];
  #closed = false;

  constructor(settings: Settings, pipeline: Pipeline, open: OpenSocket = openSocketIo) {
    this.#connection = new Connection({
      open,
      endpoint: (signal) => findEndpoint(settings, pipeline, signal),
      identity: () => settings,
      events: () => this.#handlers.events,
      bound: (events) => this.#resolve(events),
      event: (name, payload) => {
        if (this.#handlers.call(name, payload, (error) => this.#report(error))) this.#update();
      },
      failed: (error) => this.#report(error),
      refused: (error) => {
        this.#report(error);
        this.#reject(() => true, error);
      },
      random: Math.random,
    });
  }

  get state(): RealtimeState {
    return this.#closed ? "closed" : this.#connection.state;
  }

  /** Resolves once the server sends the event; rejects when it refuses the credentials. */
  on(event: string, handler: Handler, once = false): Promise<void> {
    if (this.#closed) return quiet(Promise.reject(closedError()));
    this.#handlers.add(event, handler, once);
    const bound = new Promise<void>((resolve, reject) => this.#waiting.push({ event, resolve, reject }));
    // Credentials set in the same turn of the program, after this call, still count.
    queueMicrotask(() => this.#update());
    return quiet(bound);
  }

  off(event: string, handler?: Handler): void {
    if (!this.#handlers.remove(event, handler)) return;
    this.#reject((waiting) => waiting.event === event, abandonedError(event));
    queueMicrotask(() => this.#update());
  }

  /** Returns a function that takes the handler away again. */
  onError(handler: ErrorHandler): () => void {
    this.#errorHandlers.add(handler);
    return () => this.#errorHandlers.delete(handler);
  }

  /** The credentials are others now. */
  restart(): void {
    this.#connection.restart();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#handlers.clear();
    this.#connection.stop();
    this.#reject(() => true, closedError());
  }

  #update(): void {
    if (this.#closed) return;
    if (this.#handlers.events.length === 0) this.#connection.stop();
    else if (this.#connection.state === "live") this.#connection.rebind();
    else if (this.#waiting.length > 0) this.#connection.start();
  }

  #resolve(events: readonly string[]): void {
    const bound = new Set(events);
    const [done, left] = split(this.#waiting, (waiting) => bound.has(waiting.event));
    this.#waiting = left;
    for (const waiting of done) waiting.resolve();
  }

  #reject(which: (waiting: Waiting) => boolean, error: CrispError): void {
    const [gone, left] = split(this.#waiting, which);
    this.#waiting = left;
    for (const waiting of gone) waiting.reject(error);
  }

  #report(error: unknown): void {
    // Silence would hide a bot that no longer hears anything.
    if (this.#errorHandlers.size === 0) console.error("[parley]", error);
    for (const handler of this.#errorHandlers) handler(error);
  }
}

/** The rejection is there for whoever awaits it, but ends no program that does not. */
function quiet(promise: Promise<void>): Promise<void> {
  promise.catch(() => {});
  return promise;
}

function split<T>(all: readonly T[], test: (one: T) => boolean): [yes: T[], no: T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const one of all) (test(one) ? yes : no).push(one);
  return [yes, no];
}

function closedError(): CrispError {
  return new CrispAbortError({ status: 0, reason: "closed", detail: "The client was closed.", method: "", path: "" });
}

function abandonedError(event: string): CrispError {
  const detail = `Nobody listens to ${event} any more.`;
  return new CrispAbortError({ status: 0, reason: "aborted", detail, method: "", path: "" });
}
