import type { DataUpdate } from "../../domain/people/data.js";
import type { People } from "../../domain/people/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

/** Wrapped or bare: bare data hold no object, whatever their keys. */
function dataIn(body: { data: DataUpdate } | DataUpdate): DataUpdate {
  return typeof body.data === "object" && body.data !== null ? body.data : (body as DataUpdate);
}

export function peopleDataHandlers(people: People): NounHandlers<"people-data"> {
  return {
    "website.getPeopleData": async ({ website, params }) => ({
      data: { data: await people.data(website, params.people_id) },
    }),
    "website.savePeopleData": async ({ website, params, body }) => {
      await people.saveData(website, params.people_id, dataIn(body));
      return nothing;
    },
    "website.updatePeopleData": async ({ website, params, body }) => {
      await people.updateData(website, params.people_id, dataIn(body));
      return nothing;
    },
    "website.getPeopleSubscriptionStatus": async ({ website, params }) => ({
      data: await people.subscription(website, params.people_id),
    }),
    "website.updatePeopleSubscriptionStatus": async ({ website, params, body }) => {
      if (body.email !== undefined) await people.subscribe(website, params.people_id, body.email);
      else await people.check(website, params.people_id);
      return nothing;
    },
  };
}
