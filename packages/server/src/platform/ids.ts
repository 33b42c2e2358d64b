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

/** Whether a nickname is one of those, and nobody's own. */
export function isMadeUpNickname(nickname: string): boolean {
  return /^visitor\d+$/.test(nickname);
}

/** 2020-09-13, in milliseconds: what fingerprints count from, so that they have 15 digits until 2052. */
const FINGERPRINT_EPOCH = 1_600_000_000_000;
let lastFingerprint = 0;

/**
 * A message's fingerprint: 15 decimal digits, below 2^53, growing with time so that an index of them grows at its end. Never
 * twice from one process; two processes may meet in the same millisecond once in a thousand times.
 */
export function newFingerprint(): number {
  const now = (Date.now() - FINGERPRINT_EPOCH) * 1_000 + randomInt(0, 1_000);
  lastFingerprint = Math.max(now, lastFingerprint + 1);
  return lastFingerprint;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return text.length === 36 && UUID.test(text);
}
