import { Receipts } from "./receipts.js";

/** What a connection is told of its socket. */
export interface SocketListener {
  opened(): void;
  message(name: string, payload: unknown): void;
  /** The other side gave a sign of life that is no message. */
  heard(): void;
  /** The socket is gone, or never came to be. Nothing is told after it. */
  closed(why: string, cause?: unknown): void;
}

/** One socket, from its opening to its end. It does not come back by itself. */
export interface RealtimeSocket {
  /** `read` is told once the other side has read it; where that cannot be known, at once. Never after the end. */
  send(name: string, payload: unknown, read?: () => void): void;
  /** Asks the other side for a sign of life, which `heard` tells of. False when the platform cannot ask. */
  probe(): boolean;
  /** Ends it; the listener is told nothing of it. */
  close(): void;
}

/** Opens a socket. The listener is told nothing before the promise is resolved. */
export type OpenSocket = (url: string, listener: SocketListener) => Promise<RealtimeSocket>;

/** Milliseconds that the other side has to answer a close, before the connection is cut. */
const FAREWELL = 250;

/** What Node's web socket can do beyond the platform's. */
interface NodeWebSocket {
  readonly readyState: number;
  ping(data?: string): void;
  terminate(): void;
  on(event: "pong", listener: (data: unknown) => void): void;
  once(event: "close", listener: () => void): void;
}

const OPEN = 1;
const CLOSING = 2;

/** Opens a Socket.IO socket. The library is loaded the first time, so that users of REST alone never wait for it. */
export const openSocketIo: OpenSocket = async (url, listener) => {
  const { io } = await import("socket.io-client");
  const { origin, pathname } = new URL(url.replace(/^ws/, "http"));
  const socket = io(origin, {
    path: pathname,
    transports: ["websocket"],
    // The connection finds its endpoint anew for each try, which the library's own reconnection cannot.
    reconnection: false,
    forceNew: true,
  });
  catchGarbled(socket.io.engine.transport);
  let web: NodeWebSocket | undefined;
  const receipts = new Receipts();
  socket.on("connect", () => {
    const { engine } = socket.io;
    web = nodeWebSocket(engine.transport);
    web?.on("pong", (data) => {
      listener.heard();
      receipts.answered(data);
    });
    engine.on("ping", () => listener.heard());
    listener.opened();
  });
  socket.onAny((name: string, payload: unknown) => listener.message(name, payload));
  socket.on("disconnect", (reason, details) => {
    receipts.end();
    listener.closed(reason, details);
  });
  socket.on("connect_error", (error) => listener.closed(error.message, error));
  return {
    send: (name, payload, read) => {
      socket.emit(name, payload);
      if (!read) return;
      if (web) receipts.ask(web, read);
      else read();
    },
    probe: () => {
      if (web?.readyState !== OPEN) return false;
      web.ping();
      return true;
    },
    close: () => {
      receipts.end();
      socket.off();
      socket.offAny();
      socket.disconnect();
      if (web) cut(web);
    },
  };
};

/** The library parses a handshake inside of the socket's own callback, where what it throws would end the program. */
function catchGarbled(transport: unknown): void {
  const { onData } = transport as { onData: (data: unknown) => void };
  (transport as { onData: unknown }).onData = function (
    this: { onError(reason: string, cause: Error): void },
    data: unknown,
  ) {
    try {
      onData.call(this, data);
    } catch (error) {
      this.onError("garbled data", error as Error);
    }
  };
}

/** Undefined where sockets are the platform's own. */
function nodeWebSocket(transport: unknown): NodeWebSocket | undefined {
  const { ws } = transport as { ws?: Partial<NodeWebSocket> | null };
  const methods = [ws?.terminate, ws?.ping, ws?.on, ws?.once];
  return methods.every((method) => typeof method === "function") ? (ws as NodeWebSocket) : undefined;
}

/** A dead peer never answers a close, and Node's socket would wait for it for half a minute. */
function cut(web: NodeWebSocket): void {
  if (web.readyState !== OPEN && web.readyState !== CLOSING) return;
  const timer = setTimeout(() => web.terminate(), FAREWELL);
  web.once("close", () => clearTimeout(timer));
}
