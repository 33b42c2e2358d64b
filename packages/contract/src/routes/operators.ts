import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import {
  WebsiteOperator,
  WebsiteOperatorEdit,
  WebsiteOperatorEmail,
  WebsiteOperatorInvite,
  WebsiteOperatorListOne,
  WebsiteOperatorsLastActiveListOne,
} from "../schemas/operators.js";
import { operatorParams } from "../schemas/website-params.js";
import { Type } from "../type.js";
import { everyTier, reading, unknownSuccess, writing } from "./access.js";

export const listWebsiteOperators = defineRoute({
  id: "listWebsiteOperators",
  service: "website",
  noun: "operators",
  label: "List Website Operators",
  summary: "Lists everybody in the team of a website.",
  verb: "GET",
  path: "/website/{website_id}/operators/list",
  params: websiteParams,
  aliases: [{ verb: "GET", path: "/website/{website_id}/operator", source: "node-crisp-api 1" }],
  response: Type.Array(WebsiteOperatorListOne),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:operators"),
  args: ["website_id"],
  legacyMethods: ["websiteOperators.getList", "websiteOperator.getList"],
  events: [],
});

export const listLastActiveWebsiteOperators = defineRoute({
  id: "listLastActiveWebsiteOperators",
  service: "website",
  noun: "operators",
  label: "List Last Active Website Operators",
  summary: "Lists the operators that were there last, the latest first.",
  verb: "GET",
  path: "/website/{website_id}/operators/active",
  params: websiteParams,
  response: Type.Array(WebsiteOperatorsLastActiveListOne),
  status: 200,
  reason: "listed",
  tiers: everyTier,
  scopes: reading("website:operators"),
  args: ["website_id"],
  legacyMethods: ["websiteOperators.getListActive"],
  events: [],
});

export const flushLastActiveWebsiteOperators = defineRoute({
  id: "flushLastActiveWebsiteOperators",
  service: "website",
  noun: "operators",
  label: "Flush Last Active Website Operators",
  summary: "Forgets which operators were there last.",
  verb: "DELETE",
  path: "/website/{website_id}/operators/active",
  params: websiteParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  events: [],
});

export const sendEmailToWebsiteOperators = defineRoute({
  id: "sendEmailToWebsiteOperators",
  service: "website",
  noun: "operators",
  label: "Send Email To Website Operators",
  summary: "Sends an email to the team of a website, to some of it or to one operator.",
  verb: "POST",
  path: "/website/{website_id}/operators/email",
  params: websiteParams,
  aliases: [{ verb: "PATCH", path: "/website/{website_id}/operators/email", source: "The API reference." }],
  body: WebsiteOperatorEmail,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("website:operators"),
  args: ["website_id", "body"],
  unknown: unknownSuccess,
  events: [],
});

export const getWebsiteOperator = defineRoute({
  id: "getWebsiteOperator",
  service: "website",
  noun: "operators",
  label: "Get A Website Operator",
  summary: "Answers an operator of a website.",
  verb: "GET",
  path: "/website/{website_id}/operator/{user_id}",
  params: operatorParams,
  response: WebsiteOperator,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("website:operators"),
  args: ["website_id", "user_id"],
  legacyMethods: ["websiteOperator.getOne", "websiteOperators.getOne"],
  events: [],
});

export const inviteWebsiteOperator = defineRoute({
  id: "inviteWebsiteOperator",
  service: "website",
  noun: "operators",
  label: "Invite A Website Operator",
  summary: "Invites somebody into the team of a website.",
  verb: "POST",
  path: "/website/{website_id}/operator",
  params: websiteParams,
  body: WebsiteOperatorInvite,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.email", "body.role", "body.verify"],
  unknown:
    "The status and reason of its success. Types of crisp-api have a boolean for `verify`, all others an object: both are accepted.",
  legacyMethods: ["websiteOperator.create", "websiteOperators.createOne"],
  events: [],
});

export const changeOperatorMembership = defineRoute({
  id: "changeOperatorMembership",
  service: "website",
  noun: "operators",
  label: "Change Operator Membership",
  summary: "Changes the role or the title of an operator.",
  verb: "PATCH",
  path: "/website/{website_id}/operator/{user_id}",
  params: operatorParams,
  body: WebsiteOperatorEdit,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "user_id", "body.role", "body.title"],
  repeatable: true,
  legacyMethods: ["websiteOperator.updateOne", "websiteOperators.updateOne"],
  events: [],
});

export const unlinkOperatorFromWebsite = defineRoute({
  id: "unlinkOperatorFromWebsite",
  service: "website",
  noun: "operators",
  label: "Unlink Operator From Website",
  summary: "Takes an operator out of the team of a website.",
  verb: "DELETE",
  path: "/website/{website_id}/operator/{user_id}",
  params: operatorParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "user_id"],
  legacyMethods: ["websiteOperator.deleteOne", "websiteOperators.deleteOne"],
  events: [],
});

export const operatorRoutes = [
  listWebsiteOperators,
  listLastActiveWebsiteOperators,
  flushLastActiveWebsiteOperators,
  sendEmailToWebsiteOperators,
  getWebsiteOperator,
  inviteWebsiteOperator,
  changeOperatorMembership,
  unlinkOperatorFromWebsite,
] as const;
