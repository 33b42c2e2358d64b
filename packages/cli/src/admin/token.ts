import { type Command, Option } from "commander";
import { columns } from "../print/columns.js";
import { administer, collect } from "./run.js";

interface Token {
  readonly tier: string;
  readonly identifier: string;
  readonly name: string;
  readonly website_id?: string;
  readonly user_id?: string;
  readonly plugin_id?: string;
  readonly created_at: number;
  readonly revoked_at?: number;
}

export function addToken(program: Command): void {
  const token = program.command("token").description("tokens that clients and bots call with");
  addCreate(token);
  administer(
    token.command("list").description("list the tokens; never their keys"),
    () => ({ name: "token.list" as const, params: {} }),
    list,
  );
  const revoke = token
    .command("revoke")
    .description("make a token worthless, at once")
    .argument("<identifier>", "the token's identifier");
  administer(
    revoke,
    (_flags, identifier = "") => ({ name: "token.revoke" as const, params: { identifier } }),
    ({ identifier }: { identifier: string }) => `Revoked ${identifier}.`,
  );
}

function addCreate(token: Command): void {
  const create = token
    .command("create")
    .description("create a token; its key is printed once")
    .addOption(
      new Option("--tier <tier>", "whom it speaks for").choices(["user", "website", "plugin"]).makeOptionMandatory(),
    )
    .option("--name <name>", "what it is for", "made at the command line")
    .option("--website <website>", "website_id or domain; for a plugin, one to subscribe, may be repeated", collect)
    .option("--email <email>", "account that a user token speaks for")
    .option("--plugin <plugin_id>", "existing plugin that a plugin token is for, else a new one")
    .option("--scope <scope>", "what a plugin token may do (default everything); may be repeated", collect);
  administer(
    create,
    (flags: {
      tier: string;
      name: string;
      website?: readonly string[];
      email?: string;
      plugin?: string;
      scope?: readonly string[];
    }) => ({
      name: "token.create" as const,
      params: {
        tier: flags.tier,
        name: flags.name,
        ...(flags.website === undefined ? {} : { websites: flags.website }),
        ...(flags.email === undefined ? {} : { email: flags.email }),
        ...(flags.plugin === undefined ? {} : { plugin_id: flags.plugin }),
        ...(flags.scope === undefined ? {} : { scopes: flags.scope }),
      },
    }),
    (made: Token & { key: string }) =>
      columns([
        ["tier", made.tier],
        ["identifier", made.identifier],
        ["key", made.key],
        ["name", made.name],
        [made.tier === "user" ? "user_id" : `${made.tier}_id`, ownerOf(made)],
      ]),
  );
}

function list(tokens: readonly Token[]): string {
  if (tokens.length === 0) return "There are no tokens.";
  const day = (time: number | undefined) => (time === undefined ? "" : new Date(time).toISOString().slice(0, 10));
  return columns([
    ["identifier", "tier", "of", "created", "revoked", "name"],
    ...tokens.map((token) => [
      token.identifier,
      token.tier,
      ownerOf(token),
      day(token.created_at),
      day(token.revoked_at),
      token.name,
    ]),
  ]);
}

function ownerOf(token: Token): string {
  return token.website_id ?? token.user_id ?? token.plugin_id ?? "";
}
