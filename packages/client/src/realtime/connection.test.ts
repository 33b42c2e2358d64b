import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CrispAuthenticationError, type CrispError, CrispRateLimitError, CrispServerError } from "../errors/index.js";
import type { Credentials } from "../settings.js";
import { Connection } from "./connection.js";
import type { SocketListener } from "./socket.js";
import type { RealtimeState, StateDetail, StateHandler } from "./state.js";

const CREDENTIALS = { identifier: "ident", key: "key" };

/** One socket that the connection opened, with both ends in the test's hands. */
interface FakeSocket {
  readonly url: string;
  readonly listener: SocketListener;
  readonly sent: [name: string, payload: unknown][];
  closed: boolean;
  /** How often a sign of life was asked for. */
  probed: number;
}

class World {
  credentials: Credentials | undefined = CREDENTIALS;
  events: string[] = ["message:send"];
  endpoint: () => Promise<string> = async () => "ws://127.0.0.1:1/p/1/";
  asked = 0;
  canProbe = true;
  readonly changes: [state: RealtimeState, previous: RealtimeState, detail: StateDetail][] = [];
  readonly sockets: FakeSocket[] = [];
  readonly bound: string[] = [];
  readonly heard: unknown[] = [];
  readonly failed: CrispError[] = [];
  readonly refused: CrispError[] = [];
  whenChanged: StateHandler = () => {};
  /** Given what wants to know when the server has read a packet. */
  whenSent = (read: () => void): void => read();
  readonly connection = new Connection({
    open: async (url, listener) => {
      const socket: FakeSocket = { url, listener, sent: [], closed: false, probed: 0 };
      this.sockets.push(socket);
      return {
        send: (name, payload, read) => {
          socket.sent.push([name, payload]);
          if (read) this.whenSent(read);
        },
        probe: () => {
          socket.probed += 1;
          return this.canProbe;
        },
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
    changed: (...change) => {
      this.changes.push(change);
      this.whenChanged(...change);
    },
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

describe("tells of its state", () => {
  it("each change, with what is known of it", async () => {
    await world.goLive();
    world.socket.listener.closed("transport close");
    await vi.advanceTimersByTimeAsync(1000);
    world.accept();
    world.connection.stop();
    world.connection.close();
    world.connection.stop();
    expect(world.changes.map(([state, previous]) => `${previous} -> ${state}`)).toEqual([
      "idle -> connecting",
      "connecting -> authenticating",
      "authenticating -> live",
      "live -> waiting",
      "waiting -> connecting",
      "connecting -> authenticating",
      "authenticating -> live",
      "live -> idle",
      "idle -> closed",
    ]);
    expect(world.changes[3]?.[2]).toEqual({ error: world.failed[0], retryIn: 1000, failures: 1 });
  });

  it.each(["connecting", "authenticating", "live", "waiting", "refused"])(
    "and may be closed by who hears of it: %s",
    async (when) => {
      world.whenChanged = (state) => state === when && world.connection.close();
      world.connection.start();
      await vi.advanceTimersByTimeAsync(0);
      if (world.sockets.length > 0) world.socket.listener.opened();
      if (when === "refused") world.socket.listener.message("unauthorized", {});
      else if (world.sockets.length > 0) world.socket.listener.message("authenticated", true);
      if (when === "waiting") world.socket.listener.closed("transport close");
      await vi.advanceTimersByTimeAsync(60_000);
      expect([world.connection.state, world.sockets.length <= 1, vi.getTimerCount()]).toEqual(["closed", true, 0]);
      expect(world.sockets.every((socket) => socket.closed)).toBe(true);
      world.connection.start();
      world.connection.restart();
      expect(world.connection.state).toBe("closed");
    },
  );
});

describe("after the program stood still", () => {
  const standStill = async (): Promise<void> => {
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersByTimeAsync(5_000);
  };

  it("asks the server for a sign of life, and goes on when there is one", async () => {
    await world.goLive();
    await standStill();
    expect(world.socket.probed).toBe(1);
    world.socket.listener.heard();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([world.connection.state, world.sockets.length]).toEqual(["live", 1]);
  });

  it("takes a server for dead that gives none", async () => {
    await world.goLive();
    await standStill();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([world.connection.state, world.socket.closed]).toEqual(["waiting", true]);
    expect(world.failed[0]?.detail).toContain("no sign of life within 5000 ms");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.sockets.length).toBe(2);
  });

  it("connects anew where the server cannot be asked", async () => {
    world.canProbe = false;
    await world.goLive();
    await standStill();
    expect(world.failed[0]?.detail).toContain("The program stood still");
    await vi.advanceTimersByTimeAsync(2_000);
    world.accept();
    expect([world.connection.state, world.sockets.length]).toEqual(["live", 2]);
  });

  it("waits no longer for the next try", async () => {
    world.endpoint = () => Promise.reject(new TypeError("fetch failed"));
    world.connection.start();
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000 + 8000 + 16_000);
    const { asked } = world;
    world.endpoint = async () => "ws://127.0.0.1:3/";
    await standStill();
    expect([asked, world.asked]).toEqual([6, 7]);
    world.accept();
    expect(world.connection.state).toBe("live");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.sockets.length).toBe(1);
  });
});

describe("the endpoint", () => {
  it("is asked for anew when no answer comes in 30 s", async () => {
    world.endpoint = () => new Promise(() => {});
    world.connection.start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(world.failed[0]?.detail).toContain("did not name an endpoint within 30000 ms");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(world.asked).toBe(2);
  });

  it("is asked for no earlier than a rate limit wants", async () => {
    const facts = { status: 429, reason: "limited", detail: "", method: "GET", path: "/", retryAfter: 45_000 };
    world.endpoint = () => Promise.reject(new CrispRateLimitError(facts));
    world.connection.start();
    await vi.advanceTimersByTimeAsync(44_999);
    expect(world.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.asked).toBe(2);
  });
});

describe("websites", () => {
  it("are joined anew when asked for, at most every 2.5 s", async () => {
    await world.goLive();
    const joined: number[] = [];
    for (const number of [1, 2]) void world.connection.join().then(() => joined.push(number));
    await vi.advanceTimersByTimeAsync(0);
    expect([joined, world.socket.sent.slice(1)]).toEqual([[1, 2], [["socket:bind", {}]]]);
    void world.connection.join().then(() => joined.push(3));
    await vi.advanceTimersByTimeAsync(2_499);
    expect(joined).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(1);
    expect([joined, world.socket.sent.length]).toEqual([[1, 2, 3], 3]);
  });

  it("are bound in time, also when the clock is set back", async () => {
    await world.goLive();
    const bind = async (events: string[], after: number): Promise<void> => {
      world.events = events;
      world.connection.rebind();
      await vi.advanceTimersByTimeAsync(after);
      expect(world.socket.sent.at(-1)).toEqual(["socket:bind", { events }]);
    };
    await bind(["message:send", "message:updated"], 0);
    vi.setSystemTime(Date.now() - 3_600_000);
    await bind(["message:updated"], 2_500);
  });

  it("are looked at anew after credentials that were on their way before that was asked for", async () => {
    world.connection.start();
    await vi.advanceTimersByTimeAsync(0);
    world.socket.listener.opened();
    let joined = false;
    void world.connection.join().then(() => {
      joined = true;
    });
    world.socket.listener.message("authenticated", true);
    await Promise.resolve();
    expect([joined, world.socket.sent.length]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(0);
    expect([joined, world.socket.sent.slice(1)]).toEqual([true, [["socket:bind", {}]]]);
  });

  it("are looked at by the next socket, when the one ends whose answer was waited for", async () => {
    world.connection.start();
    const joined = world.connection.join();
    await vi.advanceTimersByTimeAsync(0);
    world.socket.listener.opened();
    world.socket.listener.closed("transport close");
    await vi.advanceTimersByTimeAsync(1_000);
    world.accept();
    await joined;
    expect(world.socket.sent.length).toBe(1);
  });

  it("are joined by a new socket, and by nothing without one", async () => {
    await expect(world.connection.join()).rejects.toMatchObject({ reason: "disconnected" });
    world.connection.start();
    const joined = world.connection.join();
    const lost = world.connection.join();
    await vi.advanceTimersByTimeAsync(0);
    world.accept();
    await Promise.all([joined, lost]);
    expect(world.socket.sent.length).toBe(1);
    world.socket.listener.closed("transport close");
    const abandoned = world.connection.join().catch((error) => error.reason);
    world.connection.stop();
    expect(await abandoned).toBe("disconnected");
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

  it("that have worked are refused after the fourth refusal of the REST API in a row", async () => {
    await world.goLive();
    const refusal = { status: 401, reason: "invalid_session", detail: "", method: "GET", path: "/" };
    world.endpoint = () => Promise.reject(new CrispAuthenticationError(refusal));
    world.socket.listener.closed("transport close");
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000);
    expect([world.connection.state, world.refused]).toEqual(["waiting", []]);
    await vi.advanceTimersByTimeAsync(8000);
    expect([world.connection.state, world.refused[0]?.reason]).toEqual(["refused", "invalid_session"]);
    const { asked } = world;
    world.connection.restart();
    await vi.advanceTimersByTimeAsync(60_000);
    // Others, which never worked, are refused at once.
    expect([world.connection.state, world.asked]).toEqual(["refused", asked + 1]);
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

  it("added later count as bound once the server has read of them", async () => {
    await world.goLive();
    const reads: (() => void)[] = [];
    world.whenSent = (read) => reads.push(read);
    world.events = ["message:send", "a"];
    world.connection.rebind();
    await vi.advanceTimersByTimeAsync(0);
    world.connection.rebind();
    expect([world.socket.sent.length, world.bound.at(-1)]).toEqual([2, "message:send"]);
    reads[0]?.();
    expect(world.bound.at(-1)).toBe("message:send,a");
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
