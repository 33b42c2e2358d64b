import { defineRoute } from "../route.js";
import { UserSessionLogin, UserSessionParameters, UserSessionRecover } from "../schemas/users.js";
import { unknownSuccess } from "./access.js";

export const loginWithEmail = defineRoute({
  id: "loginWithEmail",
  service: "user",
  noun: "user-sessions",
  label: "Log In With Email",
  summary: "Opens a session of an operator; the answer holds the identifier and key of its token.",
  verb: "POST",
  path: "/user/session/login",
  body: UserSessionLogin,
  response: UserSessionParameters,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["body.email", "body.password"],
  legacy: "Gone from node-crisp-api in 2019: use the keypair of a token, with `authenticate`.",
  unknown: `${unknownSuccess} Whether a token must come along: early wrappers send none.`,
  legacyMethods: ["userSession.loginWithEmail"],
  events: [],
});

export const recoverPassword = defineRoute({
  id: "recoverPassword",
  service: "user",
  noun: "user-sessions",
  label: "Recover Password",
  summary: "Mails an operator a way to set a new password.",
  verb: "POST",
  path: "/user/session/recover",
  body: UserSessionRecover,
  status: 202,
  reason: "dispatched",
  tiers: ["user"],
  scopes: [],
  args: ["body.email"],
  legacy: "Gone from node-crisp-api in 2019: operators recover their passwords in their app.",
  unknown: `${unknownSuccess} Whether a token must come along: early wrappers send none.`,
  legacyMethods: ["userSession.recoverPassword"],
  events: [],
});

export const logout = defineRoute({
  id: "logout",
  service: "user",
  noun: "user-sessions",
  label: "Log Out",
  summary: "Ends the session of an operator.",
  verb: "POST",
  path: "/user/session/logout",
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: [],
  legacy: "Gone from node-crisp-api in 2019: forget the keypair.",
  unknown: `${unknownSuccess} Whether a token must come along: early wrappers send none.`,
  legacyMethods: ["userSession.logout"],
  events: [],
});

export const userSessionRoutes = [loginWithEmail, recoverPassword, logout] as const;
