/**
 * The limit of fan-out: bare Socket.IO with one room, and a POST that emits its body's text to it. The payload is
 * parsed once and encoded once for the whole room.
 */
import { Server } from "socket.io";
import { bareFastify, envelope, serve } from "./start.js";

const app = bareFastify();
const io = new Server(app.server, {
  serveClient: false,
  allowEIO3: true,
  perMessageDeflate: false,
  transports: ["websocket"],
});
io.on("connection", (socket) => {
  socket.on("authentication", () => {
    socket.join("all");
    socket.emit("authenticated", true);
  });
});
app.post("/v1/website/:website_id/conversation/:session_id/message", (request, reply) => {
  io.to("all").emit("message:send", request.body);
  reply.code(202).type("application/json; charset=utf-8").send(envelope("dispatched", "{}"));
});
await serve(app, () => io.close());
