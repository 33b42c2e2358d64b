import {
  CrispAuthenticationError,
  type CrispError,
  CrispPermissionError,
  CrispRateLimitError,
} from "../errors/index.js";
import type { Credentials, Tier } from "../settings.js";
import { backoff } from "./backoff.js";
import { connectionError, disconnected, notConnected, refusedByServer, withoutCredentials } from "./failure.js";
import { Rebind } from "./rebind.js";
import type { OpenSocket, RealtimeSocket } from "./socket.js";
import type { RealtimeState, StateDetail } from "./state.js";
import { Watch } from "./watch.js";

/** Milliseconds for a socket to open, and again for the answer to the credentials. */
const PATIENCE = 10_000;
/** Milliseconds for the REST API to name the endpoint, whatever timeout the client's calls have. */
const DISCOVERY = 30_000;
/** Milliseconds for a sign of life of a socket that may be dead. */
const PROBE = 5_000;
/** Milliseconds that a connection must have lived for the next pause to be short again. */
const STEADY = 10_000;
/** Refusals of the REST API in a row that credentials which have worked may get before they count as refused. */
const DOUBTS = 3;
/** The longest wait, in milliseconds, that a rate limit can ask for. */
const LONGEST_LIMIT = 600_000;

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
  /** Where the connection stands has changed. */
  readonly changed: (state: RealtimeState, previous: RealtimeState, detail: StateDetail) => void;
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
  /** Ends the attempt when it gets no further in time. */
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The one connection of a client, kept up from `start` to `stop`. What an abandoned attempt still hears is ignored, so
 * that no late word of an old socket disturbs a new one.
 */
export class Connection {
  #state: RealtimeState = "idle";
  #attempt: Attempt | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #reported = "";
  #liveAt = 0;
  #heardAt = 0;
  /** These credentials were accepted before. */
  #accepted = false;
  #doubts = 0;
  readonly #ports: ConnectionPorts;
  readonly #rebind: Rebind;
  readonly #watch = new Watch((why) => this.#wake(why));

