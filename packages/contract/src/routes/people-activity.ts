import { defineRoute } from "../route.js";
import { PeopleCampaign, PeopleEvent, PeopleEventAdd } from "../schemas/people.js";
import { PeopleConversationsQuery, personPageParams, personParams } from "../schemas/people-params.js";
import { Type } from "../type.js";
import { everyTier, reading, unknownSuccess, writing } from "./access.js";

const unknownScope = "The name of the scope: those of other facts about contacts give it.";

export const listPeopleConversations = defineRoute({
  id: "listPeopleConversations",
  service: "website",
  noun: "people-activity",
  label: "List People Conversations",
  summary: "Lists the conversations of a contact, by session_id, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/conversations/{people_id}/list/{page_number}",
  aliases: [
    {
      verb: "GET",
      path: "/website/{website_id}/people/conversation/{people_id}/list/{page_number}",
      source: "node-crisp-api until 2019-01",
    },
  ],
  params: personPageParams,
  query: PeopleConversationsQuery,
  response: Type.Array(Type.String()),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:people:conversations"),
  args: ["website_id", "people_id", "page_number"],
  list: "page_number",
  unknown: unknownScope,
  legacyMethods: ["websitePeople.listPeopleConversations"],
  events: [],
});

export const listPeopleCampaigns = defineRoute({
  id: "listPeopleCampaigns",
  service: "website",
  noun: "people-activity",
  label: "List People Campaigns",
  summary: "Lists the campaigns that were sent to a contact, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/campaigns/{people_id}/list/{page_number}",
  params: personPageParams,
  response: Type.Array(PeopleCampaign),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "people_id", "page_number"],
  list: "page_number",
  itemKey: "campaign_id",
  events: [],
});

export const addPeopleEvent = defineRoute({
  id: "addPeopleEvent",
  service: "website",
  noun: "people-activity",
  label: "Add A People Event",
  summary: "Records that something happened to a contact, which may launch automated campaigns.",
  verb: "POST",
  path: "/website/{website_id}/people/events/{people_id}",
  params: personParams,
  body: PeopleEventAdd,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: writing("website:people:events"),
  args: ["website_id", "people_id", "body"],
  unknown: `${unknownSuccess} ${unknownScope}`,
  legacyMethods: ["websitePeople.addPeopleEvent"],
  events: ["session:sync:events"],
});

export const listPeopleEvents = defineRoute({
  id: "listPeopleEvents",
  service: "website",
  noun: "people-activity",
  label: "List People Events",
  summary: "Lists what happened to a contact, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/people/events/{people_id}/list/{page_number}",
  params: personPageParams,
  response: Type.Array(PeopleEvent),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:people:events"),
  args: ["website_id", "people_id", "page_number"],
  list: "page_number",
  unknown: unknownScope,
  legacyMethods: ["websitePeople.listPeopleEvent"],
  events: [],
});

export const peopleActivityRoutes = [
  listPeopleConversations,
  listPeopleCampaigns,
  addPeopleEvent,
  listPeopleEvents,
] as const;
