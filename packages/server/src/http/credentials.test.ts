import { describe, expect, test } from "vitest";
import { parseCredentials, parseTier } from "./credentials.js";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

describe("Authorization", () => {
  test("Basic carries identifier and key, split at the first colon", () => {
    expect(parseCredentials(basic("id:key"))).toEqual({ identifier: "id", key: "key" });
    expect(parseCredentials(basic("id:k:ey"))).toEqual({ identifier: "id", key: "k:ey" });
    expect(parseCredentials(basic("id:key").replace("Basic", "bAsIc"))).toEqual({ identifier: "id", key: "key" });
  });

  test.each([undefined, ""])("none at all says so", (header) => {
    expect(() => parseCredentials(header)).toThrow("The Authorization header is missing");
  });

  test.each([
    "Bearer abc",
    "Basic",
    "Basic ",
    "Basic !!!!",
    "Basic YWJj",
    basic(":key"),
    basic("id:"),
    `${basic("id:key")} x`,
    `Basic ${"A".repeat(2000)}`,
  ])("%j is refused without being shown", (header) => {
    expect(() => parseCredentials(header)).toThrow(/^The Authorization header must be Basic/);
  });
});

describe("X-Crisp-Tier", () => {
  test("is one of three, or left to the token", () => {
    expect(parseTier(undefined)).toBeUndefined();
    expect(parseTier("plugin")).toBe("plugin");
  });

  test.each(["", "admin", "User", "user, user", ["user", "user"]])("%j is refused", (header) => {
    expect(() => parseTier(header)).toThrow(/X-Crisp-Tier/);
  });
});
