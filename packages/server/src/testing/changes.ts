import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";

/** Sees from outside whether a running server changes what its SQLite file holds. */
export interface ChangeWatch {
  /** Whether any row is another than at the last call. */
  changed(): boolean;
  close(): void;
}

/**
 * Derived from the log by a server that has time, or done at a time of its own: they say nothing about the request that is
 * under way then.
 */
const derived = /^(?:event_refs|event_indexes|search_\w+|conversation_marks|hidden_suggestions|jobs)$/;

export function watchChanges(data: string): ChangeWatch {
  const db = new Database(join(data, "parley.db"), { readonly: true });
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !derived.test(name as string));
  const selects = tables.map((name) => db.prepare(`SELECT * FROM "${name}"`).raw());
  const digest = () => {
    const hash = createHash("sha256");
    for (const select of selects) hash.update(`${JSON.stringify(select.all())}\n`);
    return hash.digest("hex");
  };
  // Another value whenever another connection has committed: most of the time there is nothing to compare.
  const version = () => db.pragma("data_version", { simple: true }) as number;
  let seen = version();
  let last = digest();
  return {
    changed() {
      const now = version();
      if (now === seen) return false;
      seen = now;
      const before = last;
      last = digest();
      return last !== before;
    },
    close: () => void db.close(),
  };
}
