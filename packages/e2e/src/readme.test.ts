import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Parley, startParley } from "./support/parley.js";
import { Rest } from "./support/rest.js";
import { findTool } from "./support/tools.js";
import { until } from "./support/wait.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const curl = findTool("curl");

let parley: Parley;
let readme: string;

beforeAll(async () => {
  parley = await startParley({ args: ["--demo"] });
  readme = await readFile(`${root}README.md`, "utf8");
});
afterAll(async () => {
  await parley?.stop();
});

/** The first fenced block of the language that holds the word, for the server of this test. */
function block(language: string, word: string): string {
  const blocks = [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(
    ([, code = ""]) => code,
  );
  const code = blocks.find((candidate) => candidate.includes(word));
  if (code === undefined) throw new Error(`README.md has no ${language} block with ${word}`);
  // Never the block that installs: it would do so in this very checkout.
  if (/\bnpm\b/.test(code)) throw new Error(`the ${language} block with ${word} is the one that installs`);
  return code.replaceAll("http://127.0.0.1:8787", parley.url);
}

it.skipIf(curl === undefined)("the bot and the curl lines of the README work as they stand there", async () => {
  const { identifier, key } = parley.token("plugin");
  const env = { ...process.env, IDENTIFIER: identifier, KEY: key, WEBSITE_ID: parley.created.website_id };
  const bot = spawn(process.execPath, ["--input-type=module", "-e", block("js", "authenticateTier")], {
    cwd: root,
    env,
  });
  let said = "";
  bot.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  let failed = "";
  bot.stderr.on("data", (chunk: Buffer) => {
    failed += chunk.toString();
  });
  try {
    await until("the bot", () => said.includes("The bot listens."));
    const shell = spawn("sh", ["-e"], { cwd: root, env });
    let printed = "";
    shell.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    shell.stdin.end(`${block("sh", "api() {")}\necho; echo "session: $session"\n`);
    const code = await new Promise((resolve) => {
      shell.once("close", resolve);
      setTimeout(() => shell.kill(), 10_000).unref();
    });
    expect([code, printed]).toEqual([0, expect.stringContaining('"reason":"dispatched"')]);
    expect(printed).toContain('"content":"Hello!"');

    const session_id = /session: (\S+)/.exec(printed)?.[1];
    const rest = new Rest(parley, parley.token("website"));
    const path = `/website/${parley.created.website_id}/conversation/${session_id}/messages`;
    await until("the bot's answer", async () => {
      const messages: { content: string; from: string }[] = await rest.data("GET", path);
      return messages.some(({ content, from }) => from === "operator" && content === "You said: Hello!");
    });
    expect(failed).toBe("");
  } finally {
    bot.kill();
  }
});
