import { setTimeout as sleep } from "node:timers/promises";
import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type ClientVersion,
  connect,
  http,
  join,
  once,
  openSockets,
  type RawSocket,
  raw,
  record,
  type Sockets,
} from "../testing/sockets.js";

const W = "website-1";
const versions: ClientVersion[] = ["4", "2.4", "2.1"];
const names = ["message:send", "message:received", "session:set_state", "authenticated", "unauthorized"];

let sockets: Sockets;
const open: (Socket | RawSocket)[] = [];

function keep<S extends Socket | RawSocket>(socket: S): S {
  open.push(socket);
  return socket;
}

async function enter(...args: Parameters<typeof join> extends [unknown, ...infer R] ? R : never): Promise<Socket> {
  return keep(await join(sockets, ...args));
}

async function enterRaw(): Promise<RawSocket> {
  const socket = keep(await raw(sockets));
  socket.send("40");
  await vi.waitFor(() => expect(socket.frames.at(-1)).toMatch(/^40/));
  socket.send('42["authentication",{"username":"website","password":"key","events":["message:send"]}]');
  await vi.waitFor(() => expect(socket.frames.at(-1)).toBe('42["authenticated",true]'));
  return socket;
}

/** Causes a last event and waits until the socket has it: all before it has arrived or will not come. */
async function settled(received: [string, unknown][], website_id = W): Promise<[string, unknown][]> {
  const end = `"end ${Math.random()}"`;
  sockets.log.cause(website_id, { name: "message:send", body: end });
  await vi.waitFor(() => expect(received.at(-1)?.[1]).toBe(JSON.parse(end)));
  return received.slice(0, -1);
}

beforeEach(async () => {
  sockets = await openSockets();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.close();
  await sockets.close();
});

describe.each(versions)("Socket.IO client %s", (version) => {
  test.each(["/", "/socket.io/", "/socket.io", "/u/1/", "/w/1/", "/p/1/", "/p/1"])(
    "events arrive on %s",
    async (path) => {
      const socket = keep(connect(sockets, { version, path }));
      const received = record(socket, names);
      socket.emit("authentication", {
        username: "website",
        password: "key",
        tier: "website",
        events: ["message:send"],
      });
      await once(socket, "authenticated");
      expect(received).toEqual([["authenticated", true]]);
      sockets.log.cause(W, { body: '{"content":"é \\u2028 <b>","n":[1,null]}' });
      sockets.log.cause(W, { body: '{"content":2}' });
      await vi.waitFor(() => expect(received).toHaveLength(3));
      expect(received.slice(1)).toEqual([
        ["message:send", { content: "é \u2028 <b>", n: [1, null] }],
        ["message:send", { content: 2 }],
      ]);
    },
  );

  test("a wrong key: unauthorized, then disconnected", async () => {
    const socket = keep(connect(sockets, { version, reconnection: false }));
    const unauthorized = once(socket, "unauthorized");
    const disconnected = once(socket, "disconnect");
    socket.emit("authentication", { username: "website", password: "wrong", events: [] });
    expect(await unauthorized).toEqual([{ message: "The token is missing, wrong, revoked or of another tier." }]);
    await disconnected;
    await vi.waitFor(() => expect(sockets.gateway.counts()).toMatchObject({ sockets: 0, authenticated: 0 }));
  });

  test("after the gateway closed, the client comes back by itself", async () => {
    const socket = await enter({}, { version, reconnectionDelay: 50, reconnectionDelayMax: 50 });
    const reason = once(socket, "disconnect");
    const connected = once(socket, "connect");
    const { port } = sockets;
    await sockets.close();
    expect((await reason)[0]).toBe("transport close");
    const again = await openSockets();
    again.server.close();
    await new Promise<void>((resolve) => again.server.listen(port, "127.0.0.1", resolve));
    await connected;
    sockets = again;
  });

  test("a revoked token's sockets are disconnected, and stay so", async () => {
    const socket = await enter({}, { version, reconnectionDelay: 10 });
    const received = record(socket, names);
    const reason = once(socket, "disconnect");
    sockets.gateway.revoke("website");
    expect((await reason)[0]).toBe("io server disconnect");
    await sleep(50);
    expect(socket.connected).toBe(false);
    expect(received).toEqual([]);
    expect(sockets.gateway.counts()).toEqual({ sockets: 0, authenticated: 0, tokens: 0, websites: 0 });
  });
});

