import { hmacSha256 } from "#crypto";
import { equalBytes } from "../port/crypto-equal.js";
import { fromHex, toBytes } from "./bytes.js";
import { type HookHeaders, headerOf } from "./headers.js";

/**
 * Whether a call of an MCP server comes from Crisp: `sha256=` and the HMAC of `timestamp.website_id.body`. The age of the timestamp
 * is for the caller to judge.
 */
export function verifyMcp(secret: string, headers: HookHeaders, body: string | Uint8Array): boolean {
  const header = headerOf(headers);
  const [timestamp, website, signature] = ["timestamp", "website-id", "signature"].map((name) =>
    header(`x-crisp-${name}`),
  );
  if (!secret || !timestamp || !website || !signature?.startsWith("sha256=")) return false;
  const given = fromHex(signature.slice(7));
  const mac = hmacSha256(toBytes(secret), [toBytes(`${timestamp}.${website}.`), toBytes(body)]);
  return given !== undefined && equalBytes(mac, given);
}
