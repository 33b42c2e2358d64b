import { Sha256 } from "./crypto-sha256.js";

/*
 * For platforms without node:crypto. Theirs is asynchronous, and `verifyHook` of the official client is not.
 */

const BLOCK = 64;

/** HMAC-SHA256 of the parts, one after the other: 32 bytes. */
export function hmacSha256(key: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const short = key.length > BLOCK ? new Sha256().update(key).digest() : key;
  const inner = new Sha256().update(padded(short, 0x36));
  for (const part of parts) inner.update(part);
  return new Sha256().update(padded(short, 0x5c)).update(inner.digest()).digest();
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  const block = new Uint8Array(BLOCK).fill(pad);
  for (let i = 0; i < key.length; i++) block[i] = (key[i] as number) ^ pad;
  return block;
}
