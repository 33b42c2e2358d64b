import { removedWebsite } from "./removed-website.js";
import type { WebsiteId } from "./scope.js";
import { get, run, type Steps, statement } from "./step.js";

/** How a website verifies visitors. `secret` is encrypted. */
export interface VerifyRow {
  readonly enabled: number;
  readonly secret: string;
}

const select = statement("verify.get", "SELECT enabled, secret FROM website_verify WHERE website_id = ?");
const insert = statement(
  "verify.insert",
  "INSERT INTO website_verify (website_id, enabled, secret) VALUES (?, 0, ?) ON CONFLICT DO NOTHING",
);
const anyRow = statement("verify.any", "SELECT enabled, secret FROM website_verify ORDER BY website_id LIMIT 1");
const anyWebsite = statement(
  "verify.any_website",
  `SELECT website_id FROM websites WHERE website_id <> '${removedWebsite}' ORDER BY website_id LIMIT 1`,
);
const setEnabled = statement("verify.enable", "UPDATE website_verify SET enabled = ? WHERE website_id = ?");
const setSecret = statement("verify.roll", "UPDATE website_verify SET secret = ? WHERE website_id = ?");

export function* getVerify(website_id: WebsiteId): Steps<VerifyRow | undefined> {
  return yield* get<VerifyRow>(select, [website_id]);
}

/** Changes nothing when there is a row already. */
export function* insertVerify(website_id: WebsiteId, secret: string): Steps<void> {
  yield* run(insert, [website_id, secret]);
}

export function* setVerifyEnabled(website_id: WebsiteId, enabled: boolean): Steps<void> {
  yield* run(setEnabled, [enabled ? 1 : 0, website_id]);
}

export function* setVerifySecret(website_id: WebsiteId, secret: string): Steps<void> {
  yield* run(setSecret, [secret, website_id]);
}

/** Any website's; undefined when no website has one. */
export function* getAnyVerify(): Steps<VerifyRow | undefined> {
  return yield* get<VerifyRow>(anyRow, []);
}

/** Any website. */
export function* getAnyWebsite(): Steps<WebsiteId | undefined> {
  return (yield* get<{ website_id: WebsiteId }>(anyWebsite, []))?.website_id;
}
