import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { PeopleProfilesQuery, peoplePageParams, personParams } from "../schemas/people-params.js";
import {
  PeopleProfile,
  PeopleProfileAddCard,
  PeopleProfileNew,
  PeopleProfileSaveCard,
  PeopleProfileUpdateCard,
} from "../schemas/people-profiles.js";
import { Type } from "../type.js";
import { everyTier, reading, writing } from "./access.js";

export const listPeopleProfiles = defineRoute({
  id: "listPeopleProfiles",
  service: "website",
  noun: "people-profiles",
  label: "List People Profiles",
  summary: "Lists the contacts of a website, a page at a time. Filters and a text narrow the list down.",
  verb: "GET",
  path: "/website/{website_id}/people/profiles/{page_number}",
  aliases: [{ verb: "GET", path: "/website/{website_id}/people/profiles", source: "node-crisp-api until 2018-10" }],
  params: peoplePageParams,
  query: PeopleProfilesQuery,
  response: Type.Array(PeopleProfile),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:people:profiles"),
  args: [
    "website_id",
    "page_number",
    "query.sort_field",
    "query.sort_order",
    "query.search_operator",
    "query.search_filter",
    "query.search_text",
  ],
  list: "page_number",
  itemKey: "people_id",
  unknown: "Values of `sort_field`; which time `filter_date_start` and `filter_date_end` look at.",
  legacyMethods: [
    "websitePeople.listPeopleProfiles",
    "websitePeopleProfile.getList",
    "websitePeopleProfile.findOneByEmail",
    "websitePeopleProfile.findByData",
    "websitePeopleProfile.findBySegments",
    "websitePeople.findByEmail",
    "websitePeople.findBySegments",
    "websitePeople.findByData",
    "websitePeople.findWithSearchText",
  ],
  events: [],
});

export const addNewPeopleProfile = defineRoute({
  id: "addNewPeopleProfile",
  service: "website",
  noun: "people-profiles",
  label: "Add New People Profile",
  summary:
    "Adds a contact; the answer holds its id. It fails with a 409, `people_exists`, when there is one with the email address.",
  verb: "POST",
  path: "/website/{website_id}/people/profile",
  aliases: [{ verb: "GET", path: "/website/{website_id}/people/profile", source: "node-crisp-api 1.6, by mistake" }],
  params: websiteParams,
  body: PeopleProfileAddCard,
  response: PeopleProfileNew,
  status: 201,
  reason: "added",
  tiers: everyTier,
  scopes: writing("website:people:profiles"),
  args: ["website_id", "body"],
  legacyMethods: ["websitePeopleProfile.createOne", "websitePeople.createNewPeopleProfile"],
  events: ["people:profile:created"],
});

export const checkPeopleProfileExists = defineRoute({
  id: "checkPeopleProfileExists",
  service: "website",
  noun: "people-profiles",
  label: "Check If People Profile Exists",
  summary: "Tells whether a contact exists: it fails with a 404 when it does not.",
  verb: "HEAD",
  path: "/website/{website_id}/people/profile/{people_id}",
  aliases: [
    { verb: "HEAD", path: "/website/{website_id}/people/{people_id}", source: "node-crisp-api of 2017 to 2019" },
  ],
  params: personParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:people:profiles"),
  args: ["website_id", "people_id"],
  legacyMethods: ["websitePeople.checkPeopleProfileExists"],
  events: [],
});

export const getPeopleProfile = defineRoute({
  id: "getPeopleProfile",
  service: "website",
  noun: "people-profiles",
  label: "Get People Profile",
  summary: "Answers one contact: the person, their company, segments and what the team noted.",
  verb: "GET",
  path: "/website/{website_id}/people/profile/{people_id}",
  aliases: [
    { verb: "GET", path: "/website/{website_id}/people/{people_id}", source: "node-crisp-api 1.6, by mistake" },
  ],
  params: personParams,
  response: PeopleProfile,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:people:profiles"),
  args: ["website_id", "people_id"],
  legacyMethods: ["websitePeopleProfile.getOne", "websitePeople.getPeopleProfile"],
  events: [],
});

export const savePeopleProfile = defineRoute({
  id: "savePeopleProfile",
  service: "website",
  noun: "people-profiles",
  label: "Save People Profile",
  summary: "Replaces the profile of a contact: what is not given is no longer known.",
  verb: "PUT",
  path: "/website/{website_id}/people/profile/{people_id}",
  params: personParams,
  body: PeopleProfileSaveCard,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:people:profiles"),
  args: ["website_id", "people_id", "body"],
  legacyMethods: ["websitePeople.savePeopleProfile"],
  events: ["people:profile:updated"],
});

export const updatePeopleProfile = defineRoute({
  id: "updatePeopleProfile",
  service: "website",
  noun: "people-profiles",
  label: "Update People Profile",
  summary:
    "Changes the profile of a contact. Fields that are absent stay as they are. It fails with a 409, `people_email_exists`, when another contact has the email address.",
  verb: "PATCH",
  path: "/website/{website_id}/people/profile/{people_id}",
  params: personParams,
  body: PeopleProfileUpdateCard,
  status: 200,
  reason: "updated",
  tiers: everyTier,
  scopes: writing("website:people:profiles"),
  args: ["website_id", "people_id", "body"],
  repeatable: true,
  legacyMethods: ["websitePeopleProfile.updateOne", "websitePeople.updatePeopleProfile"],
  events: ["people:profile:updated"],
});

export const removePeopleProfile = defineRoute({
  id: "removePeopleProfile",
  service: "website",
  noun: "people-profiles",
  label: "Remove People Profile",
  summary: "Removes a contact, for good.",
  verb: "DELETE",
  path: "/website/{website_id}/people/profile/{people_id}",
  params: personParams,
  status: 200,
  reason: "removed",
  tiers: everyTier,
  scopes: writing("website:people:profiles"),
  args: ["website_id", "people_id"],
  legacyMethods: ["websitePeopleProfile.deleteOne", "websitePeople.removePeopleProfile"],
  events: ["people:profile:removed"],
});

export const peopleProfileRoutes = [
  listPeopleProfiles,
  addNewPeopleProfile,
  checkPeopleProfileExists,
  getPeopleProfile,
  savePeopleProfile,
  updatePeopleProfile,
  removePeopleProfile,
] as const;
