/**
 * The limit of a visitor's message: bare Socket.IO, one durable table with a group commit per turn of the event loop, and an
 * acknowledgement. No session, no validation, no log, no conversation, nobody who is told.
 */
import { join } from "node:path";
import Database from "better-sqlite3";
import { Server } from "socket.io";
import { bareFastify, serve, settings } from "./start.js";

const { folder } = settings<{ folder: string }>();
const db = new Database(join(folder, "limit.db"));
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE messages (fingerprint INTEGER PRIMARY KEY, body TEXT NOT NULL)");
const insert = db.prepare("INSERT INTO messages (body) VALUES (?)");

let queue: { body: string; acknowledge: (answer: object) => void }[] = [];

function commit(): void {
  const writes = queue;
  queue = [];
  db.exec("BEGIN IMMEDIATE");
  const made = writes.map(({ body }) => insert.run(body).lastInsertRowid);
  db.exec("COMMIT");
  for (const [i, { acknowledge }] of writes.entries()) acknowledge({ error: false, data: { fingerprint: made[i] } });
}

const app = bareFastify();
const io = new Server(app.server, {
  path: "/visitor/1/socket/",
  serveClient: false,
  perMessageDeflate: false,
  transports: ["websocket"],
});
io.on("connection", (socket) => {
  socket.on("session:join", (_packet, acknowledge) => acknowledge({ error: false, data: {} }));
  socket.on("message:send", (packet, acknowledge) => {
    if (queue.push({ body: JSON.stringify(packet), acknowledge }) === 1) setImmediate(commit);
  });
});
await serve(app, () => {
  io.close();
  db.close();
});
