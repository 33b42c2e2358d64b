import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect, join, once, openSockets, type RawSocket, raw, record, type Sockets } from "../testing/sockets.js";

const W = "website-1";
const names = ["message:send", "message:received", "authenticated", "unauthorized"];
let sockets: Sockets;
const open: (Socket | RawSocket)[] = [];

function keep<S extends Socket | RawSocket>(socket: S): S {
  open.push(socket);
  return socket;
}

async function enter(payload: object = {}, options: Parameters<typeof join>[2] = {}): Promise<Socket> {
  return keep(await join(sockets, payload, options));
}

beforeEach(async () => {
  sockets = await openSockets();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.close();
  await sockets.close();
});

describe("handshake", () => {
  const good = { username: "website", password: "key", events: ["message:send"] };
  const word = "a string of 1 to 128 characters";

  test.each([
    ["nothing", undefined, "authentication must carry an object."],
    ["null", null, "authentication must carry an object."],
    ["text", "website:key", "authentication must carry an object."],
    ["an array", [good], "authentication must carry an object."],
    ["no username", { ...good, username: undefined }, `username must be ${word}.`],
    ["a number as username", { ...good, username: 5 }, `username must be ${word}.`],
    ["a long password", { ...good, password: "x".repeat(129) }, `password must be ${word}.`],
    ["an object as password", { ...good, password: { $ne: "" } }, `password must be ${word}.`],
    ["an unknown tier", { ...good, tier: "admin" }, "tier must be user, website or plugin."],
    ["events that are no array", { ...good, events: "message:send" }, "events must be an array."],
    [
      "an event that is no text",
      { ...good, events: [1] },
      "Each of events must be a string of at most 128 characters.",
    ],
    ["too many events", { ...good, events: Array(257).fill("x") }, "events must have at most 256 entries."],
    ["too many rooms", { ...good, rooms: Array(1_001).fill("x") }, "rooms must have at most 1000 entries."],
    ["a null room", { ...good, rooms: [null] }, "Each of rooms must be a string of at most 128 characters."],
    [
      "an inbox that is no text",
      { ...good, inboxes: [{}] },
      "Each of inboxes must be a string or null of at most 128 characters.",
    ],
    ["another tier", { ...good, tier: "user" }, "The token is missing, wrong, revoked or of another tier."],
    ["an unknown token", { ...good, username: "nobody" }, "The token is missing, wrong, revoked or of another tier."],
  ])("%s is refused in one sentence", async (_, payload, message) => {
    const socket = keep(connect(sockets, { reconnection: false }));
    const unauthorized = once(socket, "unauthorized");
    const disconnected = once(socket, "disconnect");
    if (payload === undefined) socket.emit("authentication");
    else socket.emit("authentication", payload);
    expect(await unauthorized).toEqual([{ message }]);
    expect((await disconnected)[0]).toBe("io server disconnect");
  });

  test.each([
    ["tier missing", {}],
    ["tier null", { tier: null }],
    ["tier empty, as the Go client sends it", { tier: "" }],
    ["unknown events and fields", { events: ["message:send", "no:such", "__proto__", ""], extra: { a: 1 } }],
  ])("%s is accepted", async (_, payload) => {
    const socket = await enter(payload);
    const received = record(socket, names);
    sockets.log.cause(W, { body: "1" });
    await vi.waitFor(() => expect(received).toEqual([["message:send", 1]]));
  });

  test("no authentication in time", async () => {
    await sockets.close();
    sockets = await openSockets({ authenticationTime: 100 });
    const socket = keep(connect(sockets, { reconnection: false }));
    expect(await once(socket, "unauthorized")).toEqual([{ message: "No authentication arrived within 0.1 s." }]);
    const silent = keep(await raw(sockets));
    await silent.closed;
  });

  test("repeated by a client that had buffered it: one answer, the newer filter", async () => {
    const socket = keep(connect(sockets));
    const received = record(socket, names);
    socket.emit("authentication", good);
    socket.emit("authentication", { ...good, events: ["message:received", "message:send"] });
    // The second is not answered: an event that only the newer filter has tells that it was taken.
    await vi.waitFor(() => {
      sockets.log.cause(W, { name: "message:received", body: "1" });
      expect(received.length).toBeGreaterThan(1);
    });
    expect(received.slice(0, 2)).toEqual([
      ["authenticated", true],
      ["message:received", 1],
    ]);
    expect(received.filter(([name]) => name === "authenticated")).toHaveLength(1);
  });

  test("with other credentials on the same socket: refused", async () => {
    const socket = await enter({}, { reconnection: false });
    const unauthorized = once(socket, "unauthorized");
    socket.emit("authentication", { ...good, username: "other" });
    expect(await unauthorized).toEqual([{ message: "A socket authenticates once." }]);
  });

  test("a token may have so many sockets", async () => {
    await sockets.close();
    sockets = await openSockets({ socketsPerToken: 2 });
    const first = await enter();
    await enter();
    const third = keep(connect(sockets, { reconnection: false }));
    const unauthorized = once(third, "unauthorized");
    third.emit("authentication", good);
    expect(await unauthorized).toEqual([{ message: "A token may have 2 sockets at a time." }]);
    first.close();
    await vi.waitFor(() => expect(sockets.gateway.counts().authenticated).toBe(1));
    await enter();
  });

  test("a token revoked while it authenticates gets nothing", async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    sockets.principals.get = ((get) => (id: string) => {
      sockets.gateway.revoke(id);
      release();
      return get.call(sockets.principals, id);
    })(sockets.principals.get);
    const socket = keep(connect(sockets, { reconnection: false }));
    const unauthorized = once(socket, "unauthorized");
    socket.emit("authentication", good);
    await held;
    expect(await unauthorized).toEqual([{ message: "The token was revoked." }]);
  });

  test("while the database is away, the client is let come back and not told that its token is bad", async () => {
    sockets.failure = new Error("away");
    const socket = keep(connect(sockets, { reconnectionDelay: 20, reconnectionDelayMax: 20 }));
    const received = record(socket, names);
    const reason = once(socket, "disconnect");
    socket.emit("authentication", good);
    expect((await reason)[0]).toBe("transport close");
    sockets.failure = undefined;
    sockets.log.failure = new Error("away");
    const again = once(socket, "disconnect");
    await once(socket, "connect");
    socket.emit("authentication", good);
    expect((await again)[0]).toBe("transport close");
    expect(received).toEqual([]);
  });
});
