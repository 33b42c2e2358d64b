import { io, type Socket } from "socket.io-client";
import type { Received } from "../support/listener.js";
import type { Parley } from "../support/parley.js";
import { until } from "../support/wait.js";

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
    const response = await fetch(`${parley.url}/visitor/1/${website_id}/session`, {
      method: "POST",
      headers: { ...headersOf(ip), "Content-Type": "application/json" },
      body: JSON.stringify(opening),
    });
    const { reason, data } = (await response.json()) as Answer;
    if (!response.ok) throw Object.assign(new Error(data.message), { code: response.status, reason });
    return ChatBox.connect(parley, { website_id, ...data, ip });
  }

  /** Connects with a session that was opened before. */
  static async connect(
    parley: Pick<Parley, "url">,
    given: { website_id: string; session_id: string; session_token: string; ip?: string },
  ): Promise<ChatBox> {
    const { website_id, session_id, session_token, ip = "127.0.0.1" } = given;
    const socket = io(parley.url, {
      path: "/visitor/1/socket/",
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      extraHeaders: headersOf(ip),
      auth: { website_id, session_token },
    });
    // It listens before it is connected: what it is told at once may come with the connection.
    const box = new ChatBox(session_id, session_token, socket);
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", reject);
    });
    return box;
  }

  join(packet: object): Promise<Answer["data"]> {
    return this.send("session:join", packet);
  }

  /** The data of a packet's answer; rejects with `{reason}`. */
  async send(name: string, ...packet: unknown[]): Promise<Answer["data"]> {
    const { error, reason, data } = (await this.#socket.timeout(10_000).emitWithAck(name, ...packet)) as Answer;
    if (error) throw Object.assign(new Error(data.message), { reason });
    return data;
  }

  /** Sends a packet and wants no answer. */
  tell(name: string, ...packet: unknown[]): void {
    this.#socket.emit(name, ...packet);
  }

  /** What it is told under a name from position `from` on, waited for. */
  next(name: string, from = 0): Promise<Received> {
    return until(`a chat box to be told ${name}`, () => this.received.slice(from).find((told) => told.name === name));
  }

  /** Payloads of what it was told under a name, in order. */
  told(name: string): Received["payload"][] {
    return this.received.filter((told) => told.name === name).map(({ payload }) => payload);
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.close();
  }
}

const headersOf = (ip: string) => ({ "X-Forwarded-For": ip, "User-Agent": "Chat box" });
