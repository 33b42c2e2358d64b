import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Crisp, type CrispOptions, type Gap, type RealtimeState } from "../index.js";

interface Message {
  readonly session_id: string;
  readonly website_id: string;
  readonly fingerprint: number;
  readonly timestamp: number;
  readonly from: string;
  readonly content: string;
}

/** A server in small: messages over REST, and events of them over a real Socket.IO server. */
class SmallServer {
  readonly messages: Message[] = [];
  readonly asked: string[] = [];
  readonly packets: [name: string, payload: unknown][] = [];
  readonly #http: HttpServer;
  readonly #sockets: Server;
  /** Answers of the REST API to anything but messages. */
  status = 200;
  #number = 0;

  constructor() {
    this.#http = createServer((incoming, answer) => {
      this.asked.push(`${incoming.url}`);
      const data = this.#answer(new URL(incoming.url ?? "", "http://localhost").pathname);
      answer.statusCode = data === undefined ? 404 : this.status;
      const reason = this.status === 401 ? "invalid_session" : "some_reason";
      answer.end(JSON.stringify({ error: answer.statusCode >= 400, reason, data: data ?? {} }));
    });
    this.#sockets = new Server(this.#http, { path: "/p/", transports: ["websocket"] });
    this.#sockets.on("connection", (socket) => {
      socket.onAny((name, payload) => this.packets.push([name, payload]));
      socket.on("authentication", ({ password }) => {
        if (password === "key") socket.emit("authenticated", true);
        else {
          socket.emit("unauthorized", { message: "No." });
          socket.disconnect();
        }
      });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get connected(): number {
    return this.#sockets.of("/").sockets.size;
  }

  async start(port = 0): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(port, "127.0.0.1", resolve));
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await this.#sockets.close();
  }

  cut(): void {
    for (const socket of this.#sockets.of("/").sockets.values()) socket.conn.close();
  }

  emit(name: string, payload: unknown): void {
    this.#sockets.emit(name, payload);
  }

  /** A visitor says something, and who is connected hears of it. */
  say(content: string, session_id = "session_1", from = "user"): Message {
    this.#number += 1;
    const message = { website_id: "w", session_id, fingerprint: this.#number, timestamp: Date.now(), from, content };
    this.messages.push(message);
    this.emit(from === "user" ? "message:send" : "message:received", message);
    return message;
  }

  #answer(path: string): unknown {
    if (path.endsWith("/connect/endpoints")) return { socket: { app: `${this.url.replace("http", "ws")}/p/` } };
    if (path.startsWith("/v1/plugin/connect/websites/all/")) return path.endsWith("/1") ? [{ website_id: "w" }] : [];
    if (/^\/v1\/website\/w\/conversations\/\d+$/.test(path)) {
      const sessions = new Set(this.messages.map(({ session_id }) => session_id));
      return path.endsWith("/1") ? [...sessions].map((session_id) => ({ session_id, website_id: "w" })) : [];
    }
    const [, session_id] = /^\/v1\/website\/w\/conversation\/(\w+)\/messages$/.exec(path) ?? [];
    return session_id && this.messages.filter((message) => message.session_id === session_id);
  }
}

let server: SmallServer;
let client: Crisp;
let heard: string[];
let gaps: Gap[];
let errors: unknown[];

function makeClient(options: CrispOptions = {}, key = "key"): Crisp {
  const made = new Crisp({ restHost: server.url, ...options });
  made.authenticateTier("plugin", "identifier", key);
  made.onGap((gap) => gaps.push(gap));
  made.onError((error) => errors.push(error));
  return made;
}

const hear = (payload: { content?: unknown }) => heard.push(String(payload.content));
const until = (test: () => void) => vi.waitFor(test, { timeout: 8_000, interval: 10 });

beforeEach(async () => {
  [heard, gaps, errors] = [[], [], []];
  server = new SmallServer();
  await server.start();
  client = makeClient();
  vi.spyOn(Math, "random").mockReturnValue(0.1);
});

afterEach(async () => {
  client.close();
  await server.stop();
  vi.restoreAllMocks();
});

