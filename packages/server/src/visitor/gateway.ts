import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { limits } from "@parley/contract";
import { Server as Engine } from "engine.io";
import { Server, type Socket } from "socket.io";
import { ApiError } from "../domain/error.js";
import { type SessionEnded, sessionEnded } from "../domain/visitors/ended.js";
import type { DeliveredEvent } from "../events/event.js";
import type { WebsiteId } from "../store/scope.js";
import { addressReader } from "./address.js";
import { ChatBox } from "./chat-box.js";
import type { Floods } from "./floods.js";
import { passGate } from "./gate.js";
import type { VisitorHub } from "./hub.js";
import type { Packets } from "./packets.js";
import { isPacketName, type PacketName, packetNames, packetSchemas } from "./schemas.js";
import { Teller } from "./teller.js";

/** Where chat boxes connect. */
export const socketPath = "/visitor/1/socket/";

/** Chat boxes of one session, and of one address, at a time. */
const perSession = 20;
const perAddress = 500;
/** Connections that may be open without a session. */
const strangers = 5_000;
/** Packets of one chat box that may wait for their turn. */
const waiting = 100;
/** Milliseconds that sockets have to close before they are cut. */
const closeTime = 1_000;
/** Bytes that may wait for a chat box that reads slowly. */
const bufferBytes = 1_048_576;

type Reply = (answer: object) => void;

/** The chat boxes' socket: packets that are answered, and what happens in the conversation pushed. */
export class VisitorGateway {
  readonly #hub: VisitorHub;
  readonly #engine: Engine;
  readonly #io: Server;
  readonly #floods: Floods;
  readonly #addressOf: (request: IncomingMessage) => string;
  readonly #readers: ReadonlyMap<PacketName, (value: unknown) => unknown>;
  /** By website and session. */
  readonly #chatBoxes = new Map<string, Map<string, Map<Socket, ChatBox>>>();
  readonly #addresses = new Map<string, number>();
  readonly #connections = new Set<Duplex>();
  /** Chat boxes that were let in. */
  #kept = 0;
  readonly #teller: Teller;
  readonly #unsubscribe: () => void;
  readonly #leaving = new Set<Promise<void>>();
  #closing = false;

