import { limits } from "@parley/contract";
import { listingOf } from "../../domain/people/filters.js";
import type { PeopleLists } from "../../domain/people/list.js";
import type { NounHandlers } from "../handler.js";

export function peopleListHandlers(
  lists: PeopleLists,
): Pick<NounHandlers<"people-profiles">, "website.listPeopleProfiles"> {
  return {
    "website.listPeopleProfiles": async ({ website, params, query }) => ({
      data: await lists.page(website, listingOf(query), params.page_number, query.per_page ?? limits.perPageDefault),
    }),
  };
}
