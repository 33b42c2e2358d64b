import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const name = "parley.url";

/** Keeps where clients reach the server of a data folder, for what commands make while it does not run. */
export function keepUrl(folder: string, url: string): Promise<void> {
  return writeFile(join(folder, name), `${url}\n`);
}

/** Where clients reached the server of a data folder when it last ran. */
export async function keptUrl(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, name), "utf8").catch(() => "");
  return text.trim() || undefined;
}
