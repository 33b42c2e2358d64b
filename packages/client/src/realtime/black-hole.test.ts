import { createServer as createHttpServer, type Server as HttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Server as NetServer, type Socket } from "node:net";
import { Server } from "socket.io";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type OpenSocket, openSocketIo, type RealtimeSocket } from "./socket.js";

/** A real server behind a network that can swallow everything, without a word to either side. */
let http: HttpServer;
let sockets: Server;
let network: NetServer;
/** Connections of the client, and what they go on as. */
let links: Socket[];
let beyond: Socket[];
let swallow: boolean;
let told: string[];
let socket: RealtimeSocket;

const open: OpenSocket = async (url, listener) => {
  socket = await openSocketIo(url, listener);
  return socket;
};

beforeEach(async () => {
  [links, beyond, swallow, told] = [[], [], false, []];
  http = createHttpServer();
  sockets = new Server(http, { path: "/p/", transports: ["websocket"], pingInterval: 300, pingTimeout: 200 });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  network = createServer((near) => {
    const far = connect((http.address() as AddressInfo).port, "127.0.0.1");
    links.push(near);
    beyond.push(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (data) => swallow || to.write(data));
      from.on("close", () => swallow || to.destroy());
      from.on("error", () => {});
    }
  });
  await new Promise<void>((resolve) => network.listen(0, "127.0.0.1", resolve));
  await open(`ws://127.0.0.1:${(network.address() as AddressInfo).port}/p/`, {
    opened: () => told.push("opened"),
    message: () => {},
    heard: () => told.push("heard"),
    closed: (why) => told.push(why),
  });
  await vi.waitFor(() => expect(told).toContain("opened"));
  told.length = 0;
});

afterEach(async () => {
  socket.close();
  for (const link of [...links, ...beyond]) link.destroy();
  network.close();
  await sockets.close();
});

const gone = () => vi.waitFor(() => expect(links.every((link) => link.destroyed)).toBe(true));

it("is noticed by the pings that no longer come", async () => {
  swallow = true;
  await vi.waitFor(() => expect(told.at(-1)).toBe("ping timeout"));
  // What still lay there of the dead connection goes with it.
  socket.close();
  await gone();
});

it("keeps no closed connection alive", async () => {
  swallow = true;
  socket.close();
  await gone();
  expect(told.filter((word) => word !== "heard")).toEqual([]);
});

it("is not taken for a server that has read what was sent", async () => {
  const [server] = [...sockets.of("/").sockets.values()];
  const got: string[] = [];
  server?.onAny((name) => got.push(name));
  const read = await new Promise((resolve) => socket.send("heard", {}, () => resolve([...got])));
  expect(read).toEqual(["heard"]);
  swallow = true;
  const late = vi.fn();
  socket.send("swallowed", {}, late);
  await vi.waitFor(() => expect(told.at(-1)).toBe("ping timeout"));
  // Longer than is waited for a server that answers no ping.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(late).not.toHaveBeenCalled();
});

it("answers no probe", async () => {
  expect(socket.probe()).toBe(true);
  await vi.waitFor(() => expect(told).toContain("heard"));
  swallow = true;
  await new Promise((resolve) => setTimeout(resolve, 50));
  told.length = 0;
  expect(socket.probe()).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).not.toContain("heard");
});

it("is no obstacle to a polite end where there is none", async () => {
  const [server] = [...sockets.of("/").sockets.values()];
  const reason = new Promise((resolve) => server?.on("disconnect", resolve));
  socket.close();
  expect(await reason).toBe("client namespace disconnect");
  await gone();
});
