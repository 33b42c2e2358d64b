import type { Call } from "./trace.js";

/** So long that it stands nowhere else in a trace. */
export const firstFingerprint = 7_700_000_000_000_000;

/**
 * Holds a trace, in the order of the calls' ends, against the rule: between the read of a request and the write of its
 * 202 lies a whole sync. Answers one sentence for each 202 that breaks it.
 */
export function judge(calls: readonly Call[], messages: number): string[] {
  const problems: string[] = [];
  const readAt = new Map<string, number>();
  const syncs: Call[] = [];
  let answers = 0;
  let latest = 0;
  for (const call of calls) {
    if (/^f(?:data)?sync$/.test(call.name) && call.result === 0) {
      syncs.push(call);
      latest = Math.max(latest, call.start);
    } else if (/^(?:read|readv|recvfrom|recvmsg)$/.test(call.name)) {
      for (const [, fingerprint] of call.text.matchAll(/POST \/v1\/.*?\\"fingerprint\\":(77\d{14})/g)) {
        readAt.set(fingerprint as string, call.end);
      }
    } else if (/^(?:write|writev|sendto|sendmsg)$/.test(call.name)) {
      for (const [, fingerprint] of call.text.matchAll(/HTTP\/1\.1 202.*?\\"fingerprint\\":(77\d{14})/g)) {
        answers += 1;
        const read = readAt.get(fingerprint as string);
        // Only syncs that ended are seen so far: calls come in the order of their ends. This write began later still,
        // or it was cut into by one that ended meanwhile.
        const durable = syncs.some((sync) => read !== undefined && sync.start >= read && sync.end <= call.start);
        if (read === undefined) problems.push(`The request of ${fingerprint} was not seen.`);
        else if (!durable)
          problems.push(`The 202 of ${fingerprint} was written at ${call.start} without a sync since ${read}.`);
      }
      while (syncs.length > 200) syncs.shift();
    }
  }
  if (answers !== messages) problems.push(`${answers} answers were seen, not ${messages}.`);
  if (latest === 0) problems.push("No sync was seen at all.");
  return problems;
}
