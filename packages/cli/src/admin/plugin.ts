import type { Command } from "commander";
import { columns } from "../print/columns.js";
import { UsageError } from "../settings/usage.js";
import { administer } from "./run.js";

export function addPlugin(program: Command): void {
  const plugin = program
    .command("plugin")
    .description("plugins of this server; `token create --tier plugin` makes one");
  const url = plugin
    .command("action-url")
    .description(
      "set where a plugin takes actions of its widgets and tools; the secret that signs them is printed once",
    )
    .argument("<plugin_id>", "the plugin")
    .option("--url <url>", "https URL that actions are sent to")
    .option("--remove", "take it away");
  administer(
    url,
    (flags: { url?: string; remove?: true }, plugin_id = "") => {
      if ((flags.url === undefined) === (flags.remove === undefined)) throw new UsageError("Give --url or --remove.");
      return {
        name: "plugin.action_url" as const,
        params: { plugin_id, ...(flags.url === undefined ? {} : { url: flags.url }) },
      };
    },
    ({ secret }: { secret: string | null }) => (secret === null ? "Removed." : columns([["secret", secret]])),
  );
}
