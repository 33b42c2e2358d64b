import type { LegacyReply } from "./data.js";
import type { LegacyRow } from "./row.js";

/** People profiles of a website. */
export interface WebsitePeople {
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  findByEmail(websiteId: string, email: string): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
   */
  findBySegments(
    websiteId: string,
    segments: readonly string[],
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
   */
  findByData(
    websiteId: string,
    data: Readonly<Record<string, unknown>>,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
   */
  findWithSearchText(
    websiteId: string,
    searchText: string,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `POST /website/{website_id}/people/profile`
   * @deprecated Use `client.post(...)`, as there is no method for it yet: `/website/{website_id}/people/profile`.
   */
  createNewPeopleProfile(websiteId: string, profile: object): LegacyReply<"POST /website/{website_id}/people/profile">;
  /**
   * `HEAD /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.head(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  checkPeopleProfileExists(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"HEAD /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  getPeopleProfile(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
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
   * @deprecated Use `client.delete(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  removePeopleProfile(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"DELETE /website/{website_id}/people/profile/{people_id}">;
  /**
   * `PUT /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.put(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  savePeopleProfile(
    websiteId: string,
    peopleId: string,
    profile: object,
  ): LegacyReply<"PUT /website/{website_id}/people/profile/{people_id}">;
  /**
   * `PATCH /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.patch(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  updatePeopleProfile(
    websiteId: string,
    peopleId: string,
    profile: object,
  ): LegacyReply<"PATCH /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/suggest/segments/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/suggest/segments/{page_number}`.
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
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/conversations/{people_id}/list/{page_number}`.
   */
  listPeopleConversations(
    websiteId: string,
    peopleId: string,
    page?: number,
  ): LegacyReply<"GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}">;
  /**
   * `POST /website/{website_id}/people/events/{people_id}`
   * @deprecated Use `client.post(...)`, as there is no method for it yet: `/website/{website_id}/people/events/{people_id}`.
   */
  addPeopleEvent(
    websiteId: string,
    peopleId: string,
    event: object,
  ): LegacyReply<"POST /website/{website_id}/people/events/{people_id}">;
  /**
   * `GET /website/{website_id}/people/events/{people_id}/list/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/events/{people_id}/list/{page_number}`.
   */
  listPeopleEvent(
    websiteId: string,
    peopleId: string,
    page?: number,
  ): LegacyReply<"GET /website/{website_id}/people/events/{people_id}/list/{page_number}">;
  /**
   * `GET /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/data/{people_id}`.
   */
  getPeopleData(websiteId: string, peopleId: string): LegacyReply<"GET /website/{website_id}/people/data/{people_id}">;
  /**
   * `PUT /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.put(...)`, as there is no method for it yet: `/website/{website_id}/people/data/{people_id}`.
   */
  updatePeopleData(
    websiteId: string,
    peopleId: string,
    data: object,
  ): LegacyReply<"PUT /website/{website_id}/people/data/{people_id}">;
  /**
   * `GET /website/{website_id}/people/subscription/{people_id}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/subscription/{people_id}`.
   */
  getPeopleSubscriptionStatus(
    websiteId: string,
    peopleId: string,
  ): LegacyReply<"GET /website/{website_id}/people/subscription/{people_id}">;
  /**
   * `PATCH /website/{website_id}/people/subscription/{people_id}`
   * @deprecated Use `client.patch(...)`, as there is no method for it yet: `/website/{website_id}/people/subscription/{people_id}`.
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
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
   */
  getList(websiteId: string, page?: number): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  findOneByEmail(websiteId: string, email: string): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
   */
  findBySegments(
    websiteId: string,
    segments: readonly string[],
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `GET /website/{website_id}/people/profiles/{page_number}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profiles/{page_number}`.
   */
  findByData(
    websiteId: string,
    data: Readonly<Record<string, unknown>>,
  ): LegacyReply<"GET /website/{website_id}/people/profiles/{page_number}">;
  /**
   * `POST /website/{website_id}/people/profile`
   * @deprecated Use `client.post(...)`, as there is no method for it yet: `/website/{website_id}/people/profile`.
   */
  createOne(websiteId: string, profile: object): LegacyReply<"POST /website/{website_id}/people/profile">;
  /**
   * `GET /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  getOne(websiteId: string, peopleId: string): LegacyReply<"GET /website/{website_id}/people/profile/{people_id}">;
  /**
   * `PATCH /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.patch(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
   */
  updateOne(
    websiteId: string,
    peopleId: string,
    profile: object,
  ): LegacyReply<"PATCH /website/{website_id}/people/profile/{people_id}">;
  /**
   * `DELETE /website/{website_id}/people/profile/{people_id}`
   * @deprecated Use `client.delete(...)`, as there is no method for it yet: `/website/{website_id}/people/profile/{people_id}`.
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
   * @deprecated Use `client.get(...)`, as there is no method for it yet: `/website/{website_id}/people/data/{people_id}`.
   */
  getOne(websiteId: string, peopleId: string): LegacyReply<"GET /website/{website_id}/people/data/{people_id}">;
  /**
   * `PUT /website/{website_id}/people/data/{people_id}`
   * @deprecated Use `client.put(...)`, as there is no method for it yet: `/website/{website_id}/people/data/{people_id}`.
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
