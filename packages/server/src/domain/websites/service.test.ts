import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebsiteId } from "../../store/scope.js";
import { type Accounts, openAccounts } from "../../testing/accounts.js";
import { normalizeDomain } from "./domain-name.js";

let accounts: Accounts;
beforeEach(async () => {
  accounts = await openAccounts();
});
afterEach(() => accounts.close());

describe("websites", () => {
  it("are created, read and found by domain in any case", async () => {
    const website = await accounts.websites.create({ name: " Shop ", domain: "Shop.Example" }, null);
    expect(website).toEqual({ website_id: expect.any(String), name: "Shop", domain: "shop.example", logo: null });
    expect(await accounts.websites.get(website.website_id as WebsiteId)).toEqual(website);
    expect(await accounts.websites.existsByDomain("SHOP.example")).toBe(true);
    expect(await accounts.websites.existsByDomain("shop.example.")).toBe(true);
    expect(await accounts.websites.existsByDomain("other.example")).toBe(false);
    expect(await accounts.websites.existsByDomain("not a domain")).toBe(false);
  });

  it("have a domain of their own, whatever its case, even when asked for at once", async () => {
    const made = await Promise.allSettled(
      ["shop.example", "SHOP.example", "other.example"].map((domain) =>
        accounts.websites.create({ name: "Shop", domain }, null),
      ),
    );
    expect(made.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(made[1]).toMatchObject({ reason: { reason: "website_exists", status: 409 } });
  });

  it("refuse names and domains that are none", async () => {
    for (const [name, domain, field] of [
      ["", "a.example", "name"],
      ["x".repeat(513), "a.example", "name"],
      ["a\nb", "a.example", "name"],
      ["Shop", "", "domain"],
      ["Shop", "https://a.example", "domain"],
      ["Shop", "a..example", "domain"],
      ["Shop", `${"a".repeat(64)}.example`, "domain"],
    ] as const) {
      await expect(async () => accounts.websites.create({ name, domain }, null)).rejects.toMatchObject({
        reason: "invalid_data",
        message: expect.stringMatching(new RegExp(`^${field} must be`)),
      });
    }
  });

  it("are not found when they do not exist", async () => {
    await expect(accounts.websites.get("00000000-0000-4000-8000-000000000000" as WebsiteId)).rejects.toMatchObject({
      reason: "website_not_found",
    });
  });
});

describe("normalizeDomain", () => {
  it("takes international names in their ASCII form", () => {
    expect(normalizeDomain("Bücher.example")).toBe("xn--bcher-kva.example");
    expect(normalizeDomain("localhost")).toBe("localhost");
    expect(normalizeDomain("a b.example")).toBeUndefined();
    expect(normalizeDomain("a/b")).toBeUndefined();
  });
});
