/** The limit of an idle server: Fastify, Socket.IO and an open SQLite file, nothing bound. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { Server } from "socket.io";
import { bareFastify, serve, settings } from "./start.js";

const { folder } = settings<{ folder: string }>();
const db = new Database(join(folder, "limit.db"));
db.pragma("journal_mode = WAL");
const app = bareFastify();
const io = new Server(app.server, { serveClient: false });
await serve(app, async () => {
  await io.close();
  db.close();
});
