import { describe, expect, it, test } from "vitest";
import { blockedBy } from "./rules.js";

const nowhere = { ip: "192.0.2.1" };

describe("addresses", () => {
  const blocked_ips = ["192.0.2.7", "10.0.0.0/8", "2001:db8::/32", "nonsense", "300.1.1.1/99"];
  test.each([
    ["192.0.2.7", "ips"],
    ["192.0.2.8", undefined],
    ["10.200.3.4", "ips"],
    ["::ffff:10.200.3.4", "ips"],
    ["2001:db8:1::9", "ips"],
    ["2001:db9::9", undefined],
    ["", undefined],
    ["unix", undefined],
  ])("%s", (ip, rule) => {
    expect(blockedBy({ blocked_ips }, { ip })).toBe(rule);
  });
});

test.each([
  [{ blocked_countries: ["FR", "de"] }, { country: "fr" }, "countries"],
  [{ blocked_countries: ["FR", "de"] }, { country: "DE" }, "countries"],
  [{ blocked_countries: ["FR"] }, { country: "US" }, undefined],
  [{ blocked_countries: ["FR"] }, {}, undefined],
  [{ blocked_locales: ["pt"] }, { locales: ["pt-BR", "en"] }, "locales"],
  [{ blocked_locales: ["pt-BR"] }, { locales: ["pt_br"] }, "locales"],
  [{ blocked_locales: ["pt-BR"] }, { locales: ["pt"] }, undefined],
  // The language that a visitor prefers counts, not each that they can read.
  [{ blocked_locales: ["pt"] }, { locales: ["en", "pt"] }, undefined],
  [{ blocked_locales: ["e"] }, { locales: ["en"] }, undefined],
  [{ blocked_locales: ["pt"] }, { locales: [] }, undefined],
] as const)("%j keeps %j out by %s", (settings, caller, rule) => {
  expect(blockedBy(settings, { ...nowhere, ...caller })).toBe(rule);
});

describe("pages", () => {
  const page = "https://shop.example/cart/pay?step=2#top";
  test.each([
    ["https://shop.example/cart/pay", true],
    ["shop.example/cart/pay/", true],
    ["SHOP.example/CART/pay", true],
    ["https://shop.example/cart/*", true],
    ["*/pay", true],
    ["*cart*", true],
    ["shop.example/*/pay?step=2*", true],
    ["*", true],
    ["https://shop.example/cart", false],
    ["http://shop.example/cart/pay", false],
    ["shop.example/cart/pay?step=3*", false],
    ["shop.example/cart/*/pay", false],
    ["shop.example", false],
    ["", false],
  ])("%s", (pattern, blocked) => {
    expect(blockedBy({ blocked_pages: [pattern] }, { ...nowhere, page_url: page })).toBe(blocked ? "pages" : undefined);
  });

  it("are all blocked but those allowed, once some are", () => {
    const settings = { allowed_pages: ["shop.example/help/*"], blocked_pages: ["*/help/secret"] };
    const of = (page_url: string) => blockedBy(settings, { ...nowhere, page_url });
    expect(of("https://shop.example/help/a")).toBeUndefined();
    expect(of("https://shop.example/help/secret")).toBe("pages");
    expect(of("https://shop.example/")).toBe("pages");
    // A chat box that says no page is on none.
    expect(blockedBy(settings, nowhere)).toBeUndefined();
  });

  it("cost little, whatever the pattern", () => {
    const page_url = `https://a.example/${"a".repeat(2_000)}`;
    const blocked_pages = Array.from({ length: 1_000 }, () => `${"*a".repeat(1_000)}b`);
    const started = performance.now();
    expect(blockedBy({ blocked_pages }, { ...nowhere, page_url })).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it("names one rule, the address first", () => {
  const settings = { blocked_ips: ["192.0.2.1"], blocked_countries: ["FR"], blocked_pages: ["*"] };
  const caller = { ip: "192.0.2.1", country: "FR", page_url: "https://a.example/" };
  expect(blockedBy(settings, caller)).toBe("ips");
  expect(blockedBy({ ...settings, blocked_ips: [] }, caller)).toBe("countries");
  expect(blockedBy({}, caller)).toBeUndefined();
});
