import type { LegacyReply } from "./data.js";
import type { LegacyRow } from "./row.js";

/** Websites: beside the methods of today. */
export interface Website {
  /**
   * `POST /website`
   * @deprecated Use `client.website.createWebsite`.
   */
  create(website: object): LegacyReply<"POST /website">;
  /**
   * `DELETE /website/{website_id}`
   * @deprecated Use `client.website.deleteWebsite`.
   */
  delete(websiteId: string, verify?: object): LegacyReply<"DELETE /website/{website_id}">;
  /**
   * `GET /website/{website_id}/analytics/{point_type}/{point_metric}/points`
   * @deprecated Use `client.website.acquireAnalyticsPoints`, whose route is of the past as well.
   */
  acquireAnalyticsPoints(
    websiteId: string,
    pointType: string,
    pointMetric: string,
    dateFrom?: string,
    dateTo?: string,
    dateSplit?: string,
    classifier?: string,
    filterPrimary?: string,
    filterSecondary?: string,
    filterTertiary?: string,
  ): LegacyReply<"GET /website/{website_id}/analytics/{point_type}/{point_metric}/points">;
  /**
   * `GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters`
   * @deprecated Use `client.website.listAnalyticsFilters`, whose route is of the past as well.
   */
  listAnalyticsFilters(
    websiteId: string,
    pageNumber: number,
    pointType: string,
    pointMetric: string,
    dateFrom?: string,
    dateTo?: string,
  ): LegacyReply<"GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters">;
  /**
   * `GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers`
   * @deprecated Use `client.website.listAnalyticsClassifiers`, whose route is of the past as well.
   */
  listAnalyticsClassifiers(
    websiteId: string,
    pageNumber: number,
    pointType: string,
    pointMetric: string,
    dateFrom?: string,
    dateTo?: string,
  ): LegacyReply<"GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers">;
}

/** Settings of a website. */
export interface WebsiteSettings {
  /**
   * `GET /website/{website_id}/settings`
   * @deprecated Use `client.website.getWebsiteSettings`.
   */
  get(websiteId: string): LegacyReply<"GET /website/{website_id}/settings">;
  /**
   * `PATCH /website/{website_id}/settings`
   * @deprecated Use `client.website.updateWebsiteSettings`.
   */
  update(websiteId: string, settings: object): LegacyReply<"PATCH /website/{website_id}/settings">;
}

/** Numbers of a website. */
export interface WebsiteStats {
  /**
   * `GET /website/{website_id}/stats`
   * @deprecated Use `client.website.getWebsiteStats`, whose route is of the past as well.
   */
  get(websiteId: string): LegacyReply<"GET /website/{website_id}/stats">;
}

/** Operators of a website. */
export interface WebsiteOperators {
  /**
   * `GET /website/{website_id}/operators/list`
   * @deprecated Use `client.website.listWebsiteOperators`.
   */
  getList(websiteId: string): LegacyReply<"GET /website/{website_id}/operators/list">;
  /**
   * `GET /website/{website_id}/operators/active`
   * @deprecated Use `client.website.listLastActiveWebsiteOperators`.
   */
  getListActive(websiteId: string): LegacyReply<"GET /website/{website_id}/operators/active">;
  /**
   * `GET /website/{website_id}/operator/{user_id}`
   * @deprecated Use `client.website.getWebsiteOperator`.
   */
  getOne(websiteId: string, operatorId: string): LegacyReply<"GET /website/{website_id}/operator/{user_id}">;
  /**
   * `POST /website/{website_id}/operator`
   * @deprecated Use `client.website.inviteWebsiteOperator`.
   */
  createOne(websiteId: string, operator: object): LegacyReply<"POST /website/{website_id}/operator">;
  /**
   * `PATCH /website/{website_id}/operator/{user_id}`
   * @deprecated Use `client.website.changeOperatorMembership`.
   */
  updateOne(
    websiteId: string,
    operatorId: string,
    operator: object,
  ): LegacyReply<"PATCH /website/{website_id}/operator/{user_id}">;
  /**
   * `DELETE /website/{website_id}/operator/{user_id}`
   * @deprecated Use `client.website.unlinkOperatorFromWebsite`.
   */
  deleteOne(websiteId: string, operatorId: string): LegacyReply<"DELETE /website/{website_id}/operator/{user_id}">;
}

