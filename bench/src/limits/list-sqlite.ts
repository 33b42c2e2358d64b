/** The limit of a list on SQLite: rows kept as ready JSON text, joined and sent as they are. */
import Database from "better-sqlite3";
import { lastRows } from "./rows.js";
import { bareFastify, envelope, serve, settings } from "./start.js";

const { file } = settings<{ file: string }>();
const db = new Database(file, { readonly: true });
const select = db.prepare(lastRows.sqlite).pluck();

const app = bareFastify();
app.get<{ Params: { owner: string; limit: string } }>("/rows/:owner/:limit", (request, reply) => {
  const rows = select.all(request.params.owner, Number(request.params.limit));
  reply.type("application/json; charset=utf-8").send(envelope("listed", `[${rows.join(",")}]`));
});
await serve(app, () => db.close());
