import { UsageError } from "../settings/usage.js";

/** A password from standard input: its first line, which may be the only one. */
export async function readLine(): Promise<string> {
  let text = "";
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.includes("\n")) break;
  }
  const line = text.split(/\r?\n/, 1)[0] ?? "";
  if (line === "") throw new UsageError("--password-stdin: standard input holds no password.");
  return line;
}
