import { events } from "@parley/contract";
import { io, type Socket } from "socket.io-client";
import type { Parley, Token } from "./parley.js";
import { until } from "./wait.js";

export interface Received {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the payload of the event that it looks at.
  readonly payload: any;
}

/** A bare socket that listens to every event there is, and keeps what came, in order. */
export class Listener {
  readonly received: Received[] = [];
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.onAny((name: string, payload: unknown) => {
      if (name !== "authenticated") this.received.push({ name, payload });
    });
  }

  /** Resolves once authenticated; at a path that was discovered, when one is given. */
  static async open(parley: Pick<Parley, "url">, token: Token, more: object = {}, path?: string): Promise<Listener> {
    const socket = io(parley.url, {
      ...(path && { path }),
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
    });
    const listener = new Listener(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once("authenticated", () => resolve());
      socket.once("unauthorized", ({ message }: { message: string }) => reject(new Error(message)));
      socket.once("connect_error", reject);
      socket.emit("authentication", {
        username: token.identifier,
        password: token.key,
        tier: token.tier,
        events: events.map((event) => event.name),
        ...more,
      });
    });
    return listener;
  }

  /** The first event of that name from position `from` on, waited for. */
  next(name: string, from = 0): Promise<Received> {
    return until(`event ${name}`, () => this.received.slice(from).find((event) => event.name === name));
  }

  /** The payload of the first event of that name about a conversation, from position `from` on, waited for. */
  async about(session_id: string, name: string, from = 0): Promise<Received["payload"]> {
    const found = await until(`event ${name} about ${session_id}`, () =>
      this.received.slice(from).find((event) => event.name === name && event.payload.session_id === session_id),
    );
    return found.payload;
  }

  names(from = 0): string[] {
    return this.received.slice(from).map((event) => event.name);
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.close();
  }
}
