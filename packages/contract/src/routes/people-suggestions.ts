import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import {
  PeopleSuggestedDataDelete,
  PeopleSuggestedDataKey,
  PeopleSuggestedEvent,
  PeopleSuggestedEventDelete,
  PeopleSuggestedSegment,
  PeopleSuggestedSegmentDelete,
} from "../schemas/people.js";
import { peoplePageParams } from "../schemas/people-params.js";
import { Type } from "../type.js";
import { everyTier, reading, writing } from "./access.js";

const unknownSuggestScope = "The name of the scope: those of other suggestions give it.";

export const listSuggestedPeopleSegments = defineRoute({
  id: "listSuggestedPeopleSegments",
  service: "website",
  noun: "people-suggestions",
  label: "List Suggested People Segments",
  summary: "Lists the segments that contacts of a website have, each with how many have it, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/suggest/segments/{page_number}",
  params: peoplePageParams,
  response: Type.Array(PeopleSuggestedSegment),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:people:suggest"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "segment",
  unknown: unknownSuggestScope,
  events: [],
});

export const deleteSuggestedPeopleSegment = defineRoute({
  id: "deleteSuggestedPeopleSegment",
  service: "website",
  noun: "people-suggestions",
  label: "Delete Suggested People Segment",
  summary: "No longer suggests a segment. Contacts that have it keep it.",
  verb: "DELETE",
  path: "/website/{website_id}/people/suggest/segment",
  params: websiteParams,
  body: PeopleSuggestedSegmentDelete,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:people:suggest"),
  args: ["website_id", "body.segment"],
  unknown: `${unknownSuggestScope} Whether contacts really keep it.`,
  events: [],
});

export const listSuggestedPeopleDataKeys = defineRoute({
  id: "listSuggestedPeopleDataKeys",
  service: "website",
  noun: "people-suggestions",
  label: "List Suggested People Data Keys",
  summary:
    "Lists the keys of custom data that contacts of a website have, each with how many have it, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/suggest/data/{page_number}",
  params: peoplePageParams,
  response: Type.Array(PeopleSuggestedDataKey),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:people:suggest"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "key",
  unknown: unknownSuggestScope,
  events: [],
});

export const deleteSuggestedPeopleDataKey = defineRoute({
  id: "deleteSuggestedPeopleDataKey",
  service: "website",
  noun: "people-suggestions",
  label: "Delete Suggested People Data Key",
  summary: "No longer suggests a key of custom data. Contacts that have it keep it.",
  verb: "DELETE",
  path: "/website/{website_id}/people/suggest/data",
  params: websiteParams,
  body: PeopleSuggestedDataDelete,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:people:suggest"),
  args: ["website_id", "body.key"],
  unknown: `${unknownSuggestScope} Whether contacts really keep it.`,
  events: [],
});

export const listSuggestedPeopleEvents = defineRoute({
  id: "listSuggestedPeopleEvents",
  service: "website",
  noun: "people-suggestions",
  label: "List Suggested People Events",
  summary: "Lists the events that contacts of a website have, each with how many have it, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/suggest/events/{page_number}",
  params: peoplePageParams,
  response: Type.Array(PeopleSuggestedEvent),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:people:suggest"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "text",
  unknown: unknownSuggestScope,
  events: [],
});

export const deleteSuggestedPeopleEvent = defineRoute({
  id: "deleteSuggestedPeopleEvent",
  service: "website",
  noun: "people-suggestions",
  label: "Delete Suggested People Event",
  summary: "No longer suggests an event. Contacts that have it keep it.",
  verb: "DELETE",
  path: "/website/{website_id}/people/suggest/event",
  params: websiteParams,
  body: PeopleSuggestedEventDelete,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:people:suggest"),
  args: ["website_id", "body.text"],
  unknown: `${unknownSuggestScope} Whether contacts really keep it.`,
  events: [],
});

export const listPeopleSegments = defineRoute({
  id: "listPeopleSegments",
  service: "website",
  noun: "people-suggestions",
  label: "List People Segments",
  summary: "Lists the segments that contacts of a website have, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/segments/{page_number}",
  params: peoplePageParams,
  response: Type.Array(Type.String()),
  status: 200,
  reason: "listed",
  tiers: ["user", "plugin"],
  scopes: reading("website:people:suggest"),
  args: ["website_id", "page_number"],
  list: "page_number",
  legacy: "Gone with node-crisp-api 6: use listSuggestedPeopleSegments.",
  unknown: `${unknownSuggestScope} Whether an item is a text or an object.`,
  legacyMethods: ["websitePeople.listPeopleSegments"],
  events: [],
});

export const peopleSuggestionRoutes = [
  listSuggestedPeopleSegments,
  deleteSuggestedPeopleSegment,
  listSuggestedPeopleDataKeys,
  deleteSuggestedPeopleDataKey,
  listSuggestedPeopleEvents,
  deleteSuggestedPeopleEvent,
  listPeopleSegments,
] as const;
