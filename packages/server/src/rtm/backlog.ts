import { type Connection, webSocket } from "./web-socket.js";

/** Bytes given to a room between two looks: what a backlog may exceed its limit by. */
const LOOK_EVERY = 262_144;

/**
 * Finds sockets that read more slowly than they are written to. Adding up what waits for each is too much to do at each
 * event, so it is done once every so many bytes sent: no backlog can have grown by more in between.
 */
export class Backlog {
  readonly #limit: number;
  #sent = 0;

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts an event; true when it is time to look at the sockets. */
  sent(bytes: number): boolean {
    this.#sent += bytes;
    if (this.#sent < Math.min(LOOK_EVERY, this.#limit)) return false;
    this.#sent = 0;
    return true;
  }

  exceeds(connection: Connection): boolean {
    // Two queues, one behind the other: packets that Engine.IO keeps while a write is under way, and the kernel's turn.
    const { writeBuffer } = connection as unknown as { writeBuffer: readonly { data?: string | Buffer }[] };
    if (writeBuffer.length === 0) return false;
    let bytes = webSocket(connection)?.bufferedAmount ?? 0;
    for (const { data } of writeBuffer) bytes += data?.length ?? 0;
    return bytes > this.#limit;
  }
}

/** Ends a web socket without waiting for what it has not read yet. */
export function cut(connection: Connection): void {
  webSocket(connection)?.terminate();
  connection.close(true);
}
