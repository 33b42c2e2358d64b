/** The limit of a list on PostgreSQL: rows kept as ready JSON text, one prepared statement, sent as they are. */
import pg from "pg";
import { lastRows } from "./rows.js";
import { bareFastify, envelope, serve, settings } from "./start.js";

const { url } = settings<{ url: string }>();
const pool = new pg.Pool({ connectionString: url, max: 10 });

const app = bareFastify();
app.get<{ Params: { owner: string; limit: string } }>("/rows/:owner/:limit", async (request, reply) => {
  const values = [request.params.owner, Number(request.params.limit)];
  const { rows } = await pool.query<string[]>({ name: "last", text: lastRows.postgres, values, rowMode: "array" });
  reply.type("application/json; charset=utf-8");
  return envelope("listed", `[${rows.join(",")}]`);
});
await serve(app, () => pool.end());
