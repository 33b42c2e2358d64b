import { type Route, routes } from "@parley/contract";

/** Nouns whose routes the server does; it answers 501 for the others. */
const nouns: ReadonlySet<string> = new Set([
  "websites",
  "connect",
  "conversations",
  "messages",
  "conversation-identities",
  "conversation-requests",
  "conversation-spams",
  "conversation-files",
  "visitors",
  "availability",
  "settings",
  "verify",
  "website-removal",
  "batch",
  "conversation-browsing",
  "conversation-calls",
  "conversation-widgets",
  "conversation-suggestions",
  "plugin-connect",
  "people",
  "people-profiles",
  "people-data",
  "people-activity",
  "people-suggestions",
]);

/** Routes of these nouns that come later. */
const later: ReadonlySet<string> = new Set(["listPeopleCampaigns", "exportPeopleProfiles", "importPeopleProfiles"]);

/** Routes of the contract that the server does. */
export const builtRoutes: readonly Route[] = (routes as readonly Route[]).filter(
  ({ noun, id }) => nouns.has(noun) && !later.has(id),
);
