import { afterEach, beforeEach, expect, it } from "vitest";
import { purgeWebsite } from "../store/website-purge.js";
import { type Accounts, openAccounts } from "../testing/accounts.js";
import { firstStart } from "./first-start.js";

let accounts: Accounts;
beforeEach(async () => {
  accounts = await openAccounts();
});
afterEach(() => accounts.close());

it("makes a website, its owner and a token of each tier on an empty database, once", async () => {
  const { store, authenticator } = accounts;
  const both = await Promise.all([firstStart(store, authenticator), firstStart(store, authenticator)]);
  // Either may be the faster one.
  const made = both[0] ?? both[1];
  expect(both).toContain(undefined);
  expect(await firstStart(store, authenticator)).toBeUndefined();
  if (made === undefined) throw new Error("nothing was made");
  expect(made.tokens.map((token) => token.tier)).toEqual(["website", "user", "plugin"]);
  expect(made.tokens[2]).toHaveProperty("plugin_id");
  for (const { identifier, key, tier } of made.tokens) {
    const principal = await authenticator.authenticate(identifier, key, tier);
    expect(principal.website_ids).toEqual(new Set([made.website_id]));
  }
  const [, user] = made.tokens;
  const { actor } = await authenticator.authenticate(user?.identifier ?? "", user?.key ?? "");
  expect(actor).toMatchObject({ type: "operator", user_id: made.operator.user_id, nickname: "Owner" });
});

it("makes nothing once there is a website", async () => {
  await accounts.websites.create({ name: "Shop", domain: "shop.example" }, null);
  expect(await firstStart(accounts.store, accounts.authenticator)).toBeUndefined();
  expect(await accounts.tokens.list()).toEqual([]);
});

it("makes nothing once the last website was removed: its people are still there", async () => {
  const { store, authenticator } = accounts;
  const made = await firstStart(store, authenticator);
  await store.write({ name: "purge", body: () => purgeWebsite(made?.website_id ?? "") });
  expect(await firstStart(store, authenticator)).toBeUndefined();
  expect(await accounts.operators.idOf(made?.operator.email ?? "")).toBe(made?.operator.user_id);
});

it("calls the workspace as asked", async () => {
  const made = await firstStart(accounts.store, accounts.authenticator, {
    name: "Lighthouse",
    domain: "lighthouse.example",
    owner: { email: "mira@lighthouse.example", first_name: "Mira", last_name: "Okafor" },
  });
  expect(made?.operator.email).toBe("mira@lighthouse.example");
  expect(await accounts.websites.existsByDomain("lighthouse.example")).toBe(true);
});
