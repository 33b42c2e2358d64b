/** What a connection is told of its socket. */
export interface SocketListener {
  opened(): void;
  message(name: string, payload: unknown): void;
  /** The socket is gone, or never came to be. Nothing is told after it. */
  closed(why: string, cause?: unknown): void;
}

/** One socket, from its opening to its end. It does not come back by itself. */
export interface RealtimeSocket {
  send(name: string, payload: unknown): void;
  /** Ends it; the listener is told nothing of it. */
  close(): void;
}

/** Opens a socket. The listener is told nothing before the promise is resolved. */
export type OpenSocket = (url: string, listener: SocketListener) => Promise<RealtimeSocket>;

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
  socket.on("connect", () => listener.opened());
  socket.onAny((name: string, payload: unknown) => listener.message(name, payload));
  socket.on("disconnect", (reason, details) => listener.closed(reason, details));
  socket.on("connect_error", (error) => listener.closed(error.message, error));
  return {
    send: (name, payload) => {
      socket.emit(name, payload);
    },
    close: () => {
      socket.off();
      socket.offAny();
      socket.disconnect();
    },
  };
};
