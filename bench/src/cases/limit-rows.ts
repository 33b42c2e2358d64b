import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import type { Workspace } from "../harness/workspace.js";
import { rowsTable } from "../limits/rows.js";

/** The same texts as ours, by website for conversations and by session for messages. */
const copy = (prefix: string, splice: (text: string) => string) => `
  INSERT INTO limit_rows (owner, place, json)
    SELECT website_id, updated_at, ${splice("wire")} FROM ${prefix}conversations ORDER BY id;
  INSERT INTO limit_rows (owner, place, json)
    SELECT c.session_id, m.timestamp, m.wire FROM ${prefix}messages m JOIN ${prefix}conversations c
      ON c.id = m.conversation_id ORDER BY m.id`;

/** What lists add to a conversation's stored text, so that both sides send as much. */
const volatile = ',"availability":"offline","active":{"now":false},"compose":{}}';

/** Copies a workspace's texts into the table of the limit. Answers the program and settings that serve it. */
export async function fillLimit(
  workspace: Workspace,
): Promise<["limits/list-sqlite" | "limits/list-postgres", Record<string, string>]> {
  if (workspace.databaseUrl !== undefined) {
    const client = new pg.Client({ connectionString: workspace.databaseUrl });
    await client.connect();
    try {
      await client.query(rowsTable);
      await client.query(copy("", (text) => `left(${text}, -1) || '${volatile}'`));
      await client.query("VACUUM (ANALYZE)");
    } finally {
      await client.end();
    }
    return ["limits/list-postgres", { url: workspace.databaseUrl }];
  }
  const file = join(workspace.data, "limit.db");
  const db = new Database(file);
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = OFF");
    db.exec(rowsTable);
    db.prepare("ATTACH ? AS ours").run(join(workspace.data, "parley.db"));
    db.exec(copy("ours.", (text) => `substr(${text}, 1, length(${text}) - 1) || '${volatile}'`));
    db.exec("DETACH ours");
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.close();
  }
  return ["limits/list-sqlite", { file }];
}
