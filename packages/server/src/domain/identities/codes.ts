import { createHmac, randomInt } from "node:crypto";
import { sameHash } from "../../platform/crypto.js";
import { getConversationId } from "../../store/conversations.js";
import { getIdentityCode, type IdentityCodeRow, saveIdentityCode } from "../../store/identity-codes.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { ApiError } from "../error.js";

/** Milliseconds that a code is good for, and between two codes for one identity. */
const codeLife = 600_000;
const codePause = 30_000;
/** Codes for one identity within an hour, so that nobody's mailbox is filled, and few can be guessed. */
const codesAnHour = 10;
const hour = 3_600_000;
/** Wrong codes after which the right one is no longer taken. */
const wrongCodes = 5;

/** Six digits. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** With a key: six digits alone would be guessed from their hash. Of no session, since a code goes along with a conversation's merge. */
export function hashCode(key: Buffer, recipient: string, identity: string, code: string): Uint8Array {
  return createHmac("sha256", key).update(`${recipient}\n${identity}\n${code}`).digest();
}

/** Keeps a code in the place of the last one. Answers until when it is good. Throws too_many_requests. */
export function* keepCode(
  conversation_id: number,
  identity: string,
  recipient: string,
  code_hash: Uint8Array,
  now: number,
): Steps<number> {
  const before = yield* getIdentityCode(conversation_id, identity);
  if (before !== undefined && before.requested_at + codePause > now) {
    throw new ApiError("too_many_requests", "A code was sent just now; wait half a minute for another.");
  }
  const recent = before !== undefined && before.sent_since + hour > now;
  const sent_count = recent ? before.sent_count + 1 : 1;
  if (sent_count > codesAnHour) {
    throw new ApiError("too_many_requests", `At most ${codesAnHour} codes are sent within an hour.`);
  }
  const times = { requested_at: now, expires_at: now + codeLife, sent_since: recent ? before.sent_since : now };
  yield* saveIdentityCode(conversation_id, identity, { recipient, code_hash, sent_count, ...times });
  return times.expires_at;
}

/** Whether it is the code that was sent, which may still be taken. */
export function isGood(
  sent: IdentityCodeRow | undefined,
  key: Buffer,
  identity: string,
  code: string,
  now: number,
): sent is IdentityCodeRow {
  if (sent === undefined || sent.expires_at <= now || sent.attempts >= wrongCodes) return false;
  return sameHash(sent.code_hash, hashCode(key, sent.recipient, identity, code));
}

/** Whose a code is that may still be taken. */
export function* recipientNow(
  website_id: WebsiteId,
  session_id: string,
  key: Buffer,
  identity: string,
  code: string,
  now: number,
): Steps<string | undefined> {
  const id = yield* getConversationId(website_id, session_id);
  const sent = id === undefined ? undefined : yield* getIdentityCode(id, identity);
  return isGood(sent, key, identity, code, now) ? sent.recipient : undefined;
}