  constructor(hub: VisitorHub, floods: Floods) {
    this.#hub = hub;
    this.#floods = floods;
    this.#addressOf = addressReader(hub.trustProxy);
    this.#readers = new Map(packetNames.map((name) => [name, hub.readerOf(packetSchemas[name])]));
    this.#engine = new Engine({
      transports: ["websocket"],
      perMessageDeflate: false,
      maxHttpBufferSize: limits.socketPacketBytes * 2,
    });
    this.#io = new Server({ serveClient: false, connectTimeout: limits.authenticationTime });
    this.#io.bind(this.#engine);
    this.#io.use((socket, next) => {
      this.#admit(socket).then(
        () => next(),
        (error: unknown) => next(refusal(this.#told(error))),
      );
    });
    this.#io.on("connection", (socket) => this.#connected(socket));
    this.#teller = new Teller(hub);
    this.#unsubscribe = hub.dispatcher.subscribe({ deliver: (event) => this.#deliver(event) });
    hub.channel.attach({
      send: (website_id, session_id, ...what) => this.#send(website_id, session_id, ...what),
      reset: (website_id) => this.#pushAll(website_id, "session:reset", {}),
    });
  }

  /** Takes the web sockets of chat boxes; `handles` says which. */
  attach(server: HttpServer): void {
    server.on("upgrade", (request, socket, head) => {
      if (!this.handles(request.url ?? "")) return;
      socket.on("error", () => socket.destroy());
      if (this.#closing || this.#connections.size - this.#kept >= strangers)
        return void socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
      this.#connections.add(socket);
      socket.once("close", () => this.#connections.delete(socket));
      this.#engine.handleUpgrade(request, socket, head);
    });
  }

  handles(url: string): boolean {
    return url.startsWith(socketPath) || url.startsWith(`${socketPath.slice(0, -1)}?`);
  }

  /** Chat boxes that are connected. */
  get size(): number {
    return this.#engine.clientsCount;
  }

  /**
   * Resets the chat boxes of websites whose end another process brought about. Run it every few seconds where other processes write
   * the database.
   */
  async sweep(): Promise<void> {
    for (const website_id of [...this.#chatBoxes.keys()]) {
      const ended = await this.#hub.settings.of(website_id as WebsiteId).then(
        () => false,
        (error: unknown) => {
          if (error instanceof ApiError && error.reason === "website_not_found") return true;
          throw error;
        },
      );
      if (ended) this.#pushAll(website_id, "session:reset", {});
    }
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#unsubscribe();
    this.#engine.close();
    const until = performance.now() + closeTime;
    while (this.#connections.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const connection of this.#connections) connection.destroy();
    await Promise.all(this.#leaving);
  }

  async #admit(socket: Socket): Promise<void> {
    const { website_id, session_token } = socket.handshake.auth as { website_id?: unknown; session_token?: unknown };
    if (typeof website_id !== "string" || typeof session_token !== "string") {
      throw new ApiError("invalid_session", "auth must hold website_id and session_token.");
    }
    const ip = this.#addressOf(socket.request);
    this.#floods.packet("session:join", ip, ip);
    this.#checkRoom(ip);
    const country = this.#hub.places.of(ip)?.country;
    const gate = await passGate(this.#hub, website_id, socket.request, { ip, country });
    const session_id = await this.#hub.visitorSessions.resume(gate.website_id, session_token);
    this.#checkRoom(ip, gate.website_id, session_id);
    // Followed before anything is read, so that nothing happens in between unseen.
    await this.#hub.dispatcher.watch(gate.website_id);
    try {
      // Others came meanwhile. From here to the connection nothing is waited for.
      this.#checkRoom(ip, gate.website_id, session_id);
      if (socket.conn.readyState !== "open") throw new ApiError("service_unavailable");
    } catch (error) {
      this.#hub.dispatcher.unwatch(gate.website_id);
      throw error;
    }
    const chatBox = new ChatBox(this.#hub, socket, { gate, session_id, token: session_token, ip });
    socket.data.chatBox = chatBox;
    socket.data.ip = ip;
    this.#keep(socket, chatBox, ip);
  }

  /** Throws too_many_requests. */
  #checkRoom(ip: string, website_id = "", session_id = ""): void {
    if ((this.#addresses.get(ip) ?? 0) >= perAddress) throw new ApiError("too_many_requests");
    if ((this.#chatBoxes.get(website_id)?.get(session_id)?.size ?? 0) >= perSession) {
      throw new ApiError("too_many_requests", `A session may have ${perSession} chat boxes connected at a time.`);
    }
  }

  #connected(socket: Socket): void {
    const chatBox = socket.data.chatBox as ChatBox;
    const ip = socket.data.ip as string;
    let work = Promise.resolve();
    let queued = 0;
    socket.onAny((name: string, ...values: unknown[]) => {
      if (queued >= waiting) return void socket.disconnect(true);
      queued += 1;
      // Whatever comes between, the acknowledgement is last.
      const reply = typeof values.at(-1) === "function" ? (values.pop() as Reply) : undefined;
      work = work
        // A name may be a number on the wire.
        .then(() => this.#answer(socket, chatBox, String(name), values[0] === undefined ? {} : values[0], reply))
        .finally(() => {
          queued -= 1;
        });
    });
    socket.on("disconnect", () => {
      this.#forget(socket, chatBox, ip);
      // A connection that its chat box left is nobody's, and counted nowhere.
      socket.conn.close();
      const left = work
        .then(() => chatBox.leave())
        .catch((err: unknown) => this.#hub.log.warn({ err }, "That a chat box left could not be kept."))
        .finally(() => this.#leaving.delete(left));
      this.#leaving.add(left);
    });
  }

  /** One packet after the other: each sees what the one before it did. */
  async #answer(
    socket: Socket,
    chatBox: ChatBox,
    name: string,
    packet: unknown,
    reply: Reply | undefined,
  ): Promise<void> {
    let answer: object;
    try {
      this.#floods.packet(name, `${chatBox.gate.website_id} ${chatBox.session_id}`, socket.data.ip as string);
      if (!isPacketName(name)) {
        throw new ApiError("invalid_data", `There is no packet ${JSON.stringify(name.slice(0, limits.wordLength))}.`);
      }
      if (chatBox.over) throw new ApiError("session_not_found", "The session is over: open another.");
      const needless = name === "session:join" || name === "session:leave";
      if (!chatBox.joined && !needless) throw new ApiError("not_allowed", "Send session:join first.");
      // What was changed since the last packet holds.
      await chatBox.refresh();
      const read = this.#readers.get(name)?.(packet);
      const handle = chatBox.handlers[name] as (packet: Packets[PacketName]) => Promise<object>;
      answer = { error: false, data: await handle(read as Packets[PacketName]) };
    } catch (error) {
      const { reason, message } = this.#told(error);
      answer = { error: true, reason, data: { message } };
      const named = name.slice(0, limits.wordLength);
      if (reply === undefined) socket.emit("session:error", { packet: named, ...answer });
    }
    reply?.(answer);
  }

  #told(error: unknown): ApiError {
    if (error instanceof ApiError) return error;
    if (error instanceof Error && error.name === "StoreUnavailable") return new ApiError("service_unavailable");
    this.#hub.log.warn({ err: error }, "A chat box could not be answered.");
    return new ApiError("internal_error");
  }

  #keep(socket: Socket, chatBox: ChatBox, ip: string): void {
    const { gate, session_id } = chatBox;
    this.#addresses.set(ip, (this.#addresses.get(ip) ?? 0) + 1);
    const sessions = this.#chatBoxes.get(gate.website_id) ?? new Map<string, Map<Socket, ChatBox>>();
    this.#chatBoxes.set(gate.website_id, sessions);
    const sockets = sessions.get(session_id) ?? new Map<Socket, ChatBox>();
    sessions.set(session_id, sockets);
    sockets.set(socket, chatBox);
    this.#kept += 1;
    // Also when the connection ends before it has a socket.
    socket.conn.once("close", () => this.#forget(socket, chatBox, ip));
  }

  #forget(socket: Socket, { gate, session_id }: ChatBox, ip: string): void {
    const sessions = this.#chatBoxes.get(gate.website_id);
    const sockets = sessions?.get(session_id);
    if (sockets?.delete(socket) !== true) return;
    this.#kept -= 1;
    this.#hub.dispatcher.unwatch(gate.website_id);
    if (sockets.size === 0) sessions?.delete(session_id);
    if (sessions?.size === 0) this.#chatBoxes.delete(gate.website_id);
    const left = (this.#addresses.get(ip) ?? 1) - 1;
    if (left > 0) this.#addresses.set(ip, left);
    else this.#addresses.delete(ip);
  }

  /** Answers how many chat boxes it was sent to: those that have joined, since no other can answer. */
  #send(website_id: string, session_id: string, name: string, payload: object, connection?: string): number {
    let sent = 0;
    for (const [socket, { joined, over }] of [...(this.#chatBoxes.get(website_id)?.get(session_id) ?? [])]) {
      if (!joined || over || (connection !== undefined && socket.id !== connection)) continue;
      emit(socket, name, payload);
      sent += 1;
    }
    return sent;
  }

  #push(website_id: string, session_id: string, name: string, payload: object): void {
    for (const [socket, chatBox] of [...(this.#chatBoxes.get(website_id)?.get(session_id) ?? [])]) {
      if (name === "session:reset") reset(socket, chatBox);
      else if (chatBox.hears) emit(socket, name, payload);
    }
  }

  /** Sessions that lead to the conversation no more. */
  #end(website_id: string, { session_id, token_hash }: SessionEnded): void {
    for (const [socket, chatBox] of [...(this.#chatBoxes.get(website_id)?.get(session_id) ?? [])]) {
      if (token_hash === undefined || chatBox.tokenHash === token_hash) reset(socket, chatBox);
    }
  }

  #pushAll(website_id: string, name: string, payload: object): void {
    const sessions = this.#chatBoxes.get(website_id)?.keys() ?? [];
    for (const session_id of [...sessions]) this.#push(website_id, session_id, name, payload);
  }

  #deliver(event: DeliveredEvent): void {
    const sessions = this.#chatBoxes.get(event.website_id);
    if (sessions === undefined) return;
    if (event.name === "website:users:available") {
      const { available } = JSON.parse(event.body) as { available: boolean };
      this.#pushAll(event.website_id, "website:availability", { available });
      return;
    }
    if (event.name === sessionEnded) {
      this.#end(event.website_id, JSON.parse(event.body) as SessionEnded);
      return;
    }
    this.#teller.tell(
      event,
      (session_id) => sessions.get(session_id)?.values().next().value,
      (session_id, name, payload) => this.#push(event.website_id, session_id, name, payload),
    );
  }
}

/** How Socket.IO tells a client why it may not connect: `connect_error` with this as its `data`. */
function refusal({ reason, message }: ApiError): Error {
  return Object.assign(new Error(reason), { data: { error: true, reason, data: { message } } });
}

/** Who does not read what is sent is let go. */
function emit(socket: Socket, name: string, payload: object): void {
  socket.emit(name, payload);
  if (isBehind(socket)) socket.disconnect(true);
}

/** What the chat box forgets, it is told on a connection that then ends. */
function reset(socket: Socket, chatBox: ChatBox): void {
  if (chatBox.over) return;
  chatBox.over = true;
  socket.emit("session:reset", {});
  setTimeout(() => socket.disconnect(true), 100).unref();
}

function isBehind({ conn }: Socket): boolean {
  const { writeBuffer } = conn as unknown as { writeBuffer: readonly { data?: string | Buffer }[] };
  let bytes = 0;
  for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  return bytes > bufferBytes;
}
