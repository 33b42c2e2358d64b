import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { limits } from "@parley/contract";
import { Server as Engine } from "engine.io";
import { Server } from "socket.io";
import type { Dispatcher } from "../events/dispatcher.js";
import type { DeliveredEvent } from "../events/event.js";
import { Audiences } from "./audience.js";
import { Backlog, cut } from "./backlog.js";
import type { Hub } from "./hub.js";
import { parser, RawPayload } from "./parser.js";
import { isPolling, isSocketPath } from "./paths.js";
import { Session } from "./session.js";
import { Tokens } from "./tokens.js";
import { decline, isWebSocket, refuse } from "./upgrade.js";
import { type Connection, cork, uncork } from "./web-socket.js";

/** Milliseconds that a socket has to close before its connection is cut. */
const CLOSE_TIME = 1_000;
/** Sockets that may be open without having authenticated. */
const STRANGERS = 5_000;

export interface GatewayOptions {
  /** Origins whose pages may use HTTP polling; `*` for any. Web sockets are not bound to origins, but to tokens. */
  readonly corsOrigins?: readonly string[];
  /** Milliseconds that a socket has for its `authentication`; by default the contract's. */
  readonly authenticationTime?: number;
  /** Bytes that may wait for a slow socket; by default the contract's. */
  readonly bufferBytes?: number;
  /** Sockets of one token at a time; by default the contract's. */
  readonly socketsPerToken?: number;
}

export interface GatewayDeps extends Pick<Hub, "authenticate" | "reload" | "team"> {
  readonly dispatcher: Pick<Dispatcher, "watch" | "unwatch" | "subscribe">;
  readonly options: GatewayOptions;
  readonly log: Hub["log"];
}

export interface GatewayCounts {
  /** Open connections. */
  readonly sockets: number;
  /** Those that have authenticated. */
  readonly authenticated: number;
  readonly tokens: number;
  /** Websites that some socket has joined. */
  readonly websites: number;
}

/** The Socket.IO side of the API: sends the dispatcher's events, as they are, to the sockets that may have them. */
export interface Gateway {
  /**
   * Takes the server's web sockets: on `/`, `/socket.io/` and the handed-out paths; on others they get 404, apart from those
   * that somebody else takes.
   */
  attach(server: HttpServer, others?: (url: string) => boolean): void;
  /** Whether an HTTP request is a socket's polling; then `handle` answers it. */
  handles(url: string, method: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Disconnects the sockets of a token that is no longer valid, and refuses it from now on. */
  revoke(identifier: string): void;
  /** Reads every connected token again: its sockets join and leave websites as it reaches them now. */
  refresh(): Promise<void>;
  /** Closes the transports, so that official clients come back; refuses new ones. Resolves when all are gone. */
  close(): Promise<void>;
  counts(): GatewayCounts;
}

export function createGateway(deps: GatewayDeps): Gateway {
  return new SocketGateway(deps);
}

class SocketGateway implements Gateway {
  readonly #engine: Engine;
  readonly #io: Server;
  readonly #hub: Hub;
  readonly #backlog: Backlog;
  readonly #unsubscribe: () => void;
  readonly #connections = new Set<Duplex>();
  #closing = false;

