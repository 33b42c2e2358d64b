import { all, get, run, type Steps, statement } from "./step.js";

export interface PluginRow {
  readonly plugin_id: string;
  readonly name: string;
  /** `urn:<owner>:<name>:<version>`; what the plugin's messages may carry as their origin. */
  readonly urn: string;
  readonly created_at: number;
}

const insert = statement(
  "plugins.insert",
  "INSERT INTO plugins (plugin_id, name, urn, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
);
const byId = statement("plugins.get", "SELECT plugin_id, name, urn, created_at FROM plugins WHERE plugin_id = ?");
const byUrn = statement(
  "plugins.by_urn",
  `SELECT p.plugin_id, p.name, p.urn, p.created_at FROM plugins p
   JOIN plugin_subscriptions s ON s.plugin_id = p.plugin_id WHERE s.website_id = ? AND p.urn = ?`,
);
const subscribe = statement(
  "plugins.subscribe",
  `INSERT INTO plugin_subscriptions (plugin_id, website_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
);
const websites = statement(
  "plugins.websites",
  "SELECT website_id FROM plugin_subscriptions WHERE plugin_id = ? ORDER BY created_at, website_id",
);

const page = statement(
  "plugins.page",
  `SELECT website_id, created_at FROM plugin_subscriptions WHERE plugin_id = ?
   ORDER BY created_at, website_id LIMIT ? OFFSET ?`,
);
const since = statement(
  "plugins.since",
  `SELECT website_id, created_at FROM plugin_subscriptions WHERE plugin_id = ? AND created_at >= ?
   ORDER BY created_at, website_id LIMIT ?`,
);

/** False when the URN is taken: nothing is written then. */
export function* insertPlugin(row: PluginRow): Steps<boolean> {
  return (yield* run(insert, [row.plugin_id, row.name, row.urn, row.created_at])) === 1;
}

export function* findPlugin(plugin_id: string): Steps<PluginRow | undefined> {
  return yield* get<PluginRow>(byId, [plugin_id]);
}

/** The plugin of this URN, if the website is subscribed to it. */
export function* findSubscribedPluginByUrn(website_id: string, urn: string): Steps<PluginRow | undefined> {
  return yield* get<PluginRow>(byUrn, [website_id, urn]);
}

/** False when the plugin is subscribed to by the website already. */
export function* subscribePlugin(plugin_id: string, website_id: string, created_at: number): Steps<boolean> {
  return (yield* run(subscribe, [plugin_id, website_id, created_at])) === 1;
}

/** Websites that subscribed to the plugin, oldest subscription first. */
export function* websitesOfPlugin(plugin_id: string): Steps<string[]> {
  const rows = yield* all<{ website_id: string }>(websites, [plugin_id]);
  return rows.map((row) => row.website_id);
}

/** A website's subscription to a plugin; `created_at` in milliseconds. */
export interface SubscriptionRow {
  readonly website_id: string;
  readonly created_at: number;
}

/** Subscriptions to the plugin, the oldest first. */
export function* listSubscriptions(plugin_id: string, limit: number, offset: number): Steps<SubscriptionRow[]> {
  return yield* all<SubscriptionRow>(page, [plugin_id, limit, offset]);
}

/** Subscriptions to the plugin since a time, the oldest first. */
export function* listSubscriptionsSince(plugin_id: string, time: number, limit: number): Steps<SubscriptionRow[]> {
  return yield* all<SubscriptionRow>(since, [plugin_id, time, limit]);
}
