import { io, type Socket } from "socket.io-client";
import type { Received } from "../support/listener.js";
import type { Parley } from "../support/parley.js";

interface Answer {
  readonly error: boolean;
  readonly reason: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what the packet answers.
  readonly data: any;
}

/** A visitor's chat box: a session of its own, and a socket. */
export class ChatBox {
  readonly session_id: string;
  readonly session_token: string;
  /** What it was told, in order. */
  readonly received: Received[] = [];
  readonly #socket: Socket;

  private constructor(session_id: string, session_token: string, socket: Socket) {
    this.session_id = session_id;
    this.session_token = session_token;
    this.#socket = socket;
    socket.onAny((name: string, payload: unknown) => void this.received.push({ name, payload }));
  }

  /** Connects from `ip`, which a server tells apart that trusts proxies. Rejects with `{code, reason}`. */
  static async open(
    parley: Pick<Parley, "url">,
    website_id: string,
    { ip = "127.0.0.1", ...opening }: { ip?: string; token_id?: string; session_token?: string; merge?: boolean } = {},
  ): Promise<ChatBox> {
    const headers = { "X-Forwarded-For": ip, "User-Agent": "Chat box" };
    const response = await fetch(`${parley.url}/visitor/1/${website_id}/session`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(opening),
    });
    const { reason, data } = (await response.json()) as Answer;
    if (!response.ok) throw Object.assign(new Error(data.message), { code: response.status, reason });
    const { session_id, session_token } = data;
    const socket = io(parley.url, {
      path: "/visitor/1/socket/",
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
      auth: { website_id, session_token },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    });
    return new ChatBox(session_id, session_token, socket);
  }

  join(packet: object): Promise<Answer["data"]> {
    return this.send("session:join", packet);
  }

  /** The data of a packet's answer; rejects with `{reason}`. */
  async send(name: string, packet: object): Promise<Answer["data"]> {
    const { error, reason, data } = (await this.#socket.timeout(10_000).emitWithAck(name, packet)) as Answer;
    if (error) throw Object.assign(new Error(data.message), { reason });
    return data;
  }

  close(): void {
    this.#socket.close();
  }
}
