import type { LegacyReply } from "./data.js";
import type { LegacyRow } from "./row.js";

/** People profiles of a website. */
export interface WebsitePeople {
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.getPeopleProfile`.
   */
  findByEmail(websiteId: string, email: string): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  findBySegments(
    websiteId: string,
    segments: readonly string[],
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  findByData(
    websiteId: string,
    data: Readonly<Record<string, unknown>>,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  findWithSearchText(
    websiteId: string,
    searchText: string,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `POST /website/{website_id}/people/profile`
   * @deprecated Use `client.website.addNewPeopleProfile`.
   */
  createNewPeopleProfile(websiteId: string, profile: object): LegacyReply<"POST /website/{website_id}/people/profile">;
  /**
   * `HEAD /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.checkPeopleProfileExists`.
   */
  checkPeopleProfileExists(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"HEAD /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.getPeopleProfile`.
   */
  getPeopleProfile(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  listPeopleProfiles(
    websiteId: string,
    page?: number,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /** @deprecated Its second argument never was used. */
  listPeopleProfiles(
    websiteId: string,
    ignored: string,
    page: number,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `DELETE /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.removePeopleProfile`.
   */
  removePeopleProfile(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"DELETE /website/{website_id}/people/profile/{people_id}">;
  /**
   * `PUT /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.savePeopleProfile`.
   */
  savePeopleProfile(
    websiteId: string,
    peopleId: string,
    profile: object,
  ): LegacyReply<"PUT /website/{website_id}/people/profile/{people_id}">;
  /**
   * `PATCH /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.updatePeopleProfile`.
   */
  updatePeopleProfile(
    websiteId: string,
    peopleId: string,
    profile: object,
  ): LegacyReply<"PATCH /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/suggest/segments/{page_number}`
   * @deprecated Use `client.website.listSuggestedPeopleSegments`.
   */
  listPeopleSegments(
    websiteId: string,
    page?: number,
  ): LegacyReply<"GET /website/{website_id}/people/suggest/segments/{page_number}">;
  /** @deprecated Its second argument never was used. */
  listPeopleSegments(
    websiteId: string,
    ignored: string,
    page: number,
  ): LegacyReply<"GET /website/{website_id}/people/suggest/segments/{page_number}">;
  /**
   * `GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}`
   * @deprecated Use `client.website.listPeopleConversations`.
   */
  listPeopleConversations(
    websiteId: string,
    peopleId: string,
    page?: number,
  ): LegacyReply<"GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}">;
  /**
   * `POST /website/{website_id}/people/events/{people_id}`
   * @deprecated Use `client.website.addPeopleEvent`.
   */
  addPeopleEvent(
    websiteId: string,
    peopleId: string,
    event: object,
  ): LegacyReply<"POST /website/{website_id}/people/events/{people_id}">;
  /**
   * `GET /website/{website_id}/people/events/{people_id}/list/{page_number}`
   * @deprecated Use `client.website.listPeopleEvents`.
   */
  listPeopleEvent(
    websiteId: string,
    peopleId: string,
    page?: number,
  ): LegacyReply<"GET /website/{website_id}/people/events/{people_id}/list/{page_number}">;
  /**
   * `GET /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.website.getPeopleData`.
   */
  getPeopleData(websiteId: string, peopleId: string): LegacyReply<"GET /website/{website_id}/people/data/{people_id}">;
  /**
   * `PUT /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.website.savePeopleData`.
   */
  updatePeopleData(
    websiteId: string,
    peopleId: string,
    data: object,
  ): LegacyReply<"PUT /website/{website_id}/people/data/{people_id}">;
  /**
   * `GET /website/{website_id}/people/subscription/{people_id}`
   * @deprecated Use `client.website.getPeopleSubscriptionStatus`.
   */
  getPeopleSubscriptionStatus(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"GET /website/{website_id}/people/subscription/{people_id}">;
  /**
   * `PATCH /website/{website_id}/people/subscription/{people_id}`
   * @deprecated Use `client.website.updatePeopleSubscriptionStatus`.
   */
  updatePeopleSubscriptionStatus(
    websiteId: string,
    peopleId: string,
    subscription: object,
  ): LegacyReply<"PATCH /website/{website_id}/people/subscription/{people_id}">;
}

/** People profiles, as the first releases named them. */
export interface WebsitePeopleProfile {
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  getList(websiteId: string, page?: number): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.getPeopleProfile`.
   */
  findOneByEmail(websiteId: string, email: string): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  findBySegments(
    websiteId: string,
    segments: readonly string[],
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.website.listPeopleProfiles`.
   */
  findByData(
    websiteId: string,
    data: Readonly<Record<string, unknown>>,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `POST /website/{website_id}/people/profile`
   * @deprecated Use `client.website.addNewPeopleProfile`.
   */
  createOne(websiteId: string, profile: object): LegacyReply<"POST /website/{website_id}/people/profile">;
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.getPeopleProfile`.
   */
  getOne(websiteId: string, peopleId: string): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `PATCH /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.updatePeopleProfile`.
   */
  updateOne(
    websiteId: string,
    peopleId: string,
    profile: object,
  ): LegacyReply<"PATCH /website/{website_id}/people/profile/{people_id}">;
  /**
   * `DELETE /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.website.removePeopleProfile`.
   */
  deleteOne(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"DELETE /website/{website_id}/people/profile/{people_id}">;
}

/** Data of people profiles, as the first releases named them. */
export interface WebsitePeopleData {
  /**
   * `GET /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.website.getPeopleData`.
   */
  getOne(websiteId: string, peopleId: string): LegacyReply<"GET /website/{website_id}/people/data/{people_id}">;
  /**
   * `PUT /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.website.savePeopleData`.
   */
  updateOne(
    websiteId: string,
    peopleId: string,
    data: object,
  ): LegacyReply<"PUT /website/{website_id}/people/data/{people_id}">;
}

/** Where each method goes. */
export const people: readonly LegacyRow[] = [
  {
    service: "websitePeople",
    id: "findByEmail",
    verb: "GET",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeople",
    id: "findBySegments",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "search.segments"],
  },
  {
    service: "websitePeople",
    id: "findByData",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "search.data"],
  },
  {
    service: "websitePeople",
    id: "findWithSearchText",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "query.search_text"],
  },
  {
    service: "websitePeople",
    id: "createNewPeopleProfile",
    verb: "POST",
    path: "/website/{website_id}/people/profile",
    args: ["website_id", "body"],
  },
  {
    service: "websitePeople",
    id: "checkPeopleProfileExists",
    verb: "HEAD",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeople",
    id: "getPeopleProfile",
    verb: "GET",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeople",
    id: "listPeopleProfiles",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "page_number"],
    pageIsLast: true,
  },
  {
    service: "websitePeople",
    id: "removePeopleProfile",
    verb: "DELETE",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeople",
    id: "savePeopleProfile",
    verb: "PUT",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
  {
    service: "websitePeople",
    id: "updatePeopleProfile",
    verb: "PATCH",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
  {
    service: "websitePeople",
    id: "listPeopleSegments",
    verb: "GET",
    path: "/website/{website_id}/people/suggest/segments/{page_number}",
    args: ["website_id", "page_number"],
    pageIsLast: true,
  },
  {
    service: "websitePeople",
    id: "listPeopleConversations",
    verb: "GET",
    path: "/website/{website_id}/people/conversations/{people_id}/list/{page_number}",
    args: ["website_id", "people_id", "page_number"],
  },
  {
    service: "websitePeople",
    id: "addPeopleEvent",
    verb: "POST",
    path: "/website/{website_id}/people/events/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
  {
    service: "websitePeople",
    id: "listPeopleEvent",
    verb: "GET",
    path: "/website/{website_id}/people/events/{people_id}/list/{page_number}",
    args: ["website_id", "people_id", "page_number"],
  },
  {
    service: "websitePeople",
    id: "getPeopleData",
    verb: "GET",
    path: "/website/{website_id}/people/data/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeople",
    id: "updatePeopleData",
    verb: "PUT",
    path: "/website/{website_id}/people/data/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
  {
    service: "websitePeople",
    id: "getPeopleSubscriptionStatus",
    verb: "GET",
    path: "/website/{website_id}/people/subscription/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeople",
    id: "updatePeopleSubscriptionStatus",
    verb: "PATCH",
    path: "/website/{website_id}/people/subscription/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
  {
    service: "websitePeopleProfile",
    id: "getList",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "page_number"],
  },
  {
    service: "websitePeopleProfile",
    id: "findOneByEmail",
    verb: "GET",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeopleProfile",
    id: "findBySegments",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "search.segments"],
  },
  {
    service: "websitePeopleProfile",
    id: "findByData",
    verb: "GET",
    path: "/website/{website_id}/people/profiles/{page_number}",
    args: ["website_id", "search.data"],
  },
  {
    service: "websitePeopleProfile",
    id: "createOne",
    verb: "POST",
    path: "/website/{website_id}/people/profile",
    args: ["website_id", "body"],
  },
  {
    service: "websitePeopleProfile",
    id: "getOne",
    verb: "GET",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeopleProfile",
    id: "updateOne",
    verb: "PATCH",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
  {
    service: "websitePeopleProfile",
    id: "deleteOne",
    verb: "DELETE",
    path: "/website/{website_id}/people/profile/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeopleData",
    id: "getOne",
    verb: "GET",
    path: "/website/{website_id}/people/data/{people_id}",
    args: ["website_id", "people_id"],
  },
  {
    service: "websitePeopleData",
    id: "updateOne",
    verb: "PUT",
    path: "/website/{website_id}/people/data/{people_id}",
    args: ["website_id", "people_id", "body"],
  },
];
