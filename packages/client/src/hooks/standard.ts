import { hmacSha256 } from "#crypto";
import { equalBytes } from "../port/crypto-equal.js";
import { fromBase64, toBase64, toBytes } from "./bytes.js";

/** The key that a secret of Standard Webhooks stands for. Throws a TypeError when it is none. */
export function standardKey(secret: string): Uint8Array {
  const key = typeof secret === "string" ? fromBase64(secret.replace(/^whsec_/, "")) : undefined;
  if (key && key.length > 0) return key;
  // The secret is not shown.
  throw new TypeError("A secret of Standard Webhooks must be base64, with or without whsec_ before it.");
}

/** What the header `webhook-signature` says: `v1,` and base64. */
export function standardSignature(key: Uint8Array, id: string, timestamp: string, body: Uint8Array): string {
  return `v1,${toBase64(standardMac(key, id, timestamp, body))}`;
}

/** Whether one of the keys made one of the signatures. All are tried, each compared in full. */
export function isStandardSignature(
  keys: readonly Uint8Array[],
  id: string,
  timestamp: string,
  body: Uint8Array,
  signatures: string,
): boolean {
  let valid = false;
  const given = signatures.split(/[\s]+/).filter((signature) => signature.startsWith("v1,"));
  for (const key of keys) {
    const mac = standardMac(key, id, timestamp, body);
    for (const signature of given) {
      const bytes = fromBase64(signature.slice(3));
      valid = (bytes !== undefined && equalBytes(mac, bytes)) || valid;
    }
  }
  return valid;
}

function standardMac(key: Uint8Array, id: string, timestamp: string, body: Uint8Array): Uint8Array {
  return hmacSha256(key, [toBytes(`${id}.${timestamp}.`), body]);
}
