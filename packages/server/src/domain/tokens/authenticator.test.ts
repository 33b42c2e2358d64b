import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newKey } from "../../platform/crypto.js";
import { newId } from "../../platform/ids.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { revokeToken } from "../../store/tokens.js";
import { type Accounts, openAccounts } from "../../testing/accounts.js";
import type { Principal } from "../access/principal.js";
import { Authenticator } from "./authenticator.js";

let accounts: Accounts;
let website_id: string;
beforeEach(async () => {
  accounts = await openAccounts({ maxTokens: 3 });
  website_id = (await accounts.websites.create({ name: "Shop", domain: "shop.example" }, null)).website_id;
});
afterEach(() => accounts.close());

const invalid = expect.objectContaining({ reason: "invalid_session", status: 401 });

/** Throwing at once and rejecting are the same to the caller. */
async function authenticate(...args: Parameters<Authenticator["authenticate"]>): Promise<Principal> {
  return accounts.authenticator.authenticate(...args);
}

function websiteToken(name = "bot") {
  return accounts.tokens.create({ tier: "website", website_id, name });
}

describe("a valid token", () => {
  it("of tier website speaks for its website alone", async () => {
    const { identifier, key } = await websiteToken();
    expect(await authenticate(identifier, key)).toEqual({
      identifier,
      tier: "website",
      actor: { type: "website", user_id: website_id, nickname: "Shop", avatar: null },
      user_id: null,
      plugin_id: null,
      website_ids: new Set([website_id]),
      scopes: null,
    });
  });

  it("of tier user speaks for the operator and reaches all of their websites", async () => {
    const other = await accounts.websites.create({ name: "Other", domain: "other.example" }, null);
    await accounts.websites.create({ name: "Foreign", domain: "foreign.example" }, null);
    const operator = await accounts.operators.create({
      email: "Ada@Example.com",
      first_name: "Ada",
      last_name: "Byron",
      avatar: "https://example.com/ada.png",
      website_ids: [website_id, other.website_id],
    });
    const { identifier, key } = await accounts.tokens.create({ tier: "user", email: "ADA@example.com", name: "x" });
    expect(await authenticate(identifier, key, "user")).toEqual({
      identifier,
      tier: "user",
      actor: {
        type: "operator",
        user_id: operator.user_id,
        nickname: "Ada Byron",
        avatar: "https://example.com/ada.png",
      },
      user_id: operator.user_id,
      plugin_id: null,
      website_ids: new Set([website_id, other.website_id]),
      scopes: null,
    });
  });

  it("of tier plugin reaches its subscriptions with its scopes", async () => {
    const token = await accounts.tokens.create({
      tier: "plugin",
      name: "Order bot",
      website_ids: [website_id],
      scopes: ["website:conversation:messages", "website:conversation:sessions:read"],
    });
    const principal = await authenticate(token.identifier, token.key, "plugin");
    expect(principal.actor).toEqual({ type: "plugin", user_id: token.plugin_id, nickname: "Order bot", avatar: null });
    expect(principal.website_ids).toEqual(new Set([website_id]));
    expect(principal.scopes).toEqual(
      new Set([
        "website:conversation:messages:read",
        "website:conversation:messages:write",
        "website:conversation:sessions:read",
      ]),
    );
  });

  it("is answered from memory the second time, at once", async () => {
    const { identifier, key } = await websiteToken();
    const first = accounts.authenticator.authenticate(identifier, key);
    expect(first).toBeInstanceOf(Promise);
    expect(accounts.authenticator.authenticate(identifier, key)).toBeInstanceOf(Promise);
    expect(accounts.authenticator.authenticate(identifier, key)).toBeInstanceOf(Promise);
    const principal = await first;
    expect(accounts.authenticator.authenticate(identifier, key)).toBe(principal);
  });
});

describe("invalid_session", () => {
  it("answers what is no token at all", async () => {
    const { identifier, key } = await websiteToken();
    for (const [i, k] of [
      ["", ""],
      ["nobody", key],
      [newId(), key],
      [identifier, ""],
      [identifier, newKey()],
      [identifier, key.slice(1)],
      [identifier, `${key}0`],
      [identifier, key.toUpperCase()],
      [`${identifier} `, key],
      ["\u0000", "\ud800"],
    ] as const) {
      await expect(authenticate(i, k), `${i}:${k}`).rejects.toEqual(invalid);
    }
  });

  it("still answers a wrong key once the token is in memory", async () => {
    const { identifier, key } = await websiteToken();
    await authenticate(identifier, key);
    await expect(authenticate(identifier, newKey())).rejects.toEqual(invalid);
  });

  it("answers another tier than the token's, and says so to the key's holder only", async () => {
    const { identifier, key } = await websiteToken();
    await expect(authenticate(identifier, key, "user")).rejects.toThrow("This token is of tier website, not user.");
    await expect(authenticate(identifier, newKey(), "user")).rejects.not.toThrow("tier website");
    expect((await authenticate(identifier, key, "website")).tier).toBe("website");
  });

  it("answers a revoked token from the commit on, and tells the listeners", async () => {
    const { identifier, key } = await websiteToken();
    const told: string[] = [];
    accounts.authenticator.onRevoked((revoked) => told.push(revoked));
    await authenticate(identifier, key);
    await accounts.tokens.revoke(identifier);
    await expect(authenticate(identifier, key)).rejects.toEqual(invalid);
    await expect(accounts.authenticator.reload(identifier)).rejects.toEqual(invalid);
    expect(told).toEqual([identifier]);
  });
});

