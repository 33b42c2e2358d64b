import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addMail } from "./admin/mail.js";
import { addOperator } from "./admin/operator.js";
import { addPlugin } from "./admin/plugin.js";
import { addToken } from "./admin/token.js";
import { addWebsite } from "./admin/website.js";
import { fail } from "./failure.js";
import { serve } from "./serve.js";
import { serveSettings } from "./settings/serve.js";
import { addSettings, readSettings } from "./settings/setting.js";
import { UsageError } from "./settings/usage.js";

/**
 * Runs the command line with its arguments, the program's name not among them. Prints one sentence and leaves with exit
 * code 1 when it cannot do what was asked.
 */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      // Asked for nothing, commander printed the help already.
      if (error.code === "commander.help") process.exit(1);
      fail(new UsageError(sentence(error.message)), error.exitCode);
    }
    fail(error);
  }
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const root = new Command("parley")
    .description("Self-hosted customer messaging that speaks the Crisp API.")
    .version(version)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  const start = root.command("serve").description("run the server");
  addSettings(start, serveSettings);
  start.action((flags: Record<string, unknown>) => serve(readSettings(serveSettings, flags, process.env)));
  addWebsite(root);
  addOperator(root);
  addToken(root);
  addPlugin(root);
  addMail(root);
  return root;
}

/** Commander's `error: unknown option '--x'`, as a sentence of ours. */
function sentence(message: string): string {
  const text = message.replace(/^error: /, "").replace(/\n/g, " ");
  return /[.?)]$/.test(text) ? text : `${text}.`;
}
