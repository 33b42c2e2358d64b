import type { IncomingMessage } from "node:http";
import { visitedWebsite } from "../domain/access/reach.js";
import { ApiError } from "../domain/error.js";
import type { WebsiteSettings } from "../domain/settings/service.js";
import { blockedBy, type Caller } from "../domain/visitors/rules.js";
import type { WebsiteId } from "../store/scope.js";
import type { VisitorHub } from "./hub.js";

/** A website that a visitor may be on. */
export interface Gate {
  readonly website_id: WebsiteId;
  readonly settings: WebsiteSettings;
}

/** Finds the website and applies its rules to who asks. Throws website_not_found and not_allowed. */
export async function passGate(
  hub: VisitorHub,
  website_id: string,
  request: IncomingMessage,
  caller: Caller,
): Promise<Gate> {
  // An id has 36 characters: the database is not asked about texts of any other length.
  if (website_id.length !== 36) throw unknownWebsite();
  const settings = await hub.settings.of(visitedWebsite({ website_id: website_id.toLowerCase() })).catch(unlessUnknown);
  const gate = { website_id: visitedWebsite(settings), settings };
  checkDomain(settings, request);
  await checkRules(hub, gate, caller);
  return gate;
}

/** What others are told of a website speaks of their tokens, and visitors have none. */
function unknownWebsite(): ApiError {
  return new ApiError("website_not_found", "There is no website with this website_id.");
}

function unlessUnknown(error: unknown): never {
  throw error instanceof ApiError && error.reason === "website_not_found" ? unknownWebsite() : error;
}

/** Counts who is kept out by a rule, and throws not_allowed. */
export async function checkRules(hub: VisitorHub, { website_id, settings }: Gate, caller: Caller): Promise<void> {
  const rule = blockedBy(settings.chatbox ?? {}, caller);
  if (rule === undefined) return;
  hub.visitors.blocked(website_id, rule);
  throw new ApiError("not_allowed", `The website takes no visitors like this: its blocked ${rule} say so.`);
}

/** With `check_domain`, pages of other domains may not use the chat box: browsers tell the page's origin. */
function checkDomain({ chatbox, domain, domain_alternates = [] }: WebsiteSettings, request: IncomingMessage): void {
  if (chatbox?.check_domain !== true) return;
  const { origin } = request.headers;
  const host = origin !== undefined && URL.canParse(origin) ? new URL(origin).hostname : "";
  const known = [domain, ...domain_alternates].some((name) => host === name || host.endsWith(`.${name}`));
  if (!known) throw new ApiError("not_allowed", "The chat box may not be used on pages of this domain.");
}