describe("memory", () => {
  it("follows a website that the operator gets", async () => {
    const { email, user_id } = await accounts.operators.create({ email: "a@b.example", website_ids: [] });
    const { identifier, key } = await accounts.tokens.create({ tier: "user", email, name: "x" });
    expect((await authenticate(identifier, key)).website_ids.size).toBe(0);
    const made = await accounts.websites.create({ name: "Mine", domain: "mine.example" }, user_id);
    expect((await authenticate(identifier, key)).website_ids).toEqual(new Set([made.website_id]));
    expect((await accounts.authenticator.reload(identifier)).website_ids).toEqual(new Set([made.website_id]));
  });

  it("is bounded", async () => {
    const tokens = await Promise.all(["1", "2", "3", "4"].map(websiteToken));
    for (const { identifier, key } of tokens) await authenticate(identifier, key);
    const [first, , , last] = tokens as [(typeof tokens)[0], unknown, unknown, (typeof tokens)[0]];
    expect(accounts.authenticator.authenticate(last.identifier, last.key)).not.toBeInstanceOf(Promise);
    const again = accounts.authenticator.authenticate(first.identifier, first.key);
    expect(again).toBeInstanceOf(Promise);
    expect((await again).tier).toBe("website");
  });

  it("does not keep what was read before a change", async () => {
    const { identifier, key } = await websiteToken();
    const slow = delayedReads(accounts.store);
    const authenticator = new Authenticator({ store: slow.store, clock: accounts.clock });
    const before = authenticator.authenticate(identifier, key);
    await accounts.tokens.revoke(identifier);
    authenticator.revoked(identifier);
    slow.release();
    await before;
    await expect((async () => authenticator.authenticate(identifier, key))()).rejects.toEqual(invalid);
  });

  it("forgets a read that failed", async () => {
    const { identifier, key } = await websiteToken();
    let away = true;
    const store = {
      ...accounts.store,
      read: <T>(query: Steps<T>) => (away ? Promise.reject(new Error("away")) : accounts.store.read(query)),
    } as Store;
    const authenticator = new Authenticator({ store, clock: accounts.clock });
    await expect(authenticator.authenticate(identifier, key)).rejects.toThrow("away");
    away = false;
    expect((await authenticator.authenticate(identifier, key)).identifier).toBe(identifier);
  });
});

describe("with other processes on the database", () => {
  it("reads a token again once it is too old", async () => {
    const { identifier, key } = await websiteToken();
    const authenticator = new Authenticator({ store: accounts.store, clock: accounts.clock, maxAge: 5000 });
    await authenticator.authenticate(identifier, key);
    await elsewhere(identifier);
    accounts.clock.time += 4999;
    expect((await authenticator.authenticate(identifier, key)).identifier).toBe(identifier);
    accounts.clock.time += 1;
    await expect(authenticator.authenticate(identifier, key)).rejects.toEqual(invalid);
  });

  it("finds revoked tokens by a sweep and tells of each once", async () => {
    const { identifier, key } = await websiteToken();
    const told: string[] = [];
    accounts.authenticator.onRevoked((revoked) => told.push(revoked));
    await authenticate(identifier, key);
    await elsewhere(identifier);
    accounts.clock.time += 3000;
    await accounts.authenticator.sweep();
    await accounts.authenticator.sweep();
    expect(told).toEqual([identifier]);
    await expect(authenticate(identifier, key)).rejects.toEqual(invalid);
  });

  /** Revokes as another process does: nothing in this process's memory hears of it. */
  async function elsewhere(identifier: string): Promise<void> {
    await accounts.store.write({ name: "elsewhere", body: (tx) => revokeToken(identifier, tx.now) });
  }
});

/** A store that has read, but does not hand over what it read before `release`. */
function delayedReads(store: Store): { store: Store; release(): void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let first = true;
  const delayed = {
    ...store,
    async read<T>(query: Steps<T>): Promise<T> {
      const rows = await store.read(query);
      if (first) {
        first = false;
        await gate;
      }
      return rows;
    },
  } as Store;
  return { store: delayed, release };
}
