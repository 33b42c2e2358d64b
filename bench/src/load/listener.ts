import { WebSocket } from "ws";

/** Who listens, and for what. */
export interface Listening {
  readonly url: string;
  readonly authentication: Readonly<Record<string, unknown>>;
}

/**
 * A client of the gateway that speaks just enough Engine.IO 4 to be sent events, and counts them without looking
 * inside: so that a thousand of them cost less than the server that feeds them.
 */
export class Listener {
  readonly #socket: WebSocket;
  /** Resolves once the server said `authenticated`. */
  readonly ready: Promise<void>;

  constructor({ url, authentication }: Listening, received: (frame: Buffer) => void) {
    const target = `${url}/socket.io/?EIO=4&transport=websocket`;
    this.#socket = new WebSocket(target, { perMessageDeflate: false, skipUTF8Validation: true });
    this.ready = new Promise((resolve, reject) => {
      this.#socket.once("error", reject);
      this.#socket.once("close", () => reject(new Error("The server closed a listener's socket.")));
      this.#socket.on("message", (data) => {
        const frame = data as Buffer;
        // `42` is an event; `0` the opening, `40` the connection to the namespace, `2` a ping.
        if (frame[0] === 0x34 && frame[1] === 0x32) {
          if (frame.includes('"authenticated"')) resolve();
          else if (frame.includes('"unauthorized"')) reject(new Error(frame.toString()));
          else received(frame);
        } else if (frame[0] === 0x30) this.#socket.send("40");
        else if (frame[0] === 0x34) this.#socket.send(`42${JSON.stringify(["authentication", authentication])}`);
        else if (frame[0] === 0x32) this.#socket.send("3");
      });
    });
  }

  close(): void {
    this.#socket.terminate();
  }
}
