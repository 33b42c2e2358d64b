import pg from "pg";
import { StoreUnavailable } from "../store.js";

/** The connection ended, or never came to be. What was sent and not answered may or may not have been done. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/**
 * SQLSTATEs of conditions that pass: connection exceptions (08), insufficient resources such as a full disk (53),
 * a system error such as a failing disk (58), shutting down or starting (57P), a time limit (57014, 55P03, 25P03),
 * a server that only reads for now (25006), a refused login (28), a missing database (3D).
 */
const passing = /^(08|53|58|57P|28|3D)|^(57014|55P03|25P03|25006)$/;

/**
 * Conditions that a second run of the same command is spared: serialization failure, deadlock, a row that another transaction inserted
 * after this one had looked for it, and one that another removed, or that another's row refers to by now.
 */
const conflicts = new Set(["40001", "40P01", "23505", "23503"]);

export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

export function isConflict(error: unknown): boolean {
  return conflicts.has(sqlState(error) ?? "");
}

/** Whether the database, and not what was asked of it, is the reason of a failure. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof ConnectionLost || error instanceof StoreUnavailable) return true;
  const state = sqlState(error);
  return state !== undefined && passing.test(state);
}

/** What the store's callers see of a failure: StoreUnavailable when it passes, else the error as it is. */
export function translate(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return error;
  if (isUnavailable(error)) {
    const what = sqlState(error) ?? "connection lost";
    return new StoreUnavailable(`PostgreSQL cannot serve this now (${what}).`, { cause: error });
  }
  const state = sqlState(error);
  // Lost against other writers again and again: the load passes.
  if (state === "40001" || state === "40P01") {
    return new StoreUnavailable(`PostgreSQL could not order this write among others (${state}).`, { cause: error });
  }
  return error;
}
