import { createHmac } from "node:crypto";

/** HMAC-SHA256 of the parts, one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}
