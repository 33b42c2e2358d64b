import { WebSocket } from "ws";

export interface ChatBoxPlace {
  /** `ws://127.0.0.1:1234` */
  readonly url: string;
  readonly path: string;
  /** What the Socket.IO handshake carries. */
  readonly auth: Readonly<Record<string, unknown>>;
  /** The address that a proxy in front names. */
  readonly ip: string;
}

/** A client of the visitor's socket that speaks just enough Engine.IO 4 to send packets and hear their acknowledgements. */
export class LoadChatBox {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (frame: string) => void>();
  #packets = 0;
  /** Resolves once the namespace is connected. */
  readonly ready: Promise<void>;

  constructor({ url, path, auth, ip }: ChatBoxPlace, pushed: () => void) {
    this.#socket = new WebSocket(`${url}${path}?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      headers: { "X-Forwarded-For": ip },
    });
    this.ready = new Promise((resolve, reject) => {
      this.#socket.once("error", reject);
      this.#socket.once("close", () => reject(new Error("The server closed a chat box's socket.")));
      this.#socket.on("message", (data) => {
        const frame = String(data);
        if (frame.startsWith("42")) pushed();
        else if (frame.startsWith("43")) this.#acknowledged(frame);
        else if (frame.startsWith("44")) reject(new Error(frame));
        else if (frame.startsWith("40")) resolve();
        else if (frame[0] === "0") this.#socket.send(`40${JSON.stringify(auth)}`);
        else if (frame[0] === "2") this.#socket.send("3");
      });
    });
  }

  /** Resolves with milliseconds until the packet was acknowledged. Rejects when it was refused. */
  send(name: string, packet: object): Promise<number> {
    const id = this.#packets++;
    const began = performance.now();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (frame) => {
        if (frame.includes('"error":true')) reject(new Error(frame));
        else resolve(performance.now() - began);
      });
      this.#socket.send(`42${id}${JSON.stringify([name, packet])}`);
    });
  }

  close(): void {
    this.#socket.terminate();
  }

  #acknowledged(frame: string): void {
    const id = Number.parseInt(frame.slice(2), 10);
    this.#waiting.get(id)?.(frame);
    this.#waiting.delete(id);
  }
}
