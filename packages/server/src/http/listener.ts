import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { Socket } from "node:net";

/** Requests that the real-time gateway answers itself: long polling, on the paths of its sockets. */
export interface Polling {
  handles(url: string, method: string): boolean;
  handle(request: http.IncomingMessage, response: http.ServerResponse): void;
}

type RequestHandler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const settings: http.ServerOptions = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  // Longer than the 60 s for which common proxies keep a connection, so that they never reuse one we just closed.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
};

/** How long a closing server waits for requests in flight, in milliseconds. */
const patience = 10_000;
/**
 * How long it leaves connections open that seem idle: a request may be on its way. Whoever writes in this time is answered, and
 * told that the connection ends.
 */
const grace = 250;
const beat = 25;
const closeIdle = http.Server.prototype.closeIdleConnections;

/** Makes the Node servers that Fastify listens with, and empties them when it closes. */
export class Listener {
  readonly #tls: { readonly cert: string; readonly key: string } | undefined;
  readonly #polling: Polling | undefined;
  readonly #servers: http.Server[] = [];
  readonly #sockets = new Set<Socket>();
  closing = false;

  /** `tls` holds paths of PEM files. */
  constructor(tls: { readonly cert: string; readonly key: string } | undefined, polling: Polling | undefined) {
    this.#tls = tls;
    this.#polling = polling;
  }

  /** Fastify's `serverFactory`. */
  create(handler: RequestHandler): http.Server {
    const answer = this.#polling === undefined ? handler : withPolling(handler, this.#polling);
    const server =
      this.#tls === undefined
        ? http.createServer(settings, answer)
        : https.createServer(
            { ...settings, cert: readFileSync(this.#tls.cert), key: readFileSync(this.#tls.key) },
            answer,
          );
    server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
    // Node calls it when the server stops listening, which is too early: see the grace.
    server.closeIdleConnections = () => {};
    this.#servers.push(server);
    return server;
  }

  /**
   * Requests in flight are answered; connections without one are closed when the grace is over, or as they fall idle. What
   * still runs when the patience ends is cut off.
   */
  drain(): void {
    this.closing = true;
    const began = performance.now();
    const timer = setInterval(() => {
      if (this.#sockets.size === 0) return clearInterval(timer);
      const waited = performance.now() - began;
      if (waited < grace) return;
      for (const server of this.#servers) closeIdle.call(server);
      // A connection that never sent a byte counts as busy with Node.
      for (const socket of this.#sockets) if (waited > patience || socket.bytesRead === 0) socket.destroy();
    }, beat);
  }
}

function withPolling(handler: RequestHandler, polling: Polling): RequestHandler {
  return (request, response) => {
    const { url = "/", method = "GET" } = request;
    if (!url.startsWith("/v1/") && polling.handles(url, method)) polling.handle(request, response);
    else handler(request, response);
  };
}
