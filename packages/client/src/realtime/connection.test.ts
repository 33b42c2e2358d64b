import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CrispAuthenticationError, type CrispError, CrispServerError } from "../errors/index.js";
import type { Credentials } from "../settings.js";
import { Connection } from "./connection.js";
import type { SocketListener } from "./socket.js";

const CREDENTIALS = { identifier: "ident", key: "key" };

/** One socket that the connection opened, with both ends in the test's hands. */
interface FakeSocket {
  readonly url: string;
  readonly listener: SocketListener;
  readonly sent: [name: string, payload: unknown][];
  closed: boolean;
}

class World {
  credentials: Credentials | undefined = CREDENTIALS;
  events: string[] = ["message:send"];
  endpoint: () => Promise<string> = async () => "ws://127.0.0.1:1/p/1/";
  asked = 0;
  readonly sockets: FakeSocket[] = [];
  readonly bound: string[] = [];
  readonly heard: unknown[] = [];
  readonly failed: CrispError[] = [];
  readonly refused: CrispError[] = [];
  readonly connection = new Connection({
    open: async (url, listener) => {
      const socket: FakeSocket = { url, listener, sent: [], closed: false };
      this.sockets.push(socket);
      return {
        send: (name, payload) => socket.sent.push([name, payload]),
        close: () => {
          socket.closed = true;
        },
      };
    },
    endpoint: () => {
      this.asked += 1;
      return this.endpoint();
    },
    identity: () => ({ tier: "plugin", credentials: this.credentials }),
    events: () => this.events,
    bound: (events) => this.bound.push(events.join()),
    event: (name, payload) => this.heard.push([name, payload]),
    failed: (error) => this.failed.push(error),
    refused: (error) => this.refused.push(error),
    random: () => 1,
  });

  /** The newest socket. */
  get socket(): FakeSocket {
    return this.sockets.at(-1) as FakeSocket;
  }

  async goLive(): Promise<void> {
    this.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    this.accept();
  }

  accept(): void {
    this.socket.listener.opened();
    this.socket.listener.message("authenticated", true);
  }
}

let world: World;

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
});

