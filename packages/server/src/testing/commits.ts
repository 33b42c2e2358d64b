import { join } from "node:path";
import Database from "better-sqlite3";

/** Sees from outside whether a running server commits anything to its SQLite file. */
export interface CommitWatch {
  /** Whether anything was committed since the last call. */
  changed(): boolean;
  close(): void;
}

export function watchCommits(data: string): CommitWatch {
  const db = new Database(join(data, "parley.db"), { readonly: true });
  // Another value whenever another connection has committed.
  const version = () => db.pragma("data_version", { simple: true }) as number;
  let last = version();
  return {
    changed() {
      const before = last;
      last = version();
      return last !== before;
    },
    close: () => void db.close(),
  };
}
