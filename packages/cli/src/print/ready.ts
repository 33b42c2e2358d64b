import { resolve } from "node:path";
import type { FirstStart, RunningServer, ServerOptions } from "@parley/server";
import { columns } from "./columns.js";

/** Says that the server runs: what the first start made, then where it is reached. */
export function printReady(server: RunningServer, options: ServerOptions, json: boolean): void {
  const { created, url, rest, rtm } = server;
  if (json) {
    if (created !== undefined) line({ event: "created", ...created });
    line({ event: "ready", url, rest, rtm, pid: process.pid });
    return;
  }
  process.stdout.write(`${describe(server, options)}\n`);
}

function line(object: object): void {
  process.stdout.write(`${JSON.stringify(object)}\n`);
}

/** The same for people. */
export function describe({ created, url, rest, rtm }: RunningServer, options: ServerOptions): string {
  const database = options.databaseUrl === undefined ? "SQLite" : "PostgreSQL";
  return [
    `Parley is running at ${url}`,
    "",
    columns([
      ["REST", rest],
      ["RTM", rtm],
      ["data", `${resolve(options.data)} (${database})`],
    ]),
    "",
    ...(created === undefined ? returning(rest) : first(created, rest)),
    "",
    "Ctrl+C stops it.",
  ].join("\n");
}

function first(created: FirstStart, rest: string): string[] {
  const tokens = created.tokens.flatMap(({ tier, identifier, key }) => [
    [`${tier} token`, identifier],
    ["", key],
  ]);
  const token = created.tokens.find(({ tier }) => tier === "website");
  return [
    "This was the first start. What it made is shown this once; keep it:",
    "",
    columns([
      ["website_id", created.website_id],
      ["operator", created.operator.email],
      ["password", created.operator.password],
      ...tokens,
    ]),
    "",
    "A token is an identifier and a key. Try one:",
    "",
    curl(rest, created.website_id, `${token?.identifier}:${token?.key}`),
  ];
}

function returning(rest: string): string[] {
  return [
    "Keys are shown once, when they are made; another one: npx parley token create --help",
    "",
    curl(rest, "WEBSITE_ID", "IDENTIFIER:KEY"),
  ];
}

function curl(rest: string, website_id: string, credentials: string): string {
  return `  curl -u ${credentials} -H 'X-Crisp-Tier: website' ${rest}website/${website_id}/conversations/1`;
}
