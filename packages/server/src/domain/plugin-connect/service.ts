import { limits } from "@parley/contract";
import { listSubscriptions, listSubscriptionsSince, type SubscriptionRow } from "../../store/plugins.js";
import type { Store } from "../../store/store.js";

/** Websites that one answer names at most, when they are asked for by time. */
const mostSince = 1_000;

/** Which websites subscribed to a plugin. Settings of subscriptions, prices and plans are not kept yet: nothing is said of them. */
export class PluginConnect {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A page, from 1, the oldest subscription first. With `configured`, those whose settings were saved: none yet. */
  async list(plugin_id: string, page: number, configured: boolean): Promise<{ website_id: string }[]> {
    if (configured) return [];
    const size = limits.perPageDefault;
    return named(await this.#store.read(listSubscriptions(plugin_id, size, (page - 1) * size)));
  }

  /** Those that subscribed since a time, in milliseconds. */
  async since(
    plugin_id: string,
    time: number,
    configured: boolean,
  ): Promise<{ website_id: string; difference: string }[]> {
    if (configured) return [];
    const rows = await this.#store.read(listSubscriptionsSince(plugin_id, time, mostSince));
    return named(rows).map(({ website_id }) => ({ website_id, difference: "added" }));
  }
}

function named(rows: readonly SubscriptionRow[]): { website_id: string }[] {
  return rows.map(({ website_id }) => ({ website_id }));
}
