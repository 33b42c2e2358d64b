import type { WebsiteId } from "./scope.js";
import { get, run, type Steps, statement } from "./step.js";

/** Where a plugin takes actions. `action_secret` is encrypted. */
export interface PluginActionRow {
  readonly plugin_id: string;
  readonly urn: string;
  readonly action_url: string | null;
  readonly action_secret: string | null;
}

const bySubscription = `SELECT p.plugin_id, p.urn, p.action_url, p.action_secret FROM plugins p
   JOIN plugin_subscriptions s ON s.plugin_id = p.plugin_id
   WHERE s.website_id = ? AND p.plugin_id = ?`;
const select = statement("plugin_actions.get", bySubscription);
const lock = statement("plugin_actions.lock", bySubscription, { postgresSuffix: "FOR NO KEY UPDATE OF s" });
const update = statement(
  "plugin_actions.set",
  "UPDATE plugins SET action_url = ?, action_secret = ? WHERE plugin_id = ?",
);

/** Undefined when the website is not subscribed to the plugin, or there is none. */
export function* getPluginAction(website_id: WebsiteId, plugin_id: string): Steps<PluginActionRow | undefined> {
  return yield* get<PluginActionRow>(select, [website_id, plugin_id]);
}

/** The same for a command that counts what waits for it: who asks for more at the same time waits. */
export function* lockPluginAction(website_id: WebsiteId, plugin_id: string): Steps<PluginActionRow | undefined> {
  return yield* get<PluginActionRow>(lock, [website_id, plugin_id]);
}

/** False when there is no such plugin. */
export function* setPluginAction(plugin_id: string, url: string | null, secret: string | null): Steps<boolean> {
  return (yield* run(update, [url, secret, plugin_id])) === 1;
}
