import { CrispAuthenticationError, type CrispError, CrispPermissionError } from "../errors/index.js";
import type { Credentials, Tier } from "../settings.js";
import { backoff } from "./backoff.js";
import { connectionError, disconnected, refusedByServer, withoutCredentials } from "./failure.js";
import type { OpenSocket, RealtimeSocket } from "./socket.js";
import type { RealtimeState } from "./state.js";

/** Milliseconds for a socket to open, and again for the answer to the credentials. */
const PATIENCE = 10_000;
/** Milliseconds between two changes of the bound events: servers dislike floods of them. */
const REBIND_INTERVAL = 2_500;
/** Milliseconds that a connection must have lived for the next pause to be short again. */
const STEADY = 10_000;

/** What a connection is made of, and whom it tells. */
export interface ConnectionPorts {
  readonly open: OpenSocket;
  /** The endpoint's URL, found anew before each try. */
  readonly endpoint: (signal: AbortSignal) => Promise<string>;
  readonly identity: () => { readonly tier: Tier; readonly credentials: Credentials | undefined };
  /** Names of the events wanted now. */
  readonly events: () => readonly string[];
  /** From now on the server sends these events. */
  readonly bound: (events: readonly string[]) => void;
  readonly event: (name: string, payload: unknown) => void;
  /** The connection was lost or not reached; told once per outage and reason, and tried again. */
  readonly failed: (error: CrispError) => void;
  /** The credentials are not accepted: nothing is tried until `start` or `restart`. */
  readonly refused: (error: CrispError) => void;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** One try to connect, from asking for the endpoint to the end of its socket. */
interface Attempt {
  readonly abort: AbortController;
  socket?: RealtimeSocket;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * The one connection of a client, kept up from `start` to `stop`. What an abandoned attempt still hears is ignored, so
 * that no late word of an old socket disturbs a new one.
 */
export class Connection {
  #state: RealtimeState = "idle";
  #attempt: Attempt | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #rebinding: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #reported = "";
  #liveAt = 0;
  #boundAt = 0;
  #bound: readonly string[] = [];
  readonly #ports: ConnectionPorts;

  constructor(ports: ConnectionPorts) {
    this.#ports = ports;
  }

  get state(): RealtimeState {
    return this.#state;
  }

  /** Begins to connect, unless it has begun. */
  start(): void {
    if (this.#state !== "idle" && this.#state !== "refused") return;
    this.#failures = 0;
    this.#reported = "";
    void this.#connect();
  }

  /** Ends the connection until the next `start`. */
  stop(): void {
    this.#drop();
    this.#state = "idle";
  }

  /** Connects again, with the credentials of now. Does nothing while idle. */
  restart(): void {
    if (this.#state === "idle") return;
    this.stop();
    this.start();
  }

  /** The wanted events may have changed: tells the server, once for all changes of a moment. */
  rebind(): void {
    if (this.#state !== "live") return;
    this.#ports.bound(this.#bound);
    if (this.#rebinding !== undefined || !this.#outdated) return;
    const wait = Math.max(0, this.#boundAt + REBIND_INTERVAL - Date.now());
    this.#rebinding = setTimeout(() => {
      this.#rebinding = undefined;
      if (!this.#outdated) return;
      this.#bound = this.#ports.events();
      this.#boundAt = Date.now();
      this.#attempt?.socket?.send("socket:bind", { events: this.#bound });
      this.#ports.bound(this.#bound);
    }, wait);
  }

  /** Whether the server sends other events than those wanted. */
  get #outdated(): boolean {
    return this.#ports.events().join() !== this.#bound.join();
  }

  async #connect(): Promise<void> {
    const attempt: Attempt = { abort: new AbortController() };
    this.#attempt = attempt;
    this.#state = "connecting";
    const current = (): boolean => this.#attempt === attempt;
    try {
      if (!this.#ports.identity().credentials) throw withoutCredentials();
      const url = await this.#ports.endpoint(attempt.abort.signal);
      if (!current()) return;
      this.#expect(attempt, "The socket did not open");
      const socket = await this.#ports.open(url, {
        opened: () => current() && this.#authenticate(attempt),
        message: (name, payload) => current() && this.#receive(name, payload),
        closed: (why, cause) => current() && this.#lost(disconnected(why, cause)),
      });
      if (current()) attempt.socket = socket;
      else socket.close();
    } catch (error) {
      if (!current()) return;
      const failure = connectionError(error);
      const refusal = failure instanceof CrispAuthenticationError || failure instanceof CrispPermissionError;
      if (refusal) this.#refuse(failure);
      else this.#lost(failure);
    }
  }

  #authenticate(attempt: Attempt): void {
    const { tier, credentials } = this.#ports.identity();
    if (!credentials) {
      this.#refuse(withoutCredentials());
      return;
    }
    this.#state = "authenticating";
    this.#expect(attempt, "The server did not answer to the credentials");
    this.#bound = this.#ports.events();
    attempt.socket?.send("authentication", {
      username: credentials.identifier,
      password: credentials.key,
      tier,
      events: this.#bound,
    });
  }

  #receive(name: string, payload: unknown): void {
    if (name === "authenticated" && payload !== false) this.#live();
    else if (name === "unauthorized" || name === "authenticated") this.#refuse(refusedByServer(payload));
    else if (this.#state === "live") this.#ports.event(name, payload);
  }

  #live(): void {
    if (this.#state !== "authenticating") return;
    clearTimeout(this.#attempt?.timer);
    this.#state = "live";
    this.#liveAt = Date.now();
    this.#reported = "";
    this.#boundAt = 0;
    // Handlers may have come while the credentials were on their way.
    this.rebind();
  }

  #lost(error: CrispError): void {
    if (this.#state === "live" && Date.now() - this.#liveAt >= STEADY) this.#failures = 0;
    this.#drop();
    this.#state = "waiting";
    this.#pause = setTimeout(() => void this.#connect(), backoff(this.#failures, this.#ports.random()));
    this.#failures += 1;
    if (this.#reported === error.reason) return;
    this.#reported = error.reason;
    this.#ports.failed(error);
  }

  #refuse(error: CrispError): void {
    this.#drop();
    this.#state = "refused";
    this.#ports.refused(error);
  }

  /** The attempt fails when it does not get further in time. */
  #expect(attempt: Attempt, otherwise: string): void {
    clearTimeout(attempt.timer);
    attempt.timer = setTimeout(() => this.#lost(disconnected(`${otherwise} within ${PATIENCE} ms`)), PATIENCE);
  }

  #drop(): void {
    const attempt = this.#attempt;
    this.#attempt = undefined;
    clearTimeout(this.#pause);
    clearTimeout(this.#rebinding);
    this.#rebinding = undefined;
    clearTimeout(attempt?.timer);
    attempt?.abort.abort();
    attempt?.socket?.close();
  }
}
