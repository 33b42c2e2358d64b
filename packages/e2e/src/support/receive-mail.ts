import { spawn } from "node:child_process";
import { type Parley, parleyBin } from "./parley.js";

/** What the command says of a mail that it took. */
export interface Received {
  readonly outcome?: string;
  readonly session_id?: string;
  readonly spam_id?: string;
  readonly reason?: string;
}

/** Hands a mail to a running server as a mail server does. */
export function receiveMail(
  parley: Pick<Parley, "data">,
  lines: readonly string[],
  ...args: string[]
): Promise<{ code: number | null; told: Received }> {
  const child = spawn(process.execPath, [parleyBin, "mail", "receive", "--json", "--data", parley.data, ...args], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  // It may end before it has read anything.
  child.stdin.on("error", () => {});
  child.stdin.end(lines.join("\r\n"));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, told: out === "" ? {} : JSON.parse(out) }));
  });
}