afterEach(() => {
  world.connection.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it("asks for the endpoint, opens it, authenticates with the events wanted, and then hears events", async () => {
  world.connection.start();
  expect(world.connection.state).toBe("connecting");
  await vi.advanceTimersByTimeAsync(0);
  expect(world.socket.url).toBe("ws://127.0.0.1:1/p/1/");
  world.socket.listener.opened();
  expect(world.connection.state).toBe("authenticating");
  expect(world.socket.sent).toEqual([
    ["authentication", { username: "ident", password: "key", tier: "plugin", events: ["message:send"] }],
  ]);
  world.socket.listener.message("authenticated", true);
  expect([world.connection.state, world.bound]).toEqual(["live", ["message:send"]]);
  world.socket.listener.message("message:send", { fingerprint: 1 });
  expect(world.heard).toEqual([["message:send", { fingerprint: 1 }]]);
});

describe("comes back", () => {
  it.each(["transport close", "io server disconnect", "ping timeout"])(
    "after %s, to a newly found endpoint",
    async (why) => {
      await world.goLive();
      world.endpoint = async () => "ws://127.0.0.1:2/p/2/";
      world.socket.listener.closed(why);
      expect(world.connection.state).toBe("waiting");
      await vi.advanceTimersByTimeAsync(1000);
      expect([world.sockets.length, world.socket.url, world.asked]).toEqual([2, "ws://127.0.0.1:2/p/2/", 2]);
      world.accept();
      expect(world.connection.state).toBe("live");
    },
  );

  it("after longer and longer pauses, and reports an outage once per reason", async () => {
    world.endpoint = async () => {
      throw new CrispServerError({ status: 503, reason: "service_unavailable", detail: "", method: "GET", path: "/" });
    };
    world.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    const tries: number[] = [];
    for (const pause of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      await vi.advanceTimersByTimeAsync(pause - 1);
      tries.push(world.asked);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(tries).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(world.failed.map((error) => error.reason)).toEqual(["service_unavailable"]);
  });

  it("after a short pause when it had lived for a while, and not when the server drops it at once", async () => {
    await world.goLive();
    world.socket.listener.closed("transport close");
    await vi.advanceTimersByTimeAsync(1000);
    world.accept();
    world.socket.listener.closed("transport close");
    await vi.advanceTimersByTimeAsync(1999);
    expect(world.sockets.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    world.accept();
    await vi.advanceTimersByTimeAsync(10_000);
    world.socket.listener.closed("transport close");
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.sockets.length).toBe(4);
  });

  it.each([
    ["does not open", () => {}],
    ["does not answer to the credentials", () => world.socket.listener.opened()],
  ])("when the socket %s within 10 s", async (_name, prepare) => {
    world.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    prepare();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([world.connection.state, world.sockets[0]?.closed]).toEqual(["waiting", true]);
    expect(world.failed[0]?.detail).toContain("within 10000 ms");
    await vi.advanceTimersByTimeAsync(1000);
    world.accept();
    expect(world.connection.state).toBe("live");
  });

  it("deaf to the socket that it left", async () => {
    await world.goLive();
    const [old] = world.sockets as [FakeSocket];
    old.listener.closed("ping timeout");
    await vi.advanceTimersByTimeAsync(1000);
    world.accept();
    old.listener.message("message:send", "late");
    old.listener.message("unauthorized", {});
    old.listener.closed("late");
    expect([world.connection.state, world.heard, old.closed]).toEqual(["live", [], true]);
  });
});

describe("credentials", () => {
  it("refused end the tries until new ones come", async () => {
    world.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    world.socket.listener.opened();
    world.socket.listener.message("unauthorized", { message: "The token is not valid." });
    expect(world.connection.state).toBe("refused");
    expect(world.refused[0]).toBeInstanceOf(CrispAuthenticationError);
    expect(world.refused[0]).toMatchObject({ status: 401, reason: "unauthorized", detail: "The token is not valid." });
    await vi.advanceTimersByTimeAsync(120_000);
    expect([world.sockets.length, world.sockets[0]?.closed]).toEqual([1, true]);
    world.connection.restart();
    await vi.advanceTimersByTimeAsync(0);
    world.accept();
    expect(world.connection.state).toBe("live");
  });

  it("refused by the REST API end the tries as well", async () => {
    const refusal = { status: 401, reason: "invalid_session", detail: "", method: "GET", path: "/" };
    world.endpoint = () => Promise.reject(new CrispAuthenticationError(refusal));
    world.connection.start();
    await vi.advanceTimersByTimeAsync(120_000);
    expect([world.connection.state, world.asked, world.refused[0]?.reason]).toEqual(["refused", 1, "invalid_session"]);
  });

  it("missing are an error at once", async () => {
    world.credentials = undefined;
    world.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    expect([world.asked, world.refused[0]?.reason]).toEqual([0, "invalid_session"]);
  });
});

describe("events", () => {
  it("added later are bound at once, then at most every 2.5 s", async () => {
    await world.goLive();
    world.events = ["message:send", "a"];
    world.connection.rebind();
    world.events = ["message:send", "a", "b"];
    world.connection.rebind();
    await vi.advanceTimersByTimeAsync(0);
    world.events = ["b"];
    world.connection.rebind();
    await vi.advanceTimersByTimeAsync(2499);
    expect(world.socket.sent.slice(1)).toEqual([["socket:bind", { events: ["message:send", "a", "b"] }]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.socket.sent.slice(2)).toEqual([["socket:bind", { events: ["b"] }]]);
    expect(world.bound.at(-1)).toBe("b");
  });

  it("added while the credentials are on their way are bound after", async () => {
    world.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    world.socket.listener.opened();
    world.events = ["message:send", "a"];
    world.connection.rebind();
    world.socket.listener.message("authenticated", true);
    await vi.advanceTimersByTimeAsync(0);
    expect(world.socket.sent[1]).toEqual(["socket:bind", { events: ["message:send", "a"] }]);
  });

  it("unchanged are not bound again", async () => {
    await world.goLive();
    world.connection.rebind();
    await vi.advanceTimersByTimeAsync(5000);
    expect(world.socket.sent.length).toBe(1);
  });
});

it("stopped while the endpoint is asked for, or the socket opens, leaves nothing behind", async () => {
  world.connection.start();
  world.connection.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect([world.connection.state, world.sockets.length]).toEqual(["idle", 0]);
  world.connection.start();
  await Promise.resolve();
  await Promise.resolve();
  world.connection.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.sockets.every((socket) => socket.closed)).toBe(true);
});