describe("frames", () => {
  test("the text of the log is sent to the byte", async () => {
    const socket = await enterRaw();
    const body = '{"b": 1.0, "a":"\\u00e9\\/ü😀",  "b":1e3}';
    sockets.log.cause(W, { body });
    await vi.waitFor(() => expect(socket.frames.at(-1)).toBe(`42["message:send",${body}]`));
  });

  test("an ephemeral event is sent the same way", async () => {
    const socket = keep(await raw(sockets, "/socket.io/?EIO=3&transport=websocket"));
    socket.send('42["authentication",{"username":"website","password":"key","events":["message:compose:send"]}]');
    await vi.waitFor(() => expect(socket.frames.at(-1)).toBe('42["authenticated",true]'));
    const event = { website_id: W, name: "message:compose:send", inbox_id: null, timestamp: 1 };
    sockets.dispatcher.publish({ ...event, body: '{"type": "start"}' });
    await vi.waitFor(() => expect(socket.frames.at(-1)).toBe('42["message:compose:send",{"type": "start"}]'));
  });

  test("silence until authenticated: no event before the answer", async () => {
    const socket = keep(await raw(sockets));
    socket.send("40");
    await vi.waitFor(() => expect(socket.frames).toHaveLength(2));
    sockets.log.cause(W);
    await sleep(30);
    expect(socket.frames).toHaveLength(2);
  });

  test.each([
    ["a packet that is no packet", "4hello"],
    ["an unknown type", "49"],
    ["an event that is no array", '42{"a":1}'],
    ["attachments", '451-["authentication",{"_placeholder":true,"num":0}]'],
    ["too many bytes", `42["authentication","${"x".repeat(70_000)}"]`],
    ["another namespace, unconnected", '42/admin,["x"]'],
  ])("%s closes the connection and nothing else", async (_, frame) => {
    const socket = keep(await raw(sockets));
    const witness = await enter();
    const received = record(witness, names);
    socket.send("40");
    socket.send(frame);
    await socket.closed;
    expect(await settled(received)).toEqual([]);
  });

  test("a flood of packets closes the connection", async () => {
    const socket = keep(await raw(sockets));
    socket.send("40");
    for (let i = 0; i < 600; i++) socket.send('42["x"]');
    await socket.closed;
  });
});

