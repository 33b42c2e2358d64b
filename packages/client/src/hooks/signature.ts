import { hmacSha256 } from "#crypto";
import { equalBytes } from "../port/crypto-equal.js";
import { fromHex, toBytes, toHex } from "./bytes.js";

/** HMAC-SHA256 of `[timestamp;body]`, as plugin hooks and widgets have it: 64 hexadecimal digits. */
export function crispSignature(secret: string, body: string | Uint8Array, timestamp: string): string {
  return toHex(crispMac(secret, toBytes(body), timestamp));
}

/**
 * Whether one of the secrets made the signature. All are tried, and each is compared in full, so that the time it takes tells
 * nothing of the secrets.
 */
export function isCrispSignature(
  secrets: readonly string[],
  body: Uint8Array,
  timestamp: string,
  signature: string,
): boolean {
  const given = fromHex(signature.trim());
  if (given === undefined) return false;
  let valid = false;
  for (const secret of secrets) valid = equalBytes(crispMac(secret, body, timestamp), given) || valid;
  return valid;
}

/**
 * The check that `verifyHook` and `verifyWidget` of the official client make: of the body as it came, or of an object, which is
 * signed in the form that JSON.stringify gives it. False for anything that cannot be checked.
 */
export function verifySignature(secret: unknown, body: unknown, timestamp: unknown, signature: unknown): boolean {
  if (typeof secret !== "string" || secret === "" || typeof signature !== "string") return false;
  if (typeof timestamp !== "number" && typeof timestamp !== "string") return false;
  // A signature is over the timestamp as it was written.
  if (!Number.isFinite(Number(timestamp)) || Number(timestamp) === 0) return false;
  const bytes = bytesOf(body);
  return bytes !== undefined && isCrispSignature([secret], bytes, String(timestamp), signature);
}

function bytesOf(body: unknown): Uint8Array | undefined {
  if (typeof body === "string" || body instanceof Uint8Array) return toBytes(body);
  if (typeof body !== "object" || body === null) return undefined;
  try {
    return toBytes(JSON.stringify(body));
  } catch {
    return undefined;
  }
}

function crispMac(secret: string, body: Uint8Array, timestamp: string): Uint8Array {
  return hmacSha256(toBytes(secret), [toBytes(`[${timestamp};`), body, toBytes("]")]);
}
