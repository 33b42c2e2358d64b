import { hmacSha256 as withoutCrypto } from "./crypto.js";

/** Loading it takes a third of the time that loading all else does, and few programs verify anything. */
let crypto: typeof import("node:crypto") | undefined;

/** HMAC-SHA256 of the parts, one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  // Node 20.16 and later can load at once what an ES module did not import.
  crypto ??= process.getBuiltinModule?.("node:crypto");
  if (!crypto) return withoutCrypto(key, parts);
  const mac = crypto.createHmac("sha256", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}
