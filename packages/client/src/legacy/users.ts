import type { LegacyReply } from "./data.js";
import type { LegacyRow } from "./row.js";

/** The account of an operator. */
export interface UserAccount {
  /**
   * `GET /user/account`
   * @deprecated Use `client.user.getUserAccount`, whose route is of the past as well.
   */
  get(): LegacyReply<"GET /user/account">;
  /**
   * `POST /user/account`
   * @deprecated Use `client.user.createUserAccount`, whose route is of the past as well.
   */
  create(account: object): LegacyReply<"POST /user/account">;
}

/** The profile of an operator. */
export interface UserProfile {
  /**
   * `GET /user/account/profile`
   * @deprecated Use `client.user.getUserProfile`, whose route is of the past as well.
   */
  get(): LegacyReply<"GET /user/account/profile">;
  /**
   * `PATCH /user/account/profile`
   * @deprecated Use `client.user.updateUserProfile`, whose route is of the past as well.
   */
  update(profile: object): LegacyReply<"PATCH /user/account/profile">;
}

/** What an operator is notified of. */
export interface UserNotification {
  /**
   * `GET /user/account/notification`
   * @deprecated Use `client.user.getUserNotificationSettings`, whose route is of the past as well.
   */
  get(): LegacyReply<"GET /user/account/notification">;
  /**
   * `PATCH /user/account/notification`
   * @deprecated Use `client.user.updateUserNotificationSettings`, whose route is of the past as well.
   */
  update(notification: object): LegacyReply<"PATCH /user/account/notification">;
}

/** When an operator is there. */
export interface UserSchedule {
  /**
   * `GET /user/account/schedule`
   * @deprecated Use `client.user.getUserScheduleSettings`, whose route is of the past as well.
   */
  get(): LegacyReply<"GET /user/account/schedule">;
  /**
   * `PATCH /user/account/schedule`
   * @deprecated Nothing took its place.
   */
  update(schedule: object): LegacyReply<"PATCH /user/account/schedule">;
}

/** Websites of an operator. */
export interface UserWebsites {
  /**
   * `GET /user/account/websites`
   * @deprecated Use `client.user.listUserWebsites`, whose route is of the past as well.
   */
  get(): LegacyReply<"GET /user/account/websites">;
}

/** Sessions of an operator. */
export interface UserSession {
  /**
   * `POST /user/session/login`
   * @deprecated Use `client.user.loginWithEmail`, whose route is of the past as well.
   */
  loginWithEmail(email: string, password: string): LegacyReply<"POST /user/session/login">;
  /**
   * `POST /user/session/recover`
   * @deprecated Use `client.user.recoverPassword`, whose route is of the past as well.
   */
  recoverPassword(email: string): LegacyReply<"POST /user/session/recover">;
  /**
   * `POST /user/session/logout`
   * @deprecated Use `client.user.logout`, whose route is of the past as well.
   */
  logout(): LegacyReply<"POST /user/session/logout">;
}

/** Where each method goes. */
export const users: readonly LegacyRow[] = [
  { service: "userAccount", id: "get", verb: "GET", path: "/user/account", args: [] },
  { service: "userAccount", id: "create", verb: "POST", path: "/user/account", args: ["body"] },
  { service: "userProfile", id: "get", verb: "GET", path: "/user/account/profile", args: [] },
  { service: "userProfile", id: "update", verb: "PATCH", path: "/user/account/profile", args: ["body"] },
  { service: "userNotification", id: "get", verb: "GET", path: "/user/account/notification", args: [] },
  { service: "userNotification", id: "update", verb: "PATCH", path: "/user/account/notification", args: ["body"] },
  { service: "userSchedule", id: "get", verb: "GET", path: "/user/account/schedule", args: [] },
  { service: "userSchedule", id: "update", verb: "PATCH", path: "/user/account/schedule", args: ["body"] },
  { service: "userWebsites", id: "get", verb: "GET", path: "/user/account/websites", args: [] },
  {
    service: "userSession",
    id: "loginWithEmail",
    verb: "POST",
    path: "/user/session/login",
    args: ["body.email", "body.password"],
    keepsToken: true,
  },
  { service: "userSession", id: "recoverPassword", verb: "POST", path: "/user/session/recover", args: ["body.email"] },
  { service: "userSession", id: "logout", verb: "POST", path: "/user/session/logout", args: [] },
];
