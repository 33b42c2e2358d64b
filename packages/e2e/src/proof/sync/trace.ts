import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** A system call as strace saw it, from its start to its end. */
export interface Call {
  readonly name: string;
  /** Arguments and result as strace prints them. */
  readonly text: string;
  /** Seconds since 1970, on the machine's clock. */
  readonly start: number;
  readonly end: number;
  readonly result: number;
}

const whole = /^(\d+) +(\d+\.\d+) (\w+)\((.*)\) += (-?\d+)(?:.*?<(\d+\.\d+)>)?$/s;
const begun = /^(\d+) +(\d+\.\d+) (\w+)\((.*) <unfinished \.\.\.>$/s;
const resumed = /^(\d+) +(\d+\.\d+) <\.\.\. (\w+) resumed>(.*)\) += (-?\d+)(?:.*?<(\d+\.\d+)>)?$/s;

/** Reads what `strace -f -ttt -T` wrote; calls in the order of their ends. */
export async function readTrace(file: string): Promise<Call[]> {
  const calls: Call[] = [];
  const open = new Map<string, { start: number; text: string }>();
  for await (const line of createInterface({ input: createReadStream(file, "latin1") })) {
    const start = begun.exec(line);
    if (start !== null) {
      open.set(`${start[1]} ${start[3]}`, { start: Number(start[2]), text: start[4] as string });
      continue;
    }
    const rest = resumed.exec(line);
    if (rest !== null) {
      const key = `${rest[1]} ${rest[3]}`;
      const first = open.get(key);
      open.delete(key);
      if (first === undefined) continue;
      const end = Number(rest[2]);
      calls.push({
        name: rest[3] as string,
        text: first.text + rest[4],
        start: first.start,
        end,
        result: Number(rest[5]),
      });
      continue;
    }
    const call = whole.exec(line);
    if (call === null) continue;
    const at = Number(call[2]);
    const end = at + Number(call[6] ?? 0);
    calls.push({ name: call[3] as string, text: call[4] as string, start: at, end, result: Number(call[5]) });
  }
  return calls.sort((a, b) => a.end - b.end);
}

const escapes: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, v: 11, f: 12, '"': 34, "\\": 92 };

/** The first bytes of the buffer among a call's arguments, which strace prints as a C string. */
export function firstBytes(text: string, count: number): number[] {
  const bytes: number[] = [];
  for (let at = text.indexOf('"') + 1; bytes.length < count && at < text.length; ) {
    const octal = /^\\([0-7]{1,3})/.exec(text.slice(at, at + 4));
    if (octal !== null) {
      bytes.push(Number.parseInt(octal[1] as string, 8));
      at += octal[0].length;
    } else if (text[at] === "\\") {
      bytes.push(escapes[text[at + 1] as string] ?? 0);
      at += 2;
    } else if (text[at] === '"') break;
    else bytes.push(text.charCodeAt(at++));
  }
  return bytes;
}
