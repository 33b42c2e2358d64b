import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashKey, newKey, newPassword, sameHash } from "./crypto.js";
import { isUuid, newFingerprint, newId, newSessionId } from "./ids.js";

describe("keys", () => {
  it("are 64 hexadecimal digits, never twice the same", () => {
    const keys = new Set(Array.from({ length: 100 }, newKey));
    expect(keys.size).toBe(100);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it("are kept as their SHA-256", () => {
    const key = newKey();
    expect(Buffer.from(hashKey(key)).toString("hex")).toBe(createHash("sha256").update(key).digest("hex"));
  });

  it("compare equal to themselves only", () => {
    const [a, b] = [hashKey("a"), hashKey("b")];
    expect(sameHash(a, hashKey("a"))).toBe(true);
    expect(sameHash(a, b)).toBe(false);
    expect(sameHash(a, a.subarray(1))).toBe(false);
  });
});

describe("passwords", () => {
  it("are 20 unmistakable characters", () => {
    for (let i = 0; i < 200; i++) expect(newPassword()).toMatch(/^[a-km-zA-HJ-NP-Z2-9]{20}$/);
  });
});

describe("ids", () => {
  it("are UUIDs, with a prefix for sessions", () => {
    expect(isUuid(newId())).toBe(true);
    const session = newSessionId();
    expect(session.startsWith("session_")).toBe(true);
    expect(isUuid(session.slice("session_".length))).toBe(true);
    expect(isUuid("not-a-uuid")).toBe(false);
    expect(isUuid(`${newId()}\n`)).toBe(false);
  });

  it("gives fingerprints of 15 digits that grow, never twice the same", () => {
    let last = 0;
    for (let i = 0; i < 2000; i++) {
      const fingerprint = newFingerprint();
      expect(Number.isSafeInteger(fingerprint)).toBe(true);
      expect(String(fingerprint)).toHaveLength(15);
      expect(fingerprint).toBeGreaterThan(last);
      last = fingerprint;
    }
  });
});
