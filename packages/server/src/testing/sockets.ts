import { createServer, request as httpRequest, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import type { Principal } from "../domain/access/principal.js";
import { ApiError } from "../domain/error.js";
import { Dispatcher } from "../events/dispatcher.js";
import { createGateway, type Gateway, type GatewayOptions } from "../rtm/gateway.js";
import { EventLog } from "./event-log.js";

export interface Logged {
  readonly level: "debug" | "warn";
  readonly message: string;
}

/** A gateway on a free port, over an event log in memory, with the tokens that a test wants. */
export interface Sockets {
  readonly log: EventLog;
  readonly dispatcher: Dispatcher;
  readonly gateway: Gateway;
  readonly server: Server;
  readonly port: number;
  readonly logged: Logged[];
  /** By identifier; the key of each is `key`. Change or delete one as an administrator would. */
  readonly principals: Map<string, Principal>;
  /** Set to make reading tokens fail as a database does that is away. */
  failure: Error | undefined;
  /** Set to hold up the reading of tokens for open sockets. */
  reloading: Promise<void> | undefined;
  close(): Promise<void>;
}

export function principal(identifier: string, fields: Partial<Principal> = {}): Principal {
  return {
    identifier,
    tier: "website",
    actor: { type: "website", user_id: "website-1", nickname: "Website", avatar: null },
    user_id: null,
    plugin_id: null,
    website_ids: new Set(["website-1"]),
    scopes: null,
    ...fields,
  };
}

export async function openSockets(options: GatewayOptions = {}): Promise<Sockets> {
  const log = new EventLog();
  const logged: Logged[] = [];
  const logger = {
    debug: (_: object, message: string) => void logged.push({ level: "debug", message }),
    warn: (_: object, message: string) => void logged.push({ level: "warn", message }),
  };
  const dispatcher = new Dispatcher({ store: log, clock: { now: () => Date.now() }, log: logger });
  const principals = new Map([["website", principal("website")]]);
  const find = (identifier: string): Principal => {
    if (sockets.failure !== undefined) throw sockets.failure;
    const found = principals.get(identifier);
    if (found === undefined) throw new ApiError("invalid_session");
    return found;
  };
  const gateway = createGateway({
    dispatcher,
    options,
    log: logger,
    authenticate(identifier, key, tier) {
      const found = find(identifier);
      if (key !== "key" || (tier !== undefined && tier !== found.tier)) throw new ApiError("invalid_session");
      return found;
    },
    async reload(identifier) {
      await sockets.reloading;
      return find(identifier);
    },
  });
  const server = createServer((request, response) => {
    if (gateway.handles(request.url ?? "", request.method ?? "")) gateway.handle(request, response);
    else response.writeHead(418).end();
  });
  gateway.attach(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const sockets: Sockets = {
    ...{ log, dispatcher, gateway, server, port, logged, principals, failure: undefined, reloading: undefined },
    async close() {
      await gateway.close();
      dispatcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return sockets;
}

/** Which Socket.IO client speaks: 4 as crisp-api 11, 2 (Engine.IO 3) as node-crisp-api 4.2.2 and 1.10.1. */
export type ClientVersion = "4" | "2.4" | "2.1";

const require = createRequire(import.meta.url);
const oldClient = { "2.4": "node-crisp-api-4", "2.1": "node-crisp-api-1" };

export function connect(
  { port }: Pick<Sockets, "port">,
  { version = "4", path = "/", ...options }: { version?: ClientVersion; path?: string; [option: string]: unknown } = {},
): Socket {
  const create: typeof io =
    version === "4" ? io : createRequire(require.resolve(oldClient[version]))("socket.io-client");
  return create(`http://127.0.0.1:${port}`, { path, transports: ["websocket"], forceNew: true, ...options });
}

/** What a socket was sent, in order: `[name, payload]`. */
export function record(socket: Socket, names: readonly string[]): [string, unknown][] {
  const received: [string, unknown][] = [];
  for (const name of names) socket.on(name, (payload: unknown) => void received.push([name, payload]));
  return received;
}

export function once(socket: Socket, name: string, time = 10_000): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${name} came within ${time} ms.`)), time);
    socket.on(name, (...args: unknown[]) => {
      clearTimeout(timer);
      resolve(args);
    });
  });
}

/** Connects and authenticates; resolves when the gateway has answered. */
export async function join(
  sockets: Pick<Sockets, "port">,
  payload: object = {},
  options: Parameters<typeof connect>[1] = {},
): Promise<Socket> {
  const socket = connect(sockets, options);
  const authenticated = once(socket, "authenticated");
  socket.emit("authentication", { username: "website", password: "key", events: ["message:send"], ...payload });
  await authenticated;
  return socket;
}

/** A web socket that shows its frames as they are. */
export interface RawSocket {
  readonly frames: string[];
  readonly closed: Promise<number>;
  send(frame: string): void;
  close(): void;
  /** Stops reading from the connection. */
  pause(): void;
}

export function raw({ port }: Pick<Sockets, "port">, path = "/?EIO=4&transport=websocket"): Promise<RawSocket> {
  // The `ws` that Engine.IO brings: not ours to depend on, and only a peer here.
  const { WebSocket } = createRequire(require.resolve("engine.io"))("ws");
  const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  const frames: string[] = [];
  ws.on("message", (data: Buffer) => frames.push(data.toString()));
  const closed = new Promise<number>((resolve) => ws.on("close", resolve));
  return new Promise((resolve, reject) => {
    ws.on("error", reject);
    ws.on("open", () =>
      resolve({
        frames,
        closed,
        send: (frame) => ws.send(frame),
        close: () => ws.close(),
        pause: () => ws.pause(),
      }),
    );
  });
}

/** Status and body of a plain HTTP request: POST with a body, else GET. */
export function http(
  { port }: Pick<Sockets, "port">,
  path: string,
  headers: Record<string, string> = {},
  text?: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, path, headers, method: text === undefined ? "GET" : "POST" },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    request.on("error", reject);
    request.end(text);
  });
}
