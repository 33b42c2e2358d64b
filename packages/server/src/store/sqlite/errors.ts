import { StoreUnavailable } from "../store.js";

/** Conditions that pass: the disk is full or gone, the file is locked or read-only. */
const unavailable = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|PROTOCOL)/;

export function translate(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (!unavailable.test(code)) return error;
  return new StoreUnavailable(`SQLite cannot serve this now (${code}).`, { cause: error });
}
