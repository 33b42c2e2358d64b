/**
 * A server that names itself as the real-time endpoint and sends each socket that authenticates `{events}` messages, as
 * fast as Node can: what SDKs are timed against as they listen.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Server, type Socket } from "socket.io";

const { events } = JSON.parse(process.argv[2] ?? "{}") as { events: number };
/** Events that are sent before the loop turns. */
const AT_ONCE = 100;

const server = http.createServer((request, response) => {
  const { port } = server.address() as AddressInfo;
  const data = { socket: { app: `http://127.0.0.1:${port}/socket.io/` } };
  request.resume();
  response
    .writeHead(200, { "Content-Type": "application/json; charset=utf-8" })
    .end(JSON.stringify({ error: false, reason: "resolved", data }));
});
const io = new Server(server, { serveClient: false, perMessageDeflate: false, transports: ["websocket"] });
io.on("connection", (socket) => {
  socket.once("authentication", () => {
    socket.emit("authenticated", true);
    send(socket, 0);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once("SIGTERM", () => process.exit(0));
// The harness is gone.
process.once("disconnect", () => process.exit(0));

function send(socket: Socket, from: number): void {
  const to = Math.min(from + AT_ONCE, events);
  for (let i = from; i < to; i++) socket.emit("message:send", message(i));
  if (to < events) setImmediate(send, socket, to);
}

function message(i: number) {
  return {
    website_id: "6d0c1ac6-33d4-4e5c-9a3c-1f3f5c1c5d10",
    session_id: "session_2f0a3a9e-8a41-4c9a-9d3b-5f0d8d4f4c11",
    type: "text",
    from: "user",
    origin: "chat",
    content: "Hello, the invoice of last month shows two seats more than we have.",
    fingerprint: 1_767_225_600_000 + i,
    stamped: true,
    mentions: [],
    timestamp: 1_767_225_600_000 + i,
    user: { user_id: "session_2f0a3a9e-8a41-4c9a-9d3b-5f0d8d4f4c11", nickname: "Ada Moreau" },
  };
}
