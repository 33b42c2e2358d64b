import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { WebsiteTeam, WebsiteTeamNew, WebsiteTeamSave } from "../schemas/teams.js";
import { teamParams, websitePageParams } from "../schemas/website-params.js";
import { Type } from "../type.js";
import { everyTier, reading } from "./access.js";

export const listTeams = defineRoute({
  id: "listTeams",
  service: "website",
  noun: "teams",
  label: "List Teams",
  summary: "Lists the teams of operators of a website, a page at a time.",
  verb: "GET",
  path: "/website/{website_id}/teams/list/{page_number}",
  params: websitePageParams,
  response: Type.Array(WebsiteTeam),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:operators"),
  args: ["website_id", "page_number"],
  list: "page_number",
  itemKey: "team_id",
  unknown: "The scope: that of operators stands in.",
  events: [],
});

export const createNewTeam = defineRoute({
  id: "createNewTeam",
  service: "website",
  noun: "teams",
  label: "Create A New Team",
  summary: "Creates a team of operators, and answers its team_id.",
  verb: "POST",
  path: "/website/{website_id}/team",
  params: websiteParams,
  body: WebsiteTeamSave,
  response: WebsiteTeamNew,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body"],
  events: [],
});

export const checkTeamExists = defineRoute({
  id: "checkTeamExists",
  service: "website",
  noun: "teams",
  label: "Check If Team Exists",
  summary: "Says whether a team is there.",
  verb: "HEAD",
  path: "/website/{website_id}/team/{team_id}",
  params: teamParams,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:operators"),
  args: ["website_id", "team_id"],
  unknown: "The scope: that of operators stands in.",
  events: [],
});

export const getTeam = defineRoute({
  id: "getTeam",
  service: "website",
  noun: "teams",
  label: "Get Team",
  summary: "Answers a team, with who is in it.",
  verb: "GET",
  path: "/website/{website_id}/team/{team_id}",
  params: teamParams,
  response: WebsiteTeam,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:operators"),
  args: ["website_id", "team_id"],
  unknown: "The scope: that of operators stands in.",
  events: [],
});

export const saveTeam = defineRoute({
  id: "saveTeam",
  service: "website",
  noun: "teams",
  label: "Save Team",
  summary: "Replaces what a team is.",
  verb: "PUT",
  path: "/website/{website_id}/team/{team_id}",
  params: teamParams,
  body: WebsiteTeamSave,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "team_id", "body"],
  events: [],
});

export const deleteTeam = defineRoute({
  id: "deleteTeam",
  service: "website",
  noun: "teams",
  label: "Delete Team",
  summary: "Deletes a team. Its operators stay.",
  verb: "DELETE",
  path: "/website/{website_id}/team/{team_id}",
  params: teamParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "team_id"],
  events: [],
});

export const teamRoutes = [listTeams, createNewTeam, checkTeamExists, getTeam, saveTeam, deleteTeam] as const;
