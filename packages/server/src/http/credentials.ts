import type { Tier } from "@parley/contract";
import { ApiError } from "../domain/error.js";

export interface Credentials {
  readonly identifier: string;
  readonly key: string;
}

const tiers: ReadonlySet<string> = new Set<Tier>(["user", "website", "plugin"]);
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
const longest = 1024;

/** Reads `Authorization: Basic base64(identifier:key)`. Throws invalid_session, and never shows what was given. */
export function parseCredentials(header: string | undefined): Credentials {
  if (header === undefined || header === "") {
    throw new ApiError("invalid_session", "The Authorization header is missing: it must be Basic identifier:key.");
  }
  const given = header.trim();
  if (given.length > longest || given.slice(0, 6).toLowerCase() !== "basic ") throw malformed();
  const encoded = given.slice(6).trim();
  if (!base64.test(encoded)) throw malformed();
  const text = Buffer.from(encoded, "base64").toString("latin1");
  const split = text.indexOf(":");
  if (split < 1 || split === text.length - 1) throw malformed();
  return { identifier: text.slice(0, split), key: text.slice(split + 1) };
}

function malformed(): ApiError {
  return new ApiError(
    "invalid_session",
    "The Authorization header must be Basic, with identifier:key encoded in Base64.",
  );
}

/** Reads `X-Crisp-Tier`. Old clients send none: the tier is then that of the token, here undefined. */
export function parseTier(header: string | readonly string[] | undefined): Tier | undefined {
  if (header === undefined) return undefined;
  if (typeof header === "string" && tiers.has(header)) return header as Tier;
  throw new ApiError("invalid_session", 'The X-Crisp-Tier header must be "user", "website" or "plugin".');
}
