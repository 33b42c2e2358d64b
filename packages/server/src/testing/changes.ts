import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";

/** Sees from outside whether a running server changes what its SQLite file holds. */
export interface ChangeWatch {
  /** Whether any row is another than at the last call. */
  changed(): boolean;
  /** The tables that differed then. */
  readonly tables: readonly string[];
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
  const selects = tables.map((name) => [name as string, db.prepare(`SELECT * FROM "${name}"`).raw()] as const);
  const digest = () =>
    new Map(
      selects.map(([name, select]) => [name, createHash("sha256").update(JSON.stringify(select.all())).digest("hex")]),
    );
  // Another value whenever another connection has committed: most of the time there is nothing to compare.
  const version = () => db.pragma("data_version", { simple: true }) as number;
  let seen = version();
  let last = digest();
  let different: readonly string[] = [];
  return {
    get tables() {
      return different;
    },
    changed() {
      const now = version();
      different = [];
      if (now === seen) return false;
      seen = now;
      const before = last;
      last = digest();
      different = [...last].filter(([name, rows]) => rows !== before.get(name)).map(([name]) => name);
      return different.length > 0;
    },
    close: () => void db.close(),
  };
}
