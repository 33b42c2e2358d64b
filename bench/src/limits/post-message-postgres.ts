/**
 * The limit of a durable POST on PostgreSQL: all requests that arrive while a statement is under way go into the next
 * one, a single INSERT over unnested arrays that commits by itself. No authentication, no validation, no log.
 */
import pg from "pg";
import { bareFastify, envelope, serve, settings } from "./start.js";

const { url } = settings<{ url: string }>();
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(`CREATE TABLE IF NOT EXISTS limit_messages (
  fingerprint BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, session_id TEXT NOT NULL, body TEXT NOT NULL)`);

const insert = {
  name: "insert",
  text: `WITH made AS (
      INSERT INTO limit_messages (session_id, body) SELECT * FROM unnest($1::text[], $2::text[]) RETURNING fingerprint)
    SELECT fingerprint FROM made`,
};

interface Write {
  session_id: string;
  body: string;
  resolve(fingerprint: string): void;
  reject(error: unknown): void;
}
let queue: Write[] = [];
let running = false;

async function drain(): Promise<void> {
  while (queue.length > 0) {
    const writes = queue;
    queue = [];
    try {
      const columns = [writes.map((write) => write.session_id), writes.map((write) => write.body)];
      const { rows } = await client.query<{ fingerprint: string }>({ ...insert, values: columns });
      for (const [i, write] of writes.entries()) write.resolve((rows[i] as { fingerprint: string }).fingerprint);
    } catch (error) {
      for (const write of writes) write.reject(error);
    }
  }
  running = false;
}

const app = bareFastify();
app.post<{ Params: { session_id: string } }>(
  "/v1/website/:website_id/conversation/:session_id/message",
  async (request, reply) => {
    const fingerprint = await new Promise<string>((resolve, reject) => {
      const body = JSON.stringify(request.body);
      queue.push({ session_id: request.params.session_id, body, resolve, reject });
      if (!running) {
        running = true;
        setImmediate(drain);
      }
    });
    reply.code(202).type("application/json; charset=utf-8");
    return envelope("dispatched", `{"fingerprint":${fingerprint}}`);
  },
);
await serve(app, () => client.end());
