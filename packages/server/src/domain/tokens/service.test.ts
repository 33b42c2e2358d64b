import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { get, statement } from "../../store/step.js";
import { type Accounts, openAccounts } from "../../testing/accounts.js";

let accounts: Accounts;
let website_id: string;
beforeEach(async () => {
  accounts = await openAccounts();
  website_id = (await accounts.websites.create({ name: "Shop", domain: "shop.example" }, null)).website_id;
});
afterEach(() => accounts.close());

const raw = statement("test.token", "SELECT * FROM tokens WHERE identifier = ?");
const plugins = statement("test.plugins", "SELECT COUNT(*) AS n FROM plugins");

describe("tokens", () => {
  it("show their key once, and nothing of it is kept but the hash", async () => {
    const token = await accounts.tokens.create({ tier: "website", website_id, name: "bot" });
    expect(token).toEqual({
      tier: "website",
      identifier: expect.stringMatching(/^[0-9a-f-]{36}$/),
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      name: "bot",
      website_id,
    });
    const row = await accounts.store.read(get<Record<string, unknown>>(raw, [token.identifier]));
    expect(row?.key_hash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token.key);
    expect(await accounts.tokens.list()).toEqual([
      { tier: "website", identifier: token.identifier, name: "bot", website_id, created_at: accounts.clock.time },
    ]);
  });

  it("are listed with their owners, scopes and revocation, oldest first", async () => {
    const { email, user_id } = await accounts.operators.create({ email: "a@b.example", website_ids: [] });
    const user = await accounts.tokens.create({ tier: "user", email, name: "mine" });
    accounts.clock.time += 1;
    const scopes = ["website:conversation:states:read"];
    const plugin = await accounts.tokens.create({ tier: "plugin", name: "bot", website_ids: [website_id], scopes });
    accounts.clock.time += 1;
    await accounts.tokens.revoke(user.identifier);
    expect(await accounts.tokens.list()).toMatchObject([
      { tier: "user", user_id, revoked_at: accounts.clock.time },
      { tier: "plugin", plugin_id: plugin.plugin_id, scopes },
    ]);
  });

  it("of tier plugin make a plugin, or serve one that exists", async () => {
    const first = await accounts.tokens.create({ tier: "plugin", name: "Bot!", website_ids: [] });
    const { plugin_id } = first as { plugin_id: string };
    const second = await accounts.tokens.create({
      tier: "plugin",
      name: "again",
      plugin_id,
      website_ids: [website_id],
    });
    expect(second.plugin_id).toBe(plugin_id);
    expect(await accounts.store.read(get(plugins, []))).toEqual({ n: 1 });
    const principal = await accounts.authenticator.authenticate(first.identifier, first.key);
    expect(principal.website_ids).toEqual(new Set([website_id]));
  });

  it("are refused for owners and scopes that do not exist, and nothing is kept", async () => {
    const nowhere = "00000000-0000-4000-8000-000000000000";
    for (const [input, message] of [
      [{ tier: "website", website_id: nowhere }, `There is no website ${nowhere}.`],
      [{ tier: "user", email: "no@body.example" }, "No account has the email no@body.example."],
      [{ tier: "plugin", plugin_id: nowhere, website_ids: [] }, `There is no plugin ${nowhere}.`],
      [{ tier: "plugin", website_ids: [nowhere] }, `There is no website ${nowhere}.`],
      [
        { tier: "plugin", website_ids: [], scopes: ["website:nothing"] },
        "There is no scope website:nothing; one that exists is website:conversation:messages:read.",
      ],
      // It exists for writing alone.
      [{ tier: "plugin", website_ids: [], scopes: ["bucket:url:read"] }, "There is no scope bucket:url:read;"],
    ] as const) {
      await expect(async () => accounts.tokens.create({ name: "x", ...input })).rejects.toThrow(message);
    }
    expect(await accounts.tokens.list()).toEqual([]);
    expect(await accounts.store.read(get(plugins, []))).toEqual({ n: 0 });
  });

  it("are revoked once", async () => {
    const { identifier } = await accounts.tokens.create({ tier: "website", website_id, name: "bot" });
    await accounts.tokens.revoke(identifier);
    await expect(accounts.tokens.revoke(identifier)).rejects.toThrow(`The token ${identifier} is revoked already.`);
    await expect(accounts.tokens.revoke("nothing")).rejects.toThrow("There is no token nothing.");
  });
});
