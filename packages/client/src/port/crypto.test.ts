import { createHash, createHmac, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hmacSha256 as pure } from "./crypto.js";
import { equalBytes } from "./crypto-equal.js";
import { hmacSha256 as native } from "./crypto-node.js";
import { Sha256 } from "./crypto-sha256.js";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("our SHA-256", () => {
  it("is that of node:crypto for every length around the blocks, in one part and in several", () => {
    for (let length = 0; length <= 300; length++) {
      const bytes = randomBytes(length);
      const expected = createHash("sha256").update(bytes).digest("hex");
      expect([length, hex(new Sha256().update(bytes).digest())]).toEqual([length, expected]);
      const cut = Math.floor(length / 3);
      const parts = new Sha256().update(bytes.subarray(0, cut)).update(bytes.subarray(cut));
      expect([length, hex(parts.digest())]).toEqual([length, expected]);
    }
  });

  it("is that of node:crypto for long and for non-ASCII texts", () => {
    for (const text of ["Grüße 👋 日本語", "é".repeat(100_000), "\u0000"]) {
      const bytes = new TextEncoder().encode(text);
      expect(hex(new Sha256().update(bytes).digest())).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });
});

describe.each([
  ["our", pure],
  ["the platform's", native],
])("%s HMAC-SHA256", (_name, hmacSha256) => {
  it("is that of node:crypto for keys and parts of every length around the blocks", () => {
    for (let length = 0; length <= 140; length++) {
      const key = randomBytes(length);
      const parts = [randomBytes(length * 2), randomBytes(7), new Uint8Array()];
      const expected = createHmac("sha256", key).update(Buffer.concat(parts)).digest("hex");
      expect([length, hex(hmacSha256(key, parts))]).toEqual([length, expected]);
    }
  });
});

it("bytes are equal when every one is", () => {
  const bytes = randomBytes(32);
  expect(equalBytes(bytes, Uint8Array.from(bytes))).toBe(true);
  expect(equalBytes(bytes, bytes.subarray(0, 31))).toBe(false);
  for (const place of [0, 15, 31]) {
    const other = Uint8Array.from(bytes);
    other[place] = (other[place] as number) ^ 1;
    expect(equalBytes(bytes, other)).toBe(false);
  }
});
