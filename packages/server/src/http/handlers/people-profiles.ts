import type { People } from "../../domain/people/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function peopleProfileHandlers(
  people: People,
): Omit<NounHandlers<"people-profiles">, "website.listPeopleProfiles"> {
  return {
    "website.addNewPeopleProfile": async ({ website, body }) => ({
      data: { people_id: await people.add(website, body) },
    }),
    "website.checkPeopleProfileExists": async ({ website, params }) => {
      await people.check(website, params.people_id);
      return nothing;
    },
    "website.getPeopleProfile": async ({ website, params }) => ({ data: await people.get(website, params.people_id) }),
    "website.savePeopleProfile": async ({ website, params, body }) => {
      await people.save(website, params.people_id, body);
      return nothing;
    },
    "website.updatePeopleProfile": async ({ website, params, body }) => {
      await people.update(website, params.people_id, body);
      return nothing;
    },
    "website.removePeopleProfile": async ({ website, params }) => {
      await people.remove(website, params.people_id);
      return nothing;
    },
  };
}
