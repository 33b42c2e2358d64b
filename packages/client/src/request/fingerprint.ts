import type { Call } from "./call.js";

/** Fingerprints have 15 digits, as those that Crisp makes have, so any JSON number holds them. */
const LEAST = 100_000_000_000_000;
const COUNT = 900_000_000_000_000;

/** Whether the call sends a message: what must not happen twice, nor not at all. */
export function isSend({ verb, path }: Call): boolean {
  return path === "/website/{website_id}/conversation/{session_id}/message" && verb === "POST";
}

/** The call with a fingerprint for its message, unless the caller gave one. The caller's own body stays as it is. */
export function stamped(call: Call): Call {
  const { body } = call;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return call;
  const given = body as { readonly fingerprint?: unknown; readonly toJSON?: unknown };
  // What such a body will say is known to nobody but itself.
  if (typeof given.toJSON === "function") return call;
  if (given.fingerprint !== undefined && given.fingerprint !== null) return call;
  return { ...call, body: { ...given, fingerprint: newFingerprint() } };
}

/** Random, so that those of several programs differ as well: of ten thousand, two are the same once in 18 million times. */
export function newFingerprint(): number {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2)) as unknown as [number, number];
  return LEAST + (((high & 0x1fffff) * 2 ** 32 + low) % COUNT);
}
