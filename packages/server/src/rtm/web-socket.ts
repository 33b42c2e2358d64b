import type { Socket as TcpSocket } from "node:net";
import type { Socket } from "socket.io";

export type Connection = Socket["conn"];

/** Of `ws`. */
interface WebSocket {
  /** Bytes that the connection below has not taken yet. */
  readonly bufferedAmount: number;
  /** The connection below; null once it is closed. */
  readonly _socket: TcpSocket | null;
  terminate(): void;
}

/**
 * The web socket of a connection, undefined while it polls. Not by way of `connection.request`: that is the first
 * request, whose connection may serve others by now.
 */
export function webSocket({ transport }: Connection): WebSocket | undefined {
  return transport.name === "websocket" ? (transport as unknown as { socket: WebSocket }).socket : undefined;
}

/** Holds back what is written to a web socket until `uncork`, so that all of it takes one system call. */
export function cork(connection: Connection): void {
  webSocket(connection)?._socket?.cork();
}

export function uncork(connection: Connection): void {
  webSocket(connection)?._socket?.uncork();
}
