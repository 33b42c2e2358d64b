import { hash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** A token's key: 256 random bits as 64 hexadecimal digits. Shown once; only `hashKey` of it is kept. */
export function newKey(): string {
  return randomBytes(32).toString("hex");
}

/**
 * SHA-256 of a key. A key is 256 random bits, so a slow hash would protect nothing and cost every request.
 */
export function hashKey(key: string): Uint8Array {
  // By way of a text: a buffer that the hash itself makes costs as much as the hashing.
  return Buffer.from(hash("sha256", key, "binary"), "latin1");
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Without the letters and digits that are misread for one another. */
const LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password to hand to a person: 20 letters and digits, about 116 bits. */
export function newPassword(): string {
  let password = "";
  for (let i = 0; i < 20; i++) password += LETTERS[randomInt(LETTERS.length)];
  return password;
}
