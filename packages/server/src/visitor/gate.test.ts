import type { IncomingMessage } from "node:http";
import { beforeEach, describe, expect, it, test } from "vitest";
import { ApiError } from "../domain/error.js";
import type { WebsiteId } from "../store/scope.js";
import { checkRules, passGate } from "./gate.js";
import type { VisitorHub } from "./hub.js";

const website_id = "11111111-1111-4111-8111-111111111111" as WebsiteId;
const caller = { ip: "192.0.2.1" };
const refused = { reason: "not_allowed", status: 403 };

let settings: { chatbox?: object; domain_alternates?: string[] };
/** Websites that were asked for. */
let asked: string[];
/** Rules that kept somebody out, by website. */
let counted: [string, string][];

beforeEach(() => {
  settings = {};
  asked = [];
  counted = [];
});

const hub = {
  settings: {
    async of(id: string) {
      asked.push(id);
      if (id !== website_id) throw new ApiError("website_not_found");
      return { website_id, name: "Acme", domain: "acme.example", ...settings };
    },
  },
  visitors: { blocked: (id: string, rule: string) => void counted.push([id, rule]) },
} as unknown as VisitorHub;

const request = (origin?: string) =>
  ({ headers: origin === undefined ? {} : { origin } }) as unknown as IncomingMessage;

const pass = (id: string, origin?: string, who: Parameters<typeof passGate>[3] = caller) =>
  passGate(hub, id, request(origin), who);

describe("the gate", () => {
  it("opens on a website that there is, however its id is written", async () => {
    expect(await pass(website_id)).toMatchObject({ website_id, settings: { name: "Acme" } });
    expect(await pass(website_id.toUpperCase())).toMatchObject({ website_id });
  });

  test.each(["", "acme", `${website_id}0`, "x".repeat(100_000)])("asks no database for what is no id", async (id) => {
    await expect(pass(id)).rejects.toMatchObject({ reason: "website_not_found", status: 404 });
    expect(asked).toEqual([]);
  });

  it("is shut on a website that there is not", async () => {
    await expect(pass("22222222-2222-4222-8222-222222222222")).rejects.toMatchObject({
      reason: "website_not_found",
      // Not what is told of tokens.
      message: "There is no website with this website_id.",
    });
  });

  it("keeps out by rule, and counts it once", async () => {
    settings = { chatbox: { blocked_ips: ["192.0.2.1"], blocked_countries: ["FR"] } };
    await expect(pass(website_id)).rejects.toMatchObject(refused);
    await expect(pass(website_id, undefined, { ip: "192.0.2.2", country: "FR" })).rejects.toMatchObject(refused);
    await pass(website_id, undefined, { ip: "192.0.2.2", country: "DE" });
    expect(counted).toEqual([
      [website_id, "ips"],
      [website_id, "countries"],
    ]);
  });
});

describe("pages that may use the chat box", () => {
  it("are all, unless the website checks", async () => {
    for (const origin of [undefined, "null", "https://evil.example"]) await pass(website_id, origin);
    settings = { chatbox: { check_domain: false } };
    await pass(website_id, "https://evil.example");
  });

  test.each([
    "https://acme.example",
    "http://acme.example:8080",
    "https://www.acme.example",
    "https://a.b.acme.example",
    "https://ACME.example",
    "https://acme.test",
    "https://shop.acme.test",
  ])("are those of its domains: %s", async (origin) => {
    settings = { chatbox: { check_domain: true }, domain_alternates: ["acme.test"] };
    expect(await pass(website_id, origin)).toMatchObject({ website_id });
  });

  test.each([
    undefined,
    "",
    "null",
    "nonsense",
    "https://evil.example",
    "https://notacme.example",
    "https://acme.example.evil.example",
    "https://acme.example@evil.example",
    "https://example",
  ])("are no others: %s", async (origin) => {
    settings = { chatbox: { check_domain: true }, domain_alternates: ["acme.test"] };
    await expect(pass(website_id, origin)).rejects.toMatchObject(refused);
    // No rule of the block lists kept it out.
    expect(counted).toEqual([]);
  });
});

it("judges by what becomes known later: languages and pages", async () => {
  settings = { chatbox: { blocked_locales: ["nl"], blocked_pages: ["*/internal"] } };
  const gate = await pass(website_id);
  await checkRules(hub, gate, { ...caller, locales: ["en"], page_url: "https://acme.example/" });
  await expect(checkRules(hub, gate, { ...caller, locales: ["nl"] })).rejects.toMatchObject(refused);
  const page_url = "https://acme.example/internal";
  await expect(checkRules(hub, gate, { ...caller, page_url })).rejects.toMatchObject(refused);
  expect(counted.map(([, rule]) => rule)).toEqual(["locales", "pages"]);
});
