import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandServices } from "../command/commands.js";
import { commandServices } from "../command/services.js";
import type { Operators } from "../domain/operators/service.js";
import { Authenticator } from "../domain/tokens/authenticator.js";
import type { Tokens } from "../domain/tokens/service.js";
import type { Websites } from "../domain/websites/service.js";
import { Secrets } from "../platform/secrets.js";
import { openSqliteStore } from "../store/sqlite/store.js";
import type { Store } from "../store/store.js";

export interface Accounts {
  readonly store: Store;
  readonly folder: string;
  /** What the store and the authenticator take as now; set it to move time. */
  readonly clock: { time: number; now(): number };
  readonly authenticator: Authenticator;
  readonly websites: Websites;
  readonly operators: Operators;
  readonly tokens: Tokens;
  readonly incoming: CommandServices["incoming"];
  readonly setActionUrl: CommandServices["setActionUrl"];
  close(): Promise<void>;
}

/** The services for accounts over an empty SQLite database in a temporary folder. */
export async function openAccounts(options: { maxAge?: number; maxTokens?: number } = {}): Promise<Accounts> {
  const folder = await mkdtemp(join(tmpdir(), "parley-accounts-"));
  const clock = { time: Date.UTC(2026, 0, 1), now: () => clock.time };
  const store = await openSqliteStore({ folder, clock });
  const authenticator = new Authenticator({ store, clock, ...options });
  return {
    store,
    folder,
    clock,
    authenticator,
    ...commandServices(store, clock, authenticator, await Secrets.open(folder)),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
