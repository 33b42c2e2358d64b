import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CrispAbortError, CrispAuthenticationError, CrispError } from "../errors/index.js";
import { createPort } from "../port/node.js";
import type { HttpPort } from "../port/port.js";
import { Pipeline } from "../request/pipeline.js";
import { Settings } from "../settings.js";
import { Realtime } from "./realtime.js";

/** A REST API that names one endpoint, and a real Socket.IO server there that accepts one key. */
let http: HttpServer;
let sockets: Server;
let asked: string[];
let authentications: { username: string; password: string; tier: string; events: string[] }[];
let bound: string[][];
let settings: Settings;
let port: HttpPort;
let realtime: Realtime;

beforeEach(async () => {
  asked = [];
  authentications = [];
  bound = [];
  http = createServer((incoming, answer) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const app = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/p/1/`;
    answer.end(JSON.stringify({ error: false, reason: "resolved", data: { socket: { app } } }));
  });
  sockets = new Server(http, { path: "/p/1/", transports: ["websocket"], serveClient: false });
  sockets.on("connection", (socket) => {
    socket.on("authentication", (credentials) => {
      authentications.push(credentials);
      if (credentials.password === "good") socket.emit("authenticated", true);
      else {
        socket.emit("unauthorized", { message: "No such token." });
        socket.disconnect();
      }
    });
    socket.on("socket:bind", ({ events }) => bound.push(events));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  settings = new Settings({ restHost: `http://127.0.0.1:${(http.address() as AddressInfo).port}` });
  settings.setTier("plugin");
  settings.setCredentials("ident", "good");
  port = createPort(new Settings({}).transport);
  realtime = new Realtime(settings, new Pipeline(settings, port));
});

afterEach(async () => {
  realtime.close();
  port.close();
  await sockets.close();
  vi.restoreAllMocks();
});

it("finds the endpoint, authenticates with the events listened to, and hands over payloads", async () => {
  const heard: unknown[] = [];
  const both = [
    realtime.on("message:send", (payload) => heard.push(payload)),
    realtime.on("session:removed", () => {}),
  ];
  await Promise.all(both);
  expect(asked).toEqual(["GET /v1/plugin/connect/endpoints"]);
  expect(authentications).toEqual([
    { username: "ident", password: "good", tier: "plugin", events: ["message:send", "session:removed"] },
  ]);
  sockets.emit("message:send", { fingerprint: 7 });
  sockets.emit("message:received", { fingerprint: 8 });
  await vi.waitFor(() => expect(heard).toEqual([{ fingerprint: 7 }]));
});

it("goes to the host that was set without asking", async () => {
  settings.setRtmHost(`http://127.0.0.1:${(http.address() as AddressInfo).port}/p/1/`);
  await realtime.on("message:send", () => {});
  expect([asked, realtime.state]).toEqual([[], "live"]);
});

it("binds a handler that comes later, and unbinds one that goes", async () => {
  const handler = (): void => {};
  await realtime.on("message:send", handler);
  await realtime.on("message:updated", handler);
  await vi.waitFor(() => expect(bound).toEqual([["message:send", "message:updated"]]));
  await realtime.on("message:updated", () => {});
  realtime.off("message:send", handler);
  await vi.waitFor(() => expect(bound[1]).toEqual(["message:updated"]), 5000);
  realtime.off("message:updated");
  await vi.waitFor(() => expect(realtime.state).toBe("idle"));
  await vi.waitFor(() => expect(sockets.of("/").sockets.size).toBe(0));
});

it.each([
  ["the server disconnects it", () => sockets.disconnectSockets()],
  ["the server closes the transport", () => sockets.of("/").sockets.forEach((socket) => void socket.conn.close())],
])("comes back after %s, and hears events again", async (_name, cut) => {
  vi.spyOn(Math, "random").mockReturnValue(0.05);
  const failures: unknown[] = [];
  realtime.onError((error) => failures.push(error));
  const heard: unknown[] = [];
  await realtime.on("message:send", (payload) => heard.push(payload));
  cut();
  await vi.waitFor(() => expect(authentications.length).toBe(2), 5000);
  await vi.waitFor(() => expect(realtime.state).toBe("live"));
  sockets.emit("message:send", "again");
  await vi.waitFor(() => expect(heard).toEqual(["again"]));
  expect(asked.filter((call) => call.endsWith("/connect/endpoints")).length).toBe(2);
  expect(failures).toEqual([expect.objectContaining({ reason: "disconnected" })]);
});

it("rejects and reports refused credentials, and works with good ones after", async () => {
  settings.setCredentials("ident", "bad");
  const reports: unknown[] = [];
  realtime.onError((error) => reports.push(error));
  const refused = await realtime.on("message:send", () => {}).catch((error) => error);
  expect(refused).toBeInstanceOf(CrispAuthenticationError);
  expect(refused).toMatchObject({ status: 401, reason: "unauthorized", detail: "No such token." });
  expect([reports, realtime.state]).toEqual([[refused], "refused"]);
  settings.setCredentials("ident", "good");
  realtime.restart();
  await vi.waitFor(() => expect(realtime.state).toBe("live"));
});

it("ends no program by a rejection that nobody waits for, and writes what nobody hears", async () => {
  const written = vi.spyOn(console, "error").mockImplementation(() => {});
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  settings.setCredentials("ident", "bad");
  void realtime.on("message:send", () => {});
  await vi.waitFor(() => expect(realtime.state).toBe("refused"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  expect(written).toHaveBeenCalledExactlyOnceWith("[parley]", expect.any(CrispError));
});

it("reports what a handler throws, and goes on", async () => {
  const reports: unknown[] = [];
  realtime.onError((error) => reports.push(error));
  await realtime.on("message:send", () => {
    throw new Error("mine");
  });
  sockets.emit("message:send", {});
  sockets.emit("message:send", {});
  await vi.waitFor(() => expect(reports.map(String)).toEqual(["Error: mine", "Error: mine"]));
  expect(realtime.state).toBe("live");
});

it("closed, ends its socket, rejects who waits, and takes nobody new", async () => {
  await realtime.on("message:send", () => {});
  const waiting = realtime.on("message:updated", () => {}).catch((error) => error);
  realtime.close();
  expect(await waiting).toBeInstanceOf(CrispAbortError);
  await expect(realtime.on("message:send", () => {})).rejects.toMatchObject({ reason: "closed" });
  await vi.waitFor(() => expect(sockets.of("/").sockets.size).toBe(0));
  expect(realtime.state).toBe("closed");
});
