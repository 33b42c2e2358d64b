import type { People } from "../../domain/people/service.js";
import type { NounHandlers } from "../handler.js";

/** What files of contacts hold, in and out, is not done yet. */
export function peopleHandlers(people: People): Pick<NounHandlers<"people">, "website.getPeopleStatistics"> {
  return {
    "website.getPeopleStatistics": async ({ website }) => ({ data: { total: await people.count(website) } }),
  };
}
