import type { Tier } from "@parley/contract";
import type { Principal } from "../domain/access/principal.js";
import type { Dispatcher } from "../events/dispatcher.js";
import type { Log } from "../platform/log.js";
import type { Audiences } from "./audience.js";
import type { Tokens } from "./tokens.js";

/** What the sessions of a gateway share. */
export interface Hub {
  readonly dispatcher: Pick<Dispatcher, "watch" | "unwatch">;
  readonly audiences: Audiences;
  readonly tokens: Tokens;
  readonly log: Pick<Log, "debug" | "warn">;
  /** Milliseconds that a socket has for its `authentication`. */
  readonly authenticationTime: number;
  /** Told which operators are connected with tokens of their own. */
  readonly team?: { joined(user_id: string, socket: object): void; left(user_id: string, socket: object): void };
  /** Throws or rejects with ApiError `invalid_session`. */
  authenticate(identifier: string, key: string, tier?: Tier): Principal | Promise<Principal>;
  /** The principal as it is now; rejects with ApiError `invalid_session` once the token is revoked. */
  reload(identifier: string): Promise<Principal>;
}
