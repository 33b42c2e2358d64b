import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { StoreUnusable } from "../store.js";

/**
 * Holds a data folder for one process. The lock is the operating system's, on a file of its own, through an SQLite
 * transaction that stays open: it ends with the process, however that ends, so no stale lock is left behind.
 */
export interface FolderLock {
  release(): void;
}

export function lockFolder(folder: string): FolderLock {
  try {
    makeFolder(folder);
  } catch (error) {
    throw unusable(folder, error);
  }
  let db: Database.Database | undefined;
  try {
    db = new Database(join(folder, "parley.lock"), { timeout: 0 });
    db.pragma("journal_mode = MEMORY");
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db?.close();
    if (code(error).startsWith("SQLITE_BUSY")) {
      throw new StoreUnusable(
        `The data folder ${folder} is in use by another Parley process; stop it, or give --data.`,
      );
    }
    throw unusable(folder, error);
  }
  const held = db;
  return {
    release() {
      if (held.inTransaction) held.exec("ROLLBACK");
      held.close();
    },
  };
}

/** With its parents. Node's own `recursive` never returns where a folder refuses new ones as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

export function unusable(folder: string, cause: unknown): StoreUnusable {
  // The driver is loaded with the first database that is opened.
  if (code(cause) === "ERR_DLOPEN_FAILED" || String(cause).includes("Could not locate the bindings file")) {
    return new StoreUnusable("The SQLite driver is not built for this Node: run `npm rebuild better-sqlite3`.", {
      cause,
    });
  }
  return new StoreUnusable(`The data folder ${folder} cannot be used: ${sentence(cause)}`, { cause });
}

function code(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? "");
}

function sentence(cause: unknown): string {
  switch (code(cause)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "SQLITE_READONLY":
    case "SQLITE_CANTOPEN":
      return "permission denied, or not a folder.";
    case "ENOTDIR":
    case "EEXIST":
      return "it is not a folder.";
    case "ENOSPC":
    case "SQLITE_FULL":
      return "the disk is full.";
    case "SQLITE_NOTADB":
    case "SQLITE_CORRUPT":
      return "parley.db in it is damaged, or no database; restore it from a backup.";
    default:
      return cause instanceof Error ? `${cause.message}.` : "unknown error.";
  }
}
