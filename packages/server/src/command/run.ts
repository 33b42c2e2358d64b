import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Authenticator } from "../domain/tokens/authenticator.js";
import { checkSecretKey } from "../domain/verify/secret-key.js";
import { systemClock } from "../platform/clock.js";
import { Secrets } from "../platform/secrets.js";
import { type Store, StoreUnusable } from "../store/store.js";
import { answer, type CommandAnswer, CommandFailed, type CommandRequest, databaseKey } from "./answer.js";
import { callCommand } from "./client.js";
import { type CommandName, type CommandParams, Commands } from "./commands.js";
import { commandServices } from "./services.js";
import { keptUrl } from "./url.js";

export interface RunCommandOptions {
  /** Data folder. */
  readonly data: string;
  /** `postgres://...`; absent for the database of the server on the folder, or SQLite in it. */
  readonly databaseUrl?: string;
  /** The server's settings of these names, for what the command makes: links to files, and what is encrypted. */
  readonly publicUrl?: string;
  readonly secretKey?: string;
  /** Milliseconds after which operators are reminded of a mail that nobody read. */
  readonly unreadDelay?: number;
  /** Opens the store when no server runs; closed again afterwards. */
  readonly open: () => Promise<Store>;
}

/** Commands that write or read what is encrypted; the others do without the server's key. */
const ofSecrets: ReadonlySet<string> = new Set<CommandName>(["mail.receive", "plugin.action_url"]);

/**
 * Runs a command: through the server on the data folder when one runs, else on the database itself. Rejects with
 * CommandFailed or StoreUnusable, each with one sentence.
 */
export async function runCommand<C extends CommandName>(
  options: RunCommandOptions,
  command: C,
  params: CommandParams<C>,
): Promise<unknown> {
  const folder = resolve(options.data);
  const { databaseUrl } = options;
  const database = databaseUrl === undefined ? {} : { database: databaseKey(databaseUrl) };
  const wanted: CommandRequest = { command, params, ...database };
  const running = await callCommand(folder, wanted);
  const result = running === undefined || isElsewhere(running) ? await runHere(options, folder, wanted) : running;
  if (!result.ok) throw new CommandFailed(result.reason, result.message);
  return result.data;
}

/** A server runs on the folder, with another database than the one meant: then it does not concern us. */
function isElsewhere(result: CommandAnswer): boolean {
  return !result.ok && result.reason === "other_database";
}

async function runHere(options: RunCommandOptions, folder: string, wanted: CommandRequest): Promise<CommandAnswer> {
  // A mistyped folder must not become an empty database; a website is what a new one starts with.
  const embedded = options.databaseUrl === undefined;
  if (embedded && wanted.command !== "website.create" && !existsSync(join(folder, "parley.db"))) {
    throw new StoreUnusable(`There is no Parley database in ${folder}; give --data or --database-url.`);
  }
  const store = await options.open();
  try {
    const authenticator = new Authenticator({ store, clock: systemClock });
    const secrets = await Secrets.open(folder, options.secretKey);
    if (ofSecrets.has(wanted.command)) await checkSecretKey(store, secrets);
    const publicUrl = options.publicUrl ?? (await keptUrl(folder));
    const also = { ...options, ...(publicUrl === undefined ? {} : { publicUrl }) };
    const commands = new Commands(commandServices(store, systemClock, authenticator, secrets, also));
    let unexpected: { error: unknown } | undefined;
    const result = await answer(commands, wanted, (error) => {
      unexpected = { error };
    });
    if (unexpected !== undefined) throw unexpected.error;
    return result;
  } finally {
    await store.close();
  }
}