describe("paths", () => {
  test("an upgrade elsewhere is refused with 404", async () => {
    for (const path of [
      "/v1/",
      "/x/?EIO=4&transport=websocket",
      "//?EIO=4&transport=websocket",
      "/u/2/",
      "/socket.io/x",
    ]) {
      await expect(raw(sockets, path)).rejects.toThrow("404");
    }
  });

  test("requests without Engine.IO's parameters are not the gateway's", async () => {
    expect(await http(sockets, "/")).toMatchObject({ status: 418 });
    expect(await http(sockets, "/v1/x?EIO=4&transport=polling")).toMatchObject({ status: 418 });
    expect(await http(sockets, "/socket.io/?EIO=4&transport=nonsense")).toMatchObject({ status: 400 });
  });

  test.each(["/", "/socket.io/", "/w/1/"])("HTTP polling works on %s, and goes over to a web socket", async (path) => {
    const socket = await enter({}, { path, transports: ["polling", "websocket"] });
    const received = record(socket, names);
    sockets.log.cause(W, { body: '{"a":1}' });
    expect(await settled(received)).toEqual([["message:send", { a: 1 }]]);
    await vi.waitFor(() => expect(socket.io.engine.transport.name).toBe("websocket"));
    expect(await settled(received)).toHaveLength(2);
  });

  test("polling alone", async () => {
    const socket = await enter({}, { transports: ["polling"] });
    const received = record(socket, names);
    for (let i = 0; i < 20; i++) sockets.log.cause(W, { body: `${i}` });
    expect((await settled(received)).map(([, payload]) => payload)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  test("pages of other origins may poll only when configured", async () => {
    const ask = () => http(sockets, "/?EIO=4&transport=polling", { origin: "https://shop.example" });
    expect((await ask()).headers["access-control-allow-origin"]).toBeUndefined();
    await sockets.close();
    sockets = await openSockets({ corsOrigins: ["https://shop.example"] });
    expect((await ask()).headers["access-control-allow-origin"]).toBe("https://shop.example");
  });
});

describe("slow readers", () => {
  test("a socket that does not read is cut, others are not", async () => {
    await sockets.close();
    sockets = await openSockets({ bufferBytes: 1_000_000 });
    const slow = await enterRaw();
    const reader = await enter();
    const received = record(reader, names);
    slow.pause();
    const body = JSON.stringify("x".repeat(60_000));
    let sent = 0;
    while (sockets.gateway.counts().sockets === 2 && sent < 1_000) {
      sockets.log.cause(W, { body });
      sent += 1;
      await vi.waitFor(() => expect(received).toHaveLength(sent), { interval: 2 });
    }
    expect(sent).toBeLessThan(1_000);
    expect(sockets.logged).toContainEqual({ level: "warn", message: "A socket was closed: it reads too slowly." });
    sockets.log.cause(W, { body });
    await vi.waitFor(() => expect(received).toHaveLength(sent + 1));
  });
});

test("a polling client that no longer polls is cut", async () => {
  await sockets.close();
  sockets = await openSockets({ bufferBytes: 500_000 });
  const path = "/?EIO=4&transport=polling";
  const { body } = await http(sockets, path);
  const session = `${path}&sid=${JSON.parse(body.slice(1)).sid}`;
  await http(sockets, session, {}, "40");
  await http(sockets, session);
  await http(
    sockets,
    session,
    {},
    '42["authentication",{"username":"website","password":"key","events":["message:send"]}]',
  );
  expect((await http(sockets, session)).body).toBe('42["authenticated",true]');
  for (let i = 0; i < 20; i++) sockets.log.cause(W, { body: JSON.stringify("x".repeat(60_000)) });
  await vi.waitFor(() => expect(sockets.gateway.counts()).toMatchObject({ sockets: 0, authenticated: 0 }));
  expect(await http(sockets, session)).toMatchObject({ status: 400 });
});

describe("shutting down", () => {
  test("close resolves when the sockets are gone, and new ones are refused", async () => {
    const stuck = keep(await raw(sockets));
    stuck.pause();
    const socket = await enter({}, { reconnection: false });
    const reason = once(socket, "disconnect");
    await sockets.gateway.close();
    expect((await reason)[0]).toBe("transport close");
    expect(sockets.gateway.counts()).toEqual({ sockets: 0, authenticated: 0, tokens: 0, websites: 0 });
    await expect(raw(sockets)).rejects.toThrow("503");
    expect(await http(sockets, "/?EIO=4&transport=polling")).toMatchObject({ status: 503 });
  });

  test("a socket that leaves is forgotten, its website no longer read", async () => {
    const socket = await enter();
    expect(sockets.gateway.counts()).toEqual({ sockets: 1, authenticated: 1, tokens: 1, websites: 1 });
    socket.close();
    await vi.waitFor(() =>
      expect(sockets.gateway.counts()).toEqual({ sockets: 0, authenticated: 0, tokens: 0, websites: 0 }),
    );
    expect(await sockets.dispatcher.watch(W)).toBe(0);
  });
});
