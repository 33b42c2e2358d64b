import { defineRoute } from "../route.js";
import { PeopleData, PeopleDataUpdate, PeopleSubscription, PeopleSubscriptionUpdate } from "../schemas/people.js";
import { personParams } from "../schemas/people-params.js";
import { everyTier, reading, writing } from "./access.js";

export const getPeopleData = defineRoute({
  id: "getPeopleData",
  service: "website",
  noun: "people-data",
  label: "Get People Data",
  summary: "Answers the custom data of a contact.",
  verb: "GET",
  path: "/website/{website_id}/people/data/{people_id}",
  params: personParams,
  response: PeopleData,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:people:data"),
  args: ["website_id", "people_id"],
  legacyMethods: ["websitePeopleData.getOne", "websitePeople.getPeopleData"],
  events: [],
});

export const savePeopleData = defineRoute({
  id: "savePeopleData",
  service: "website",
  noun: "people-data",
  label: "Save People Data",
  summary: "Replaces the custom data of a contact.",
  verb: "PUT",
  path: "/website/{website_id}/people/data/{people_id}",
  params: personParams,
  body: PeopleDataUpdate,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:people:data"),
  args: ["website_id", "people_id", "body"],
  legacyMethods: ["websitePeopleData.updateOne", "websitePeople.updatePeopleData"],
  events: ["people:profile:updated"],
});

export const updatePeopleData = defineRoute({
  id: "updatePeopleData",
  service: "website",
  noun: "people-data",
  label: "Update People Data",
  summary: "Changes the custom data of a contact. Keys that are absent stay as they are.",
  verb: "PATCH",
  path: "/website/{website_id}/people/data/{people_id}",
  params: personParams,
  body: PeopleDataUpdate,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:people:data"),
  args: ["website_id", "people_id", "body"],
  repeatable: true,
  events: ["people:profile:updated"],
});

export const getPeopleSubscriptionStatus = defineRoute({
  id: "getPeopleSubscriptionStatus",
  service: "website",
  noun: "people-data",
  label: "Get People Subscription Status",
  summary: "Answers whether a contact receives mail of campaigns.",
  verb: "GET",
  path: "/website/{website_id}/people/subscription/{people_id}",
  params: personParams,
  response: PeopleSubscription,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:people:subscriptions"),
  args: ["website_id", "people_id"],
  legacyMethods: ["websitePeople.getPeopleSubscriptionStatus"],
  events: [],
});

export const updatePeopleSubscriptionStatus = defineRoute({
  id: "updatePeopleSubscriptionStatus",
  service: "website",
  noun: "people-data",
  label: "Update People Subscription Status",
  summary: "Says whether a contact receives mail of campaigns.",
  verb: "PATCH",
  path: "/website/{website_id}/people/subscription/{people_id}",
  params: personParams,
  body: PeopleSubscriptionUpdate,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:people:subscriptions"),
  args: ["website_id", "people_id", "body"],
  repeatable: true,
  legacyMethods: ["websitePeople.updatePeopleSubscriptionStatus"],
  events: ["email:subscribe"],
});

export const peopleDataRoutes = [
  getPeopleData,
  savePeopleData,
  updatePeopleData,
  getPeopleSubscriptionStatus,
  updatePeopleSubscriptionStatus,
] as const;
