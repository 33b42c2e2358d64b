/**
 * The limit of a durable POST: Fastify, one table, WAL with synchronous=FULL, and one commit for all requests that
 * arrived in the same turn of the event loop. No authentication, no validation, no log, no conversation.
 */
import { join } from "node:path";
import Database from "better-sqlite3";
import { bareFastify, envelope, serve, settings } from "./start.js";

const { folder } = settings<{ folder: string }>();
const db = new Database(join(folder, "limit.db"));
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE messages (fingerprint INTEGER PRIMARY KEY, session_id TEXT NOT NULL, body TEXT NOT NULL)");
const insert = db.prepare("INSERT INTO messages (session_id, body) VALUES (?, ?)");

interface Write {
  session_id: string;
  body: string;
  resolve(fingerprint: number | bigint): void;
}
let queue: Write[] = [];

function commit(): void {
  const writes = queue;
  queue = [];
  db.exec("BEGIN IMMEDIATE");
  const made = writes.map((write) => insert.run(write.session_id, write.body).lastInsertRowid);
  db.exec("COMMIT");
  for (const [i, write] of writes.entries()) write.resolve(made[i] as number);
}

const app = bareFastify();
app.post<{ Params: { session_id: string } }>(
  "/v1/website/:website_id/conversation/:session_id/message",
  async (request, reply) => {
    const fingerprint = await new Promise<number | bigint>((resolve) => {
      if (queue.push({ session_id: request.params.session_id, body: JSON.stringify(request.body), resolve }) === 1) {
        setImmediate(commit);
      }
    });
    reply.code(202).type("application/json; charset=utf-8");
    return envelope("dispatched", `{"fingerprint":${fingerprint}}`);
  },
);
await serve(app, () => db.close());
