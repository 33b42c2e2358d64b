import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { read } from "./mail-server.js";
import { until } from "./wait.js";

/** The text of the newest mail to an address that a server without a mail server wrote, waited for. */
export function mailTo(data: string, address: string): Promise<string> {
  const folder = join(data, "mail");
  return until(`a mail to ${address} in ${folder}`, async () => {
    const files = (await readdir(folder).catch(() => [])).filter((name) => /^[^.].*\.eml$/.test(name)).sort();
    for (const file of files.reverse()) {
      const { headers, text } = read(await readFile(join(folder, file), "utf8"));
      if (headers.get("to") === address) return text;
    }
    return undefined;
  });
}

/** The six digits of a code in a mail. */
export function codeIn(text: string): string {
  const code = /^\d{6}\r?$/m.exec(text)?.[0];
  if (code === undefined) throw new Error(`There is no code in ${text}`);
  return code.trim();
}
