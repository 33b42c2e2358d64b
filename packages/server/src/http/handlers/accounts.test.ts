import { connectRoutes, type Tier, type Verb, websiteRoutes } from "@parley/contract";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError } from "../../domain/error.js";
import { firstStart } from "../../domain/first-start.js";
import type { FirstStart } from "../../options.js";
import { type Accounts, openAccounts } from "../../testing/accounts.js";
import { fakeHttp } from "../../testing/http.js";
import { connectHandlers } from "./connect.js";
import { websiteHandlers } from "./websites.js";

let accounts: Accounts;
let app: FastifyInstance;
let created: FirstStart;

/** Callers of whom too much was asked. */
const exhausted = new Set<string>();
const lookups = {
  take(caller: string) {
    if (exhausted.has(caller)) throw new ApiError("too_many_requests");
  },
};

beforeAll(async () => {
  accounts = await openAccounts();
  created = (await firstStart(accounts.store, accounts.authenticator)) as FirstStart;
  app = fakeHttp({
    options: { publicUrl: "https://chat.example.com" },
    routes: [...websiteRoutes, ...connectRoutes],
    handlers: { ...websiteHandlers(accounts.websites, lookups), ...connectHandlers() },
    authenticate: (identifier, key, tier) => accounts.authenticator.authenticate(identifier, key, tier),
  });
});

afterAll(async () => {
  await app.close();
  await accounts.close();
});

async function ask(tier: Tier, method: Verb, path: string, payload?: object) {
  const request = payload === undefined ? {} : { payload };
  const response = await app.inject({ method, url: `/v1${path}`, headers: headersOf(tier), ...request });
  return { status: response.statusCode, ...(response.body === "" ? {} : response.json()) };
}

function headersOf(tier: Tier) {
  const token = created.tokens.find((each) => each.tier === tier);
  const authorization = `Basic ${Buffer.from(`${token?.identifier}:${token?.key}`).toString("base64")}`;
  return { authorization, "x-crisp-tier": tier };
}

describe("websites", () => {
  test("one that was created is reached at once, and its domain is taken", async () => {
    const made = await ask("user", "POST", "/website", { name: "Shop", domain: "Shop.example" });
    expect(made).toMatchObject({ status: 201, reason: "added", data: { name: "Shop", domain: "shop.example" } });
    const got = await ask("user", "GET", `/website/${made.data.website_id}`);
    expect(got).toEqual({ status: 200, error: false, reason: "resolved", data: made.data });
    expect(await ask("user", "POST", "/website", { name: "Shop", domain: "SHOP.example" })).toMatchObject({
      status: 409,
      reason: "website_exists",
    });
    expect(await ask("plugin", "HEAD", "/website?domain=SHOP.example")).toEqual({ status: 200 });
    expect(await ask("plugin", "GET", `/website/${made.data.website_id}`)).toMatchObject({
      status: 404,
      reason: "not_subscribed",
    });
  });

  test("are looked up by nobody who asks for too many, by token or by address", async () => {
    for (const caller of [created.tokens.find(({ tier }) => tier === "user")?.identifier as string, "127.0.0.1"]) {
      exhausted.add(caller);
      const answer = await app.inject({
        method: "HEAD",
        url: "/v1/website?domain=nobody.example",
        headers: headersOf("user"),
      });
      expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([429, "1"]);
      exhausted.clear();
    }
    expect(await ask("user", "HEAD", "/website?domain=nobody.example")).toEqual({ status: 404 });
  });

  test("an unknown domain is free", async () => {
    expect(await ask("user", "HEAD", "/website?domain=nobody.example")).toEqual({ status: 404 });
    expect(await ask("user", "HEAD", "/website")).toEqual({ status: 400 });
  });

  test("only users create them", async () => {
    const body = { name: "Other", domain: "other.example" };
    for (const tier of ["website", "plugin"] as const) {
      expect(await ask(tier, "POST", "/website", body)).toMatchObject({ status: 403, reason: "restricted_route_tier" });
    }
  });
});

describe("connect", () => {
  test.each([
    ["user", "/user/connect/endpoints", "u"],
    ["website", "/website/connect/endpoints", "w"],
    ["website", "/website/{website_id}/connect/endpoints", "w"],
    ["plugin", "/plugin/connect/endpoints", "p"],
    ["plugin", "/website/{website_id}/connect/endpoints", "p"],
  ] as const)("a %s finds its socket at %s", async (tier, path, letter) => {
    const app = `wss://chat.example.com/${letter}/1/`;
    const { status, data } = await ask(tier, "GET", path.replace("{website_id}", created.website_id));
    expect([status, data]).toEqual([200, { socket: { app }, rescue: { socket: { app } } }]);
  });

  test("a plugin learns who it is, and that its session holds", async () => {
    const { plugin_id } = created.tokens.find(({ tier }) => tier === "plugin") ?? {};
    expect((await ask("plugin", "GET", "/plugin/connect/account")).data).toEqual({ plugin_id });
    expect(await ask("plugin", "HEAD", "/plugin/connect/session")).toEqual({ status: 200 });
    expect(await ask("plugin", "GET", "/plugin/connect/session")).toMatchObject({ reason: "resolved", data: {} });
    expect(await ask("website", "HEAD", "/plugin/connect/session")).toEqual({ status: 403 });
  });
});
