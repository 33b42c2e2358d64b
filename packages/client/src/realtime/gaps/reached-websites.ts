import { type Fetched, itemsOf } from "../../paging/fetched.js";
import type { Call } from "../../request/call.js";
import type { Tier } from "../../settings.js";
import { describe } from "./budget.js";

/** The websites to look through, those first that events came from. */
export interface Reached {
  readonly websites: readonly string[];
  /** Why there may be more of them. */
  readonly doubt?: string;
}

/** The websites that a token reaches, as far as they can be known. */
export async function reachedWebsites(
  ask: (call: Call) => Promise<Fetched>,
  tier: Tier,
  seen: readonly string[],
  given: readonly string[] | undefined,
): Promise<Reached> {
  if (given !== undefined) return { websites: [...new Set(given)] };
  if (tier === "plugin") return listed(ask, seen);
  // A token of this tier has one website.
  if (tier === "website" && seen.length > 0) return { websites: seen };
  const doubt = `Which websites a token of tier ${tier} reaches is known only from their events: name them in backfill.websites.`;
  return { websites: seen, doubt };
}

async function listed(ask: (call: Call) => Promise<Fetched>, seen: readonly string[]): Promise<Reached> {
  const websites = new Set(seen);
  const found = new Set<unknown>();
  try {
    for (let page_number = 1; ; page_number += 1) {
      const path = "/plugin/connect/websites/all/{page_number}";
      const items = itemsOf<{ website_id?: unknown }>(await ask({ verb: "GET", path, params: { page_number } }));
      const before = found.size;
      for (const { website_id } of items) {
        found.add(website_id);
        if (typeof website_id === "string") websites.add(website_id);
      }
      // An empty page is the end; one that only repeats comes from a server that knows no pages.
      if (found.size === before) return { websites: [...websites] };
    }
  } catch (error) {
    return { websites: [...websites], doubt: `The plugin's websites could not all be listed: ${describe(error)}` };
  }
}