  constructor(ports: ConnectionPorts) {
    this.#ports = ports;
    this.#rebind = new Rebind(ports.events, ports.bound, (payload, read) =>
      this.#attempt?.socket?.send("socket:bind", payload, read),
    );
  }

  get state(): RealtimeState {
    return this.#state;
  }

  /** When the newest socket last gave a sign of life, in milliseconds. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** Begins to connect, unless it has begun. */
  start(): void {
    if (this.#state === "idle" || this.#state === "refused") this.#begin();
  }

  /** Ends the connection until the next `start`. */
  stop(): void {
    if (this.#state === "closed") return;
    this.#end();
    this.#set("idle");
  }

  /** Ends the connection for good. */
  close(): void {
    this.#end();
    this.#set("closed");
  }

  /** Connects again, with the credentials of now. Does nothing while idle. */
  restart(): void {
    this.#accepted = false;
    if (this.#state === "idle" || this.#state === "closed") return;
    this.#drop();
    this.#begin();
  }

  /** The wanted events may have changed: tells the server, once for all changes of a moment. */
  rebind(): void {
    if (this.#state === "live") this.#rebind.changed();
  }

  /**
   * Has the server look anew at which websites the token reaches. Resolves when it was asked, or once a connection whose
   * credentials were still to be sent is live, which is the same; rejects when there is none, or it ends.
   */
  join(): Promise<void> {
    if (this.#state === "idle" || this.#state === "refused" || this.#state === "closed") {
      return Promise.reject(notConnected());
    }
    return this.#rebind.join(this.#state === "live");
  }

  #begin(): void {
    this.#failures = 0;
    this.#doubts = 0;
    this.#reported = "";
    this.#watch.start();
    void this.#connect();
  }

  #end(): void {
    this.#drop();
    this.#watch.stop();
    this.#rebind.abandon();
  }

  #set(state: RealtimeState, detail: Omit<StateDetail, "failures"> = {}): void {
    const previous = this.#state;
    if (previous === state) return;
    this.#state = state;
    this.#ports.changed(state, previous, { ...detail, failures: this.#failures });
  }

  async #connect(): Promise<void> {
    const attempt: Attempt = { abort: new AbortController() };
    this.#attempt = attempt;
    const current = (): boolean => this.#attempt === attempt;
    this.#set("connecting");
    try {
      if (!current()) return;
      if (!this.#ports.identity().credentials) throw withoutCredentials();
      this.#expect(attempt, DISCOVERY, "The REST API did not name an endpoint");
      const url = await this.#ports.endpoint(attempt.abort.signal);
      if (!current()) return;
      this.#expect(attempt, PATIENCE, "The socket did not open");
      const socket = await this.#ports.open(url, {
        opened: () => current() && this.#authenticate(attempt),
        message: (name, payload) => current() && this.#receive(attempt, name, payload),
        heard: () => current() && this.#heard(attempt),
        closed: (why, cause) => current() && this.#lost(disconnected(why, cause)),
      });
      if (current()) attempt.socket = socket;
      else socket.close();
    } catch (error) {
      if (!current()) return;
      const failure = connectionError(error);
      const refusal = failure instanceof CrispAuthenticationError || failure instanceof CrispPermissionError;
      // What has worked a moment ago may be doubted for a moment: a REST API that restarts is not always itself at once.
      if (refusal && (!this.#accepted || ++this.#doubts > DOUBTS)) this.#refuse(failure);
      else this.#lost(failure);
    }
  }

  #authenticate(attempt: Attempt): void {
    const { tier, credentials } = this.#ports.identity();
    if (!credentials) {
      this.#refuse(withoutCredentials());
      return;
    }
    this.#expect(attempt, PATIENCE, "The server did not answer to the credentials");
    this.#heardAt = Date.now();
    attempt.socket?.send("authentication", {
      username: credentials.identifier,
      password: credentials.key,
      tier,
      events: this.#rebind.begin(),
    });
    this.#set("authenticating");
  }

  #receive(attempt: Attempt, name: string, payload: unknown): void {
    this.#heard(attempt);
    if (name === "authenticated" && payload !== false) this.#live();
    else if (name === "unauthorized" || name === "authenticated") this.#refuse(refusedByServer(payload));
    else if (this.#state === "live") this.#ports.event(name, payload);
  }

  #heard(attempt: Attempt): void {
    this.#heardAt = Date.now();
    // Only a probe has a timer while live.
    if (attempt.timer === undefined || this.#state !== "live") return;
    clearTimeout(attempt.timer);
    attempt.timer = undefined;
  }

  #live(): void {
    const attempt = this.#attempt;
    if (this.#state !== "authenticating" || !attempt) return;
    clearTimeout(attempt.timer);
    attempt.timer = undefined;
    this.#liveAt = performance.now();
    this.#reported = "";
    this.#accepted = true;
    this.#doubts = 0;
    this.#set("live");
    // Handlers may have come while the credentials were on their way.
    if (this.#attempt === attempt) this.#rebind.live();
  }

  /** The socket may be dead though it looks open; a pause may be over. */
  #wake(why: string): void {
    if (this.#state === "waiting") {
      clearTimeout(this.#pause);
      void this.#connect();
      return;
    }
    const attempt = this.#attempt;
    if (this.#state !== "live" || !attempt) return;
    if (attempt.socket?.probe()) this.#expect(attempt, PROBE, `${why}, and the server gave no sign of life`);
    else this.#lost(disconnected(why));
  }

  #lost(error: CrispError): void {
    if (this.#state === "live" && performance.now() - this.#liveAt >= STEADY) this.#failures = 0;
    this.#drop();
    const limit = error instanceof CrispRateLimitError ? Math.min(error.retryAfter ?? 0, LONGEST_LIMIT) : 0;
    const retryIn = Math.max(limit, backoff(this.#failures, this.#ports.random()));
    this.#pause = setTimeout(() => void this.#connect(), retryIn);
    this.#failures += 1;
    const news = this.#reported !== error.reason;
    this.#reported = error.reason;
    this.#set("waiting", { error, retryIn });
    if (news && this.#state === "waiting") this.#ports.failed(error);
  }

  #refuse(error: CrispError): void {
    this.#end();
    this.#set("refused", { error });
    this.#ports.refused(error);
  }

  /** The attempt fails when it does not get further in time. */
  #expect(attempt: Attempt, patience: number, otherwise: string): void {
    clearTimeout(attempt.timer);
    attempt.timer = setTimeout(() => this.#lost(disconnected(`${otherwise} within ${patience} ms`)), patience);
  }

  #drop(): void {
    const attempt = this.#attempt;
    this.#attempt = undefined;
    clearTimeout(this.#pause);
    this.#rebind.end();
    clearTimeout(attempt?.timer);
    attempt?.abort.abort();
    attempt?.socket?.close();
  }
}
