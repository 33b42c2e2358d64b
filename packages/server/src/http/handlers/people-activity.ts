import type { PeopleActivity } from "../../domain/people/activity.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

/** All but the campaigns, which are not kept yet. */
export function peopleActivityHandlers(
  activity: PeopleActivity,
): Omit<NounHandlers<"people-activity">, "website.listPeopleCampaigns"> {
  return {
    "website.listPeopleConversations": async ({ website, params, query }) => {
      const filters = {
        unread: query.filter_unread === 1,
        resolved: query.filter_resolved === 1,
        not_resolved: query.filter_not_resolved === 1,
      };
      return { data: await activity.conversations(website, params.people_id, filters, params.page_number) };
    },
    "website.addPeopleEvent": async ({ website, params, body }) => {
      await activity.addEvent(website, params.people_id, body);
      return nothing;
    },
    "website.listPeopleEvents": async ({ website, params }) => ({
      data: await activity.events(website, params.people_id, params.page_number),
    }),
  };
}
