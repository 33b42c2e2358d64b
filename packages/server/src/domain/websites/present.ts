import type { WebsiteRow } from "../../store/websites.js";

/** A website as the API shows it. */
export interface Website {
  readonly website_id: string;
  readonly name: string;
  readonly domain: string;
  readonly logo: string | null;
}

export function presentWebsite(row: WebsiteRow): Website {
  return { website_id: row.website_id, name: row.name, domain: row.domain, logo: row.logo };
}
