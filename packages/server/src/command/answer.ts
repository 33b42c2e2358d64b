import { hash } from "node:crypto";
import { ApiError } from "../domain/error.js";
import { StoreUnavailable } from "../store/store.js";
import type { Commands } from "./commands.js";

/** What goes over the socket, as one JSON object each way. */
export interface CommandRequest {
  readonly command: string;
  readonly params: unknown;
  /** `databaseKey` of the database that is meant; absent for the one that the server uses. */
  readonly database?: string;
}

export type CommandAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly reason: string; readonly message: string };

/** The command could not be done; the message is one sentence for a person. Nothing was changed. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Names a database without telling its address or password. */
export function databaseKey(databaseUrl: string | undefined): string {
  return databaseUrl === undefined ? "sqlite" : hash("sha256", databaseUrl, "hex");
}

/** Runs a command; `onError` gets what nobody expected, which the caller is not shown. */
export async function answer(
  commands: Commands,
  request: CommandRequest,
  onError: (error: unknown) => void,
): Promise<CommandAnswer> {
  try {
    return { ok: true, data: await commands.run(request.command, request.params) };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, reason: error.reason, message: error.message };
    if (error instanceof StoreUnavailable) {
      return { ok: false, reason: "service_unavailable", message: error.message };
    }
    onError(error);
    return { ok: false, reason: "internal_error", message: "The server failed; its log says why." };
  }
}
