import { type Call, firstBytes } from "./trace.js";

/** So long that it stands nowhere else in a trace. */
export const firstFingerprint = 7_700_000_000_000_000;

/** Which writes are commits, and which syncs make them durable. */
export type LogKind = "sqlite" | "postgres";

const logs = { sqlite: /^\d+<[^>]*-wal>/, postgres: /^\d+<[^>]*\/pg_wal\// };

/**
 * Holds a trace, in the order of the calls' ends, against the rule: between the read of a request and the write of its
 * 202 the message is written to the log, committed there, and a sync of the log begins after that and ends. Answers one
 * sentence for each 202 that breaks it.
 */
export function judge(calls: readonly Call[], messages: number, kind: LogKind): string[] {
  const problems: string[] = [];
  const readAt = new Map<string, number>();
  const commits = new Commits(kind);
  const syncs: Call[] = [];
  let answers = 0;
  for (const call of calls) {
    if (/^f(?:data)?sync$/.test(call.name)) {
      if (call.result === 0 && logs[kind].test(call.text)) syncs.push(call);
      while (syncs.length > 200) syncs.shift();
    } else if (call.name === "pwrite64") {
      if (logs[kind].test(call.text)) commits.note(call);
    } else if (/^(?:read|readv|recvfrom|recvmsg)$/.test(call.name)) {
      for (const [, fingerprint] of call.text.matchAll(/POST \/v1\/.*?\\"fingerprint\\":(77\d{14})/g)) {
        readAt.set(fingerprint as string, call.end);
      }
    } else {
      for (const [, fingerprint] of call.text.matchAll(/HTTP\/1\.1 202.*?\\"fingerprint\\":(77\d{14})/g)) {
        answers += 1;
        const wrong = verdict(fingerprint as string, call, readAt, commits, syncs);
        if (wrong !== undefined) problems.push(wrong);
      }
    }
  }
  if (answers !== messages) problems.push(`${answers} answers were seen, not ${messages}.`);
  return problems;
}

function verdict(
  fingerprint: string,
  answer: Call,
  readAt: ReadonlyMap<string, number>,
  commits: Commits,
  syncs: readonly Call[],
): string | undefined {
  const read = readAt.get(fingerprint);
  if (read === undefined) return `The request of ${fingerprint} was not seen.`;
  const committed = commits.after(fingerprint, read);
  if (committed === undefined)
    return `The 202 of ${fingerprint} was written at ${answer.start.toFixed(6)} without a commit.`;
  if (syncs.some((sync) => sync.start >= committed && sync.end <= answer.start)) return undefined;
  return `The 202 of ${fingerprint} was written at ${answer.start.toFixed(6)} without a sync since its commit at ${committed.toFixed(6)}.`;
}

/** When each message was committed to the log. */
class Commits {
  readonly #kind: LogKind;
  readonly #at = new Map<string, number>();
  /** Messages in frames of a transaction that is still being written. */
  readonly #pending = new Set<string>();
  #commits = false;

  constructor(kind: LogKind) {
    this.#kind = kind;
  }

  note(call: Call): void {
    if (this.#kind === "sqlite" && call.result === frameHeader) {
      // Of a frame's header, the second number is 0 except in the last frame of a transaction.
      this.#commits = firstBytes(call.text, 8)
        .slice(4)
        .some((byte) => byte !== 0);
      return;
    }
    for (const [fingerprint] of call.text.matchAll(/77\d{14}/g)) this.#pending.add(fingerprint);
    if (this.#kind === "sqlite" && !this.#commits) return;
    for (const fingerprint of this.#pending) {
      if (!this.#at.has(fingerprint)) this.#at.set(fingerprint, call.end);
    }
    this.#pending.clear();
  }

  after(fingerprint: string, read: number): number | undefined {
    const at = this.#at.get(fingerprint);
    return at !== undefined && at >= read ? at : undefined;
  }
}

/** Bytes of the header that SQLite writes before each page in its write-ahead log. */
const frameHeader = 24;
