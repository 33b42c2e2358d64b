import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { PeopleStatistics } from "../schemas/people.js";
import { PeopleProfileExport, PeopleProfileImport, PeopleProfileImportSetup } from "../schemas/people-transfers.js";
import { everyTier, reading, unknownSuccess } from "./access.js";
import { peopleActivityRoutes } from "./people-activity.js";
import { peopleDataRoutes } from "./people-data.js";
import { peopleProfileRoutes } from "./people-profiles.js";
import { peopleSuggestionRoutes } from "./people-suggestions.js";

export const getPeopleStatistics = defineRoute({
  id: "getPeopleStatistics",
  service: "website",
  noun: "people",
  label: "Get People Statistics",
  summary: "Answers how many contacts a website has.",
  verb: "GET",
  path: "/website/{website_id}/people/stats",
  params: websiteParams,
  response: PeopleStatistics,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:people:statistics"),
  args: ["website_id"],
  events: [],
});

export const exportPeopleProfiles = defineRoute({
  id: "exportPeopleProfiles",
  service: "website",
  noun: "people",
  label: "Export People Profiles",
  summary: "Exports contacts of a website to a file: all of them, or those that are named or found.",
  verb: "POST",
  path: "/website/{website_id}/people/export/profiles",
  params: websiteParams,
  body: PeopleProfileExport,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body"],
  unknown: `${unknownSuccess} How the file reaches the operator.`,
  events: [],
});

export const importPeopleProfiles = defineRoute({
  id: "importPeopleProfiles",
  service: "website",
  noun: "people",
  label: "Import People Profiles",
  summary: "Imports contacts from a CSV file; events tell how far it is, by the id in the answer.",
  verb: "POST",
  path: "/website/{website_id}/people/import/profiles",
  params: websiteParams,
  body: PeopleProfileImportSetup,
  response: PeopleProfileImport,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body"],
  unknown: unknownSuccess,
  events: ["people:import:progress", "people:import:done", "people:profile:created", "people:profile:updated"],
});

export const peopleRoutes = [
  getPeopleStatistics,
  exportPeopleProfiles,
  importPeopleProfiles,
  ...peopleProfileRoutes,
  ...peopleSuggestionRoutes,
  ...peopleActivityRoutes,
  ...peopleDataRoutes,
] as const;