/** Operators of a website, as the first releases named them. */
export interface WebsiteOperator {
  /**
   * `GET /website/{website_id}/operators/list`
   * @deprecated Use `client.website.listWebsiteOperators`.
   */
  getList(websiteId: string): LegacyReply<"GET /website/{website_id}/operators/list">;
  /**
   * `GET /website/{website_id}/operator/{user_id}`
   * @deprecated Use `client.website.getWebsiteOperator`.
   */
  getOne(websiteId: string, operatorId: string): LegacyReply<"GET /website/{website_id}/operator/{user_id}">;
  /**
   * `POST /website/{website_id}/operator`
   * @deprecated Use `client.website.inviteWebsiteOperator`.
   */
  create(websiteId: string, operator: object): LegacyReply<"POST /website/{website_id}/operator">;
  /**
   * `PATCH /website/{website_id}/operator/{user_id}`
   * @deprecated Use `client.website.changeOperatorMembership`.
   */
  updateOne(
    websiteId: string,
    operatorId: string,
    operator: object,
  ): LegacyReply<"PATCH /website/{website_id}/operator/{user_id}">;
  /**
   * `DELETE /website/{website_id}/operator/{user_id}`
   * @deprecated Use `client.website.unlinkOperatorFromWebsite`.
   */
  deleteOne(websiteId: string, operatorId: string): LegacyReply<"DELETE /website/{website_id}/operator/{user_id}">;
  /**
   * `DELETE /website/{website_id}`
   * @deprecated Use `client.website.deleteWebsite`.
   */
  delete(websiteId: string, verify?: object): LegacyReply<"DELETE /website/{website_id}">;
}

/** Where each method goes. */
export const websites: readonly LegacyRow[] = [
  { service: "website", id: "create", verb: "POST", path: "/website", args: ["body"] },
  {
    service: "website",
    id: "delete",
    verb: "DELETE",
    path: "/website/{website_id}",
    args: ["website_id", "body.verify"],
  },
  {
    service: "website",
    id: "acquireAnalyticsPoints",
    verb: "GET",
    path: "/website/{website_id}/analytics/{point_type}/{point_metric}/points",
    args: [
      "website_id",
      "point_type",
      "point_metric",
      "query.date_from",
      "query.date_to",
      "query.date_split",
      "query.classifier",
      "query.filter_primary",
      "query.filter_secondary",
      "query.filter_tertiary",
    ],
  },
  {
    service: "website",
    id: "listAnalyticsFilters",
    verb: "GET",
    path: "/website/{website_id}/analytics/{point_type}/{point_metric}/filters",
    args: ["website_id", "ignored", "point_type", "point_metric", "query.date_from", "query.date_to"],
  },
  {
    service: "website",
    id: "listAnalyticsClassifiers",
    verb: "GET",
    path: "/website/{website_id}/analytics/{point_type}/{point_metric}/classifiers",
    args: ["website_id", "ignored", "point_type", "point_metric", "query.date_from", "query.date_to"],
  },
  { service: "websiteSettings", id: "get", verb: "GET", path: "/website/{website_id}/settings", args: ["website_id"] },
  {
    service: "websiteSettings",
    id: "update",
    verb: "PATCH",
    path: "/website/{website_id}/settings",
    args: ["website_id", "body"],
  },
  { service: "websiteStats", id: "get", verb: "GET", path: "/website/{website_id}/stats", args: ["website_id"] },
  {
    service: "websiteOperators",
    id: "getList",
    verb: "GET",
    path: "/website/{website_id}/operators/list",
    args: ["website_id"],
  },
  {
    service: "websiteOperators",
    id: "getListActive",
    verb: "GET",
    path: "/website/{website_id}/operators/active",
    args: ["website_id"],
  },
  {
    service: "websiteOperators",
    id: "getOne",
    verb: "GET",
    path: "/website/{website_id}/operator/{user_id}",
    args: ["website_id", "user_id"],
  },
  {
    service: "websiteOperators",
    id: "createOne",
    verb: "POST",
    path: "/website/{website_id}/operator",
    args: ["website_id", "body"],
  },
  {
    service: "websiteOperators",
    id: "updateOne",
    verb: "PATCH",
    path: "/website/{website_id}/operator/{user_id}",
    args: ["website_id", "user_id", "body"],
  },
  {
    service: "websiteOperators",
    id: "deleteOne",
    verb: "DELETE",
    path: "/website/{website_id}/operator/{user_id}",
    args: ["website_id", "user_id"],
  },
  {
    service: "websiteOperator",
    id: "getList",
    verb: "GET",
    path: "/website/{website_id}/operators/list",
    args: ["website_id"],
  },
  {
    service: "websiteOperator",
    id: "getOne",
    verb: "GET",
    path: "/website/{website_id}/operator/{user_id}",
    args: ["website_id", "user_id"],
  },
  {
    service: "websiteOperator",
    id: "create",
    verb: "POST",
    path: "/website/{website_id}/operator",
    args: ["website_id", "body"],
  },
  {
    service: "websiteOperator",
    id: "updateOne",
    verb: "PATCH",
    path: "/website/{website_id}/operator/{user_id}",
    args: ["website_id", "user_id", "body"],
  },
  {
    service: "websiteOperator",
    id: "deleteOne",
    verb: "DELETE",
    path: "/website/{website_id}/operator/{user_id}",
    args: ["website_id", "user_id"],
  },
  {
    service: "websiteOperator",
    id: "delete",
    verb: "DELETE",
    path: "/website/{website_id}",
    args: ["website_id", "body.verify"],
  },
];
