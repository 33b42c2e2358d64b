import type { CommandName, CommandParams } from "@parley/server";
import type { Command } from "commander";
import { location } from "../settings/location.js";
import { addSettings, readSettings, toggle } from "../settings/setting.js";

const shared = { ...location, json: toggle("--json", "print JSON") } as const;

/** What an administrator's command line turns into. */
export interface Task<C extends CommandName> {
  readonly name: C;
  readonly params: CommandParams<C>;
}

/**
 * Lets a command line run a command of the server: `task` reads the flags and the argument, `print` makes the answer
 * readable.
 */
export function administer<C extends CommandName, F>(
  command: Command,
  task: (flags: F, argument?: string) => Task<C> | Promise<Task<C>>,
  // biome-ignore lint/suspicious/noExplicitAny: each command knows its answer.
  print: (answer: any) => string,
): void {
  addSettings(command, shared);
  command.action(async () => {
    const flags = command.opts<F & Record<string, unknown>>();
    const { json, databaseUrl, secretKey, data = "data" } = readSettings(shared, flags, process.env);
    const { name, params } = await task(flags, command.args[0]);
    const { runCommand } = await import("@parley/server");
    const answer = await runCommand(
      {
        data,
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
        ...(secretKey === undefined ? {} : { secretKey }),
      },
      name,
      params,
    );
    process.stdout.write(`${json ? JSON.stringify(answer) : print(answer)}\n`);
  });
}

/** For an option that may be repeated. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
