import { newId } from "../../platform/ids.js";
import { findPlugin, insertPlugin, type PluginRow, subscribePlugin } from "../../store/plugins.js";
import type { Steps } from "../../store/step.js";
import { ApiError } from "../error.js";

/**
 * The plugin that a token is for: the one named, or a new one. Part of the command that makes the token.
 */
export function* resolvePlugin(plugin_id: string | undefined, name: string, now: number): Steps<PluginRow> {
  if (plugin_id !== undefined) {
    const plugin = yield* findPlugin(plugin_id);
    if (plugin === undefined) throw new ApiError("invalid_data", `There is no plugin ${plugin_id}.`);
    return plugin;
  }
  const id = newId();
  const plugin = { plugin_id: id, name, urn: pluginUrn(name, id), created_at: now };
  yield* insertPlugin(plugin);
  return plugin;
}

/** Subscribes a website to the plugin; nothing changes when it is subscribed. */
export function* subscribe(plugin_id: string, website_id: string, now: number): Steps<void> {
  yield* subscribePlugin(plugin_id, website_id, now);
}

/** `urn:parley:order-bot-1b9d6bcd:0`: readable, and unique through the first digits of the id. */
function pluginUrn(name: string, plugin_id: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return `urn:parley:${slug || "plugin"}-${plugin_id.slice(0, 8)}:0`;
}