  constructor({ dispatcher, options, log, authenticate, reload, team }: GatewayDeps) {
    const authenticationTime = options.authenticationTime ?? limits.authenticationTime;
    this.#hub = {
      dispatcher,
      log,
      authenticationTime,
      audiences: new Audiences(),
      tokens: new Tokens(options.socketsPerToken ?? limits.socketsPerToken),
      authenticate,
      reload,
      ...(team === undefined ? {} : { team }),
    };
    this.#backlog = new Backlog(options.bufferBytes ?? limits.socketBufferBytes);
    this.#engine = new Engine({
      allowEIO3: true,
      perMessageDeflate: false,
      maxHttpBufferSize: limits.socketPacketBytes,
      ...cors(options.corsOrigins),
    });
    this.#engine.on("connection_error", ({ message }) => log.debug({ message }, "A socket could not connect."));
    // Before and after the packets that waited for a socket are written to it.
    this.#engine.on("flush", (connection: Connection) => cork(connection));
    this.#engine.on("drain", (connection: Connection) => uncork(connection));
    this.#io = new Server({ parser, connectTimeout: authenticationTime, serveClient: false });
    this.#io.bind(this.#engine);
    this.#io.on("connection", (socket) => {
      const session = new Session(socket, this.#hub);
      socket.on("authentication", (payload: unknown) => session.authentication(payload));
      socket.on("socket:bind", (payload: unknown) => session.bind("replace", payload));
      socket.on("socket:bind:push", (payload: unknown) => session.bind("push", payload));
      socket.on("socket:bind:pop", (payload: unknown) => session.bind("pop", payload));
      socket.on("disconnect", () => session.close());
    });
    this.#unsubscribe = dispatcher.subscribe({ deliver: (event) => this.#deliver(event) });
  }

  attach(server: HttpServer, others: (url: string) => boolean = () => false): void {
    server.on("upgrade", (request, socket, head) => {
      if (isWebSocket(request) && others(request.url ?? "")) return;
      if (!isWebSocket(request)) return decline(server, request, socket, head);
      socket.on("error", () => socket.destroy());
      if (!isSocketPath(request.url ?? "")) return refuse(socket, "404 Not Found");
      if (this.#full()) return refuse(socket, "503 Service Unavailable");
      this.#connections.add(socket);
      socket.once("close", () => this.#connections.delete(socket));
      this.#engine.handleUpgrade(request, socket, head);
    });
  }

  handles(url: string, method: string): boolean {
    return (method === "GET" || method === "POST" || method === "OPTIONS") && isPolling(url);
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    if (this.#full()) {
      response.writeHead(503, { "Retry-After": "5" }).end();
      return;
    }
    this.#engine.handleRequest(request as Parameters<Engine["handleRequest"]>[0], response);
  }

  revoke(identifier: string): void {
    for (const session of this.#hub.tokens.revoke(identifier)) session.revoke();
  }

  async refresh(): Promise<void> {
    for (const [identifier, sessions] of this.#hub.tokens.entries()) {
      try {
        const principal = await this.#hub.reload(identifier);
        for (const session of sessions) session.refresh(principal);
      } catch (error) {
        for (const session of sessions) session.failed(error);
      }
    }
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#unsubscribe();
    this.#engine.close();
    const until = performance.now() + CLOSE_TIME;
    while (this.#connections.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const connection of this.#connections) connection.destroy();
  }

  counts(): GatewayCounts {
    const { tokens, audiences } = this.#hub;
    return {
      sockets: this.#engine.clientsCount,
      authenticated: tokens.sessions,
      tokens: tokens.size,
      websites: audiences.websites,
    };
  }

  #full(): boolean {
    return this.#closing || this.#engine.clientsCount - this.#hub.tokens.sessions >= STRANGERS;
  }

  #deliver(event: DeliveredEvent): void {
    const rooms = this.#hub.audiences.rooms(event);
    if (rooms.length === 0) return;
    if ("plugin_id" in event && event.plugin_id !== undefined) {
      this.#deliverTo(event.plugin_id, rooms, event);
      return;
    }
    this.#io.to(rooms).emit(event.name, new RawPayload(event.body));
    if (this.#backlog.sent(event.body.length)) this.#cutSlow();
  }

  /** To the sockets of one plugin, of those that hear the event. */
  #deliverTo(plugin_id: string, rooms: readonly string[], event: DeliveredEvent): void {
    for (const room of rooms) {
      for (const id of this.#io.of("/").adapter.rooms.get(room) ?? []) {
        const socket = this.#io.sockets.sockets.get(id);
        if (socket?.data.plugin_id === plugin_id) socket.emit(event.name, new RawPayload(event.body));
      }
    }
  }

  /** Memory stays bounded: who does not read loses its connection, comes back, and fetches what it missed. */
  #cutSlow(): void {
    for (const { conn } of this.#io.sockets.sockets.values()) {
      if (!this.#backlog.exceeds(conn)) continue;
      this.#hub.log.warn({ address: conn.remoteAddress }, "A socket was closed: it reads too slowly.");
      cut(conn);
    }
  }
}

function cors(origins: readonly string[] | undefined): { cors?: { origin: string | string[] } } {
  if (origins === undefined || origins.length === 0) return {};
  return { cors: { origin: origins.includes("*") ? "*" : [...origins] } };
}
