import {
  type FillOptions,
  fillStore,
  openStore,
  requirePostgres,
  startPostgres,
  type TestPostgres,
} from "@parley/server/testing";
import type { Context } from "./context.js";
import { type Program, startParley } from "./program.js";

/** A database of ours with one website, and a token to call it with. */
export interface Workspace {
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly website_id: string;
  readonly token: Token;
  /** An operator's token: batches are theirs alone. */
  readonly operator: Token;
  /** What each request carries. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Token {
  readonly tier: string;
  readonly identifier: string;
  readonly key: string;
}

/** Makes an empty workspace by a first start of the server. */
export async function newWorkspace(context: Context, databaseUrl: string | undefined): Promise<Workspace> {
  const data = context.folder();
  const program = await startParley(flags({ data, databaseUrl }));
  await program.stop();
  const created = program.said.find((line) => line.event === "created") as
    | { website_id: string; tokens: readonly Token[] }
    | undefined;
  const tokenOf = (tier: string) => created?.tokens.find((one) => one.tier === tier);
  const [token, operator] = [tokenOf("website"), tokenOf("user")];
  if (created === undefined || token === undefined || operator === undefined) {
    throw new Error("The first start printed too few tokens.");
  }
  const { website_id } = created;
  return { data, databaseUrl, website_id, token, operator, headers: headersOf(token) };
}

/** Adds stored rows; the server must not run. */
export async function fill(
  workspace: Workspace,
  conversations: number,
  messages: number,
  more: Pick<FillOptions, "messagesEach" | "says" | "state"> = {},
): Promise<void> {
  const store = await openStore(workspace);
  try {
    await fillStore(store, { website_id: workspace.website_id, conversations, messages, ...more });
  } finally {
    await store.close();
  }
}

/** Starts the server on a workspace; it is stopped when the benchmark ends. */
export async function serveWorkspace(
  context: Context,
  workspace: Workspace,
  execArgv: readonly string[] = [],
  more: readonly string[] = [],
): Promise<Program> {
  const program = await startParley([...flags(workspace), ...more], execArgv);
  context.atEnd(() => program.stop());
  return program;
}

/**
 * Makes databases on a throw-away PostgreSQL server with durable settings. Undefined, after one loud line, where
 * PostgreSQL is missing.
 */
export async function postgres(context: Context): Promise<TestPostgres | undefined> {
  if (requirePostgres() === undefined) return undefined;
  const server = await startPostgres();
  context.atEnd(() => server.stop());
  return server;
}

export function flags({ data, databaseUrl }: { data: string; databaseUrl: string | undefined }): string[] {
  return ["--data", data, ...(databaseUrl === undefined ? [] : ["--database-url", databaseUrl])];
}

export function headersOf({ tier, identifier, key }: Token): Record<string, string> {
  const credentials = Buffer.from(`${identifier}:${key}`).toString("base64");
  return { Authorization: `Basic ${credentials}`, "X-Crisp-Tier": tier };
}
