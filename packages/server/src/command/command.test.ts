import { mkdir, readdir, rename, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CreatedToken } from "../domain/tokens/present.js";
import { openSqliteStore } from "../store/sqlite/store.js";
import { type Accounts, openAccounts } from "../testing/accounts.js";
import { databaseKey } from "./answer.js";
import { callCommand } from "./client.js";
import { Commands } from "./commands.js";
import { runCommand } from "./run.js";
import { type CommandSocket, startCommandSocket } from "./server.js";

let accounts: Accounts;
let website_id: string;
let errors: unknown[];
const started: CommandSocket[] = [];
beforeEach(async () => {
  accounts = await openAccounts();
  website_id = (await accounts.websites.create({ name: "Shop", domain: "shop.example" }, null)).website_id;
  errors = [];
});
afterEach(async () => {
  for (const socket of started.splice(0)) await socket.close();
  await accounts.close();
});

async function start(folder = accounts.folder, commands = new Commands(accounts)): Promise<CommandSocket> {
  const onError = (error: unknown) => errors.push(error);
  const socket = await startCommandSocket({ folder, commands, database: databaseKey(undefined), onError });
  started.push(socket);
  return socket;
}

const never = () => Promise.reject(new Error("the store was opened"));

describe("through the socket", () => {
  it("runs every command in the server", async () => {
    await start();
    const options = { data: accounts.folder, open: never };
    const website = await runCommand(options, "website.create", { name: "Two", domain: "two.example" });
    expect(website).toMatchObject({ name: "Two", domain: "two.example" });
    const websites = [website_id, "two.example"];
    const operator = await runCommand(options, "operator.create", { email: "a@b.example", websites, role: "owner" });
    expect(operator).toMatchObject({ email: "a@b.example", website_ids: [website_id, expect.any(String)] });
    const reset = await runCommand(options, "operator.reset_password", { email: "a@b.example" });
    expect(reset).toMatchObject({ password: expect.any(String) });
    const chosen = await runCommand(options, "operator.reset_password", {
      email: "a@b.example",
      password: "my own secret",
    });
    expect(chosen).toEqual({ user_id: expect.any(String), email: "a@b.example" });
    const tokens = [
      await runCommand(options, "token.create", { tier: "website", name: "w", websites: ["shop.example"] }),
      await runCommand(options, "token.create", { tier: "user", name: "u", email: "a@b.example" }),
      await runCommand(options, "token.create", { tier: "plugin", name: "p", websites, scopes: ["bucket:url"] }),
    ] as CreatedToken[];
    for (const { identifier, key, tier } of tokens) {
      expect((await accounts.authenticator.authenticate(identifier, key, tier)).website_ids).toContain(website_id);
    }
    expect(await runCommand(options, "token.list", {})).toHaveLength(3);
    const { identifier = "", key = "" } = tokens[0] ?? {};
    await runCommand(options, "token.revoke", { identifier });
    await expect((async () => accounts.authenticator.authenticate(identifier, key))()).rejects.toThrow();
  });

  it("answers what is wrong in one sentence", async () => {
    await start();
    const options = { data: accounts.folder, open: never };
    const cases: [Parameters<typeof runCommand>[1], unknown, string][] = [
      ["website.create", { domain: "x.example" }, "name is missing."],
      ["website.create", { name: "x", domain: 3 }, "domain must be a text."],
      ["website.create", { name: "x", domain: "SHOP.example" }, "The domain shop.example belongs to another website"],
      ["operator.create", { email: "a@b.example", websites: "x" }, "websites must be a list of texts."],
      ["operator.create", { email: "a@b.example", websites: ["nowhere"] }, "There is no website nowhere."],
      ["operator.schedule", { email: "nobody@b.example" }, "No account has the email nobody@b.example."],
      ["operator.schedule", { email: "a@b.example", days: "mon" }, "A schedule needs timezone, days, from and until."],
      ["operator.create", { email: "a@b.example", websites: [], role: "boss" }, "role must be owner or member."],
      ["token.create", { tier: "root", name: "x" }, "tier must be user, website or plugin."],
      ["token.create", { tier: "website", name: "x" }, "A token of tier website needs exactly one website."],
      ["token.create", { tier: "user", name: "x" }, "A token of tier user needs the account's email."],
      ["token.create", { tier: "user", name: "x", scopes: [] }, "A token of tier user takes no scopes."],
      ["toString" as "token.list", {}, "There is no command toString."],
    ];
    for (const [command, params, message] of cases) {
      await expect(runCommand(options, command, params as never)).rejects.toThrow(message);
    }
    expect(errors).toEqual([]);
  });

  it("keeps the unexpected to itself, and reports it", async () => {
    const failing = { run: () => Promise.reject(new Error("secret detail")) } as unknown as Commands;
    await start(accounts.folder, failing);
    const answer = await callCommand(accounts.folder, { command: "token.list", params: {} });
    expect(answer).toEqual({ ok: false, reason: "internal_error", message: "The server failed; its log says why." });
    expect(errors).toEqual([new Error("secret detail")]);
  });

  it("is for the folder's owner alone, and gone after close", async () => {
    const socket = await start();
    const { mode } = await stat(join(accounts.folder, "parley.sock"));
    expect(mode & 0o777).toBe(0o600);
    started.pop();
    await socket.close();
    expect(await readdir(accounts.folder)).not.toContain("parley.sock");
    expect(await callCommand(accounts.folder, { command: "token.list", params: {} })).toBeUndefined();
  });

  it("takes the place of what a killed server left", async () => {
    const stale = createServer();
    await new Promise<void>((resolve) => stale.listen(join(accounts.folder, "stale.sock"), resolve));
    await rename(join(accounts.folder, "stale.sock"), join(accounts.folder, "parley.sock"));
    await new Promise((resolve) => stale.close(resolve));
    expect(await callCommand(accounts.folder, { command: "token.list", params: {} })).toBeUndefined();
    await start();
    expect(await callCommand(accounts.folder, { command: "token.list", params: {} })).toEqual({ ok: true, data: [] });
  });

  it("does not remove what is no socket", async () => {
    await writeFile(join(accounts.folder, "parley.sock"), "precious");
    await expect(start()).rejects.toThrow("it is not a socket");
  });

  it("works in a folder whose path is longer than a socket's may be", async () => {
    const folder = join(accounts.folder, "x".repeat(90), "y".repeat(90));
    await mkdir(folder, { recursive: true });
    const socket = await start(folder);
    expect(await callCommand(folder, { command: "token.list", params: {} })).toEqual({ ok: true, data: [] });
    expect((await stat(join(folder, "parley.sock"))).isSocket()).toBe(true);
    started.pop();
    await socket.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it("refuses what is too large or no command", async () => {
    await start();
    const large = { command: "token.list", params: "x".repeat(36_700_160) };
    expect(await callCommand(accounts.folder, large)).toMatchObject({ reason: "payload_too_large" });
    expect(await callCommand(accounts.folder, [] as never)).toMatchObject({ reason: "invalid_data" });
  });
});

describe("without a server", () => {
  it("opens the database and closes it again", async () => {
    let closed = 0;
    const open = async () => {
      const store = await openSqliteStore({ folder: accounts.folder, clock: accounts.clock });
      const close = store.close.bind(store);
      store.close = async () => {
        closed++;
        await close();
      };
      return store;
    };
    const options = { data: accounts.folder, open };
    await runCommand(options, "token.create", { tier: "website", name: "w", websites: [website_id] });
    await expect(runCommand(options, "token.revoke", { identifier: "none" })).rejects.toThrow(
      "There is no token none.",
    );
    expect(closed).toBe(2);
    expect(await accounts.tokens.list()).toHaveLength(1);
  });

  it("makes no database in a mistyped folder", async () => {
    const data = join(accounts.folder, "typo");
    await expect(runCommand({ data, open: never }, "token.list", {})).rejects.toThrow(
      `There is no Parley database in ${data}; give --data or --database-url.`,
    );
  });
});

describe("with another database than the server's", () => {
  it("leaves that server alone", async () => {
    await start();
    const options = { data: accounts.folder, databaseUrl: "postgres://elsewhere/x", open: never };
    await expect(runCommand(options, "token.list", {})).rejects.toThrow("the store was opened");
  });
});
