import type { CommandParams } from "@parley/server";
import { type Command, Option } from "commander";
import { columns } from "../print/columns.js";
import { readLine } from "./password.js";
import { administer, collect } from "./run.js";

interface Account {
  readonly user_id: string;
  readonly email: string;
  /** Absent when it was given. */
  readonly password?: string;
}

export function addOperator(program: Command): void {
  const operator = program.command("operator").description("accounts of the people who answer");
  const create = operator
    .command("create")
    .description("create an account; a password that is made for it is printed once")
    .requiredOption("--email <email>", "address to log in with")
    .requiredOption("--website <website>", "website_id or domain to be an operator of; may be repeated", collect)
    .option("--first-name <name>", "first name")
    .option("--last-name <name>", "last name")
    .addOption(new Option("--role <role>", "what they may do (default member)").choices(["owner", "member"]))
    .option("--password-stdin", "read the password from standard input instead of making one");
  administer(
    create,
    async (flags: {
      email: string;
      website: readonly string[];
      firstName?: string;
      lastName?: string;
      role?: string;
      passwordStdin?: true;
    }) => ({
      name: "operator.create" as const,
      params: {
        email: flags.email,
        websites: flags.website,
        ...(flags.firstName === undefined ? {} : { first_name: flags.firstName }),
        ...(flags.lastName === undefined ? {} : { last_name: flags.lastName }),
        ...(flags.role === undefined ? {} : { role: flags.role }),
        ...(flags.passwordStdin ? { password: await readLine() } : {}),
      },
    }),
    describe,
  );

  const reset = operator
    .command("reset-password")
    .description("give an account another password; one that is made for it is printed once")
    .requiredOption("--email <email>", "address of the account")
    .option("--password-stdin", "read the password from standard input instead of making one");
  administer(
    reset,
    async (flags: { email: string; passwordStdin?: true }) => ({
      name: "operator.reset_password" as const,
      params: { email: flags.email, ...(flags.passwordStdin ? { password: await readLine() } : {}) },
    }),
    describe,
  );

  const schedule = operator
    .command("schedule")
    .description("say when an operator means to be there; without hours, whenever they are")
    .requiredOption("--email <email>", "address of the account")
    .option("--timezone <zone>", "the operator's time zone, such as Europe/Paris")
    .option("--days <days>", "days of the week, such as mon-fri or sat,sun")
    .option("--from <time>", "when a day begins, such as 09:00")
    .option("--until <time>", "when it ends, such as 17:30; a time that is not later is on the next day");
  administer(
    schedule,
    (flags: CommandParams<"operator.schedule">) => {
      const { email, timezone, days, from, until } = flags;
      return {
        name: "operator.schedule" as const,
        params: {
          email,
          ...(timezone === undefined ? {} : { timezone }),
          ...(days === undefined ? {} : { days }),
          ...(from === undefined ? {} : { from }),
          ...(until === undefined ? {} : { until }),
        },
      };
    },
    ({ user_id }: { user_id: string }) => columns([["user_id", user_id]]),
  );
}

function describe({ user_id, email, password }: Account): string {
  return columns([["user_id", user_id], ["email", email], ...(password === undefined ? [] : [["password", password]])]);
}
