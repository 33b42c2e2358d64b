import { randomInt, randomUUID } from "node:crypto";

/** UUID v4: website_id, user_id, plugin_id and the like. */
export function newId(): string {
  return randomUUID();
}

/** `session_<uuid>` */
export function newSessionId(): string {
  return `session_${randomUUID()}`;
}

/** `visitor<n>`: what a visitor is called until somebody says otherwise. */
export function newVisitorNickname(): string {
  return `visitor${randomInt(1, 1_000_000)}`;
}

/**
 * A message's fingerprint: 15 decimal digits, below 2^53. Two draws, since one randomInt reaches 2^48 only, which would
 * leave the first digit of most fingerprints a 1 or a 2.
 */
export function newFingerprint(): number {
  return randomInt(100_000, 1_000_000) * 1_000_000_000 + randomInt(0, 1_000_000_000);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return text.length === 36 && UUID.test(text);
}
