import pg from "pg";
import { StoreUnusable } from "../store.js";
import { sqlState } from "./errors.js";

interface Target {
  readonly place: string;
  readonly user: string;
  readonly database: string;
}

/** Where a URL points to, without its password. Throws StoreUnusable when it is no PostgreSQL URL. */
export function target(url: string): Target {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error();
    const client = new pg.Client({ connectionString: url });
    return { place: `${client.host}:${client.port}`, user: client.user ?? "", database: client.database ?? "" };
  } catch {
    // The parser's own message may hold the password.
    throw new StoreUnusable("The database URL is not one of PostgreSQL: postgres://user:password@host:port/database.");
  }
}

/** One sentence for the person who starts the server. */
export function unusable(url: string, error: unknown): StoreUnusable {
  const { place, user, database } = target(url);
  const at = `The PostgreSQL server at ${place}`;
  const cause = { cause: error };
  const state = sqlState(error);
  if (state === "3D000") return new StoreUnusable(`${at} has no database "${database}"; create it first.`, cause);
  if (state?.startsWith("28")) return new StoreUnusable(`${at} refuses the user "${user}" or the password.`, cause);
  if (state === "42501") {
    return new StoreUnusable(`${at} does not let "${user}" create tables in the database "${database}".`, cause);
  }
  const message = error instanceof Error ? reason(error) : String(error);
  if (state === undefined) return new StoreUnusable(`${at} cannot be reached: ${message}.`, cause);
  return new StoreUnusable(`${at} cannot be used: ${message} (${state}).`, cause);
}

function reason(error: Error): string {
  switch ((error as { code?: unknown }).code) {
    case "ECONNREFUSED":
      return "the connection was refused";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "the host name is unknown";
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return "the host does not answer";
    default:
      return error.message === "timeout expired" ? "the host does not answer" : error.message;
  }
}