describe("a gap", () => {
  it("is filled with what was missed, in order, once, and before what comes after it", async () => {
    server.say("long before");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await client.on("message:send", hear);
    server.say("one");
    await until(() => expect(heard).toEqual(["one"]));
    server.cut();
    await until(() => expect(client.realtimeState).toBe("waiting"));
    for (const content of ["two", "three"]) server.say(content);
    server.say("of another", "session_2");
    server.say("answer", "session_1", "operator");
    client.onState((state) => state === "live" && server.say("four"));
    await until(() => expect(gaps.length).toBe(1));
    await until(() => expect(heard).toContain("four"));
    expect(heard.filter((content) => content !== "of another")).toEqual(["one", "two", "three", "four"]);
    expect(heard).toContain("of another");
    expect(gaps[0]).toMatchObject({
      websites: ["w"],
      conversations: 2,
      messages: 3,
      recovered: true,
      unrecoverable: [],
    });
    expect(errors).toEqual([expect.objectContaining({ reason: "disconnected" })]);
  });

  it("is told of and not filled when that is not wanted", async () => {
    client.close();
    client = makeClient({ backfill: false });
    await client.on("message:send", hear);
    server.cut();
    await until(() => expect(client.realtimeState).toBe("waiting"));
    server.say("two");
    await until(() => expect(gaps.length).toBe(1));
    expect([heard, gaps[0]?.recovered, gaps[0]?.unrecoverable]).toEqual([[], false, ["message:send"]]);
    expect(server.asked.every((path) => path.endsWith("/endpoints"))).toBe(true);
  });

  it("of a server that was away is filled when it is back", async () => {
    await client.on("message:send", hear);
    const port = Number(new URL(server.url).port);
    const { messages } = server;
    await server.stop();
    await until(() => expect(client.realtimeState).toBe("waiting"));
    server = new SmallServer();
    server.messages.push(...messages);
    server.say("meanwhile");
    await server.start(port);
    await until(() => expect(heard).toEqual(["meanwhile"]));
    await until(() => expect(gaps[0]?.recovered).toBe(true));
  });
});

describe("events of hooks and sockets together", () => {
  it("are given once", async () => {
    await client.on("message:send", hear);
    const { content, ...rest } = server.say("both");
    server.emit("message:send", { content, ...rest });
    server.say("next");
    await until(() => expect(heard).toEqual(["both", "next"]));
  });
});

describe("in web hook mode", () => {
  it("no socket is ever opened, and on resolves at once", async () => {
    client.close();
    client = makeClient({ mode: "webhooks" });
    await client.on("message:send", hear);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([client.realtimeState, server.asked]).toEqual(["idle", []]);
    await expect(client.rebindSocket()).rejects.toMatchObject({ reason: "disconnected" });
  });

  it("begun later, a socket is closed; left again, it comes back for those who still listen", async () => {
    await client.on("message:send", hear);
    const waiting = client.on("message:updated", hear);
    client.setRtmMode("webhooks");
    await waiting;
    await until(() => expect(server.connected).toBe(0));
    client.setRtmMode("websockets");
    await until(() => expect(client.realtimeState).toBe("live"));
    server.say("again");
    await until(() => expect(heard).toEqual(["again"]));
    expect(() => client.setRtmMode("hooks" as never)).toThrow(TypeError);
  });
});

describe("events as an iterable", () => {
  it("come in order, and the connection ends with the loop", async () => {
    const events = client.events("message:send");
    await events.ready;
    for (const content of ["a", "b", "c"]) server.say(content);
    for await (const { content } of events) {
      heard.push(String(content));
      if (content === "c") break;
    }
    expect(heard).toEqual(["a", "b", "c"]);
    await until(() => expect(client.realtimeState).toBe("idle"));
  });

  it("of several names say which they are", async () => {
    const events = client.events(["message:send", "session:set_state"]);
    await events.ready;
    server.say("a");
    server.emit("session:set_state", { session_id: "session_1", state: "resolved" });
    server.emit("session:set_state", { session_id: "session_1", state: "resolved" });
    for await (const event of events) {
      if (event.name === "message:send") heard.push(String(event.payload.content));
      else heard.push(event.payload.state);
      if (heard.length === 3) break;
    }
    expect(heard).toEqual(["a", "resolved", "resolved"]);
  });

  it("end with the client", async () => {
    const events = client.events("message:send");
    await events.ready;
    const next = events.next();
    client.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it("end with refused credentials", async () => {
    client.close();
    client = makeClient({}, "wrong");
    const events = client.events("message:send");
    await expect(events.next()).rejects.toMatchObject({ name: "CrispAuthenticationError", detail: "No." });
    await expect(events.ready).rejects.toMatchObject({ reason: "unauthorized" });
    expect(client.realtimeState).toBe("refused");
  });

  it("need names and options that make sense", () => {
    expect(() => client.events([])).toThrow(TypeError);
    expect(() => client.events("message:send", { highWaterMark: -1 })).toThrow(TypeError);
    expect(client.realtimeState).toBe("idle");
  });
});

it("tells of its states, and asks the server to look for websites anew", async () => {
  const states: RealtimeState[] = [];
  const stop = client.onState((state) => states.push(state));
  await client.on("message:send", hear);
  await client.rebindSocket();
  await until(() => expect(server.packets.at(-1)).toEqual(["socket:bind", {}]));
  stop();
  client.close();
  expect(states).toEqual(["connecting", "authenticating", "live"]);
});

it("refused, is tried again when somebody listens anew", async () => {
  server.status = 401;
  await expect(client.on("message:send", hear)).rejects.toMatchObject({ reason: "invalid_session" });
  server.status = 200;
  await client.on("message:updated", hear);
  expect(client.realtimeState).toBe("live");
});

it("reports what a handler of states or gaps throws", async () => {
  client.onState(() => {
    throw new Error("mine");
  });
  await client.on("message:send", hear);
  expect(errors.map(String)).toEqual(Array(3).fill("Error: mine"));
});
