import type { DataOf, routes } from "@parley/contract";
import type { PersonRow } from "../../store/people.js";
import { cardOf } from "./card.js";

export type PeopleProfile = DataOf<Extract<(typeof routes)[number], { id: "getPeopleProfile" }>>;

/** A contact as the API shows it. `online`: one of their chat boxes is connected. */
export function presentPerson(row: PersonRow, online: boolean, now: number): PeopleProfile {
  const { email, person, company, segments, notepad } = cardOf(row);
  const last = online ? now : row.active_at;
  return {
    people_id: row.people_id,
    email,
    person,
    company: company ?? null,
    segments: [...segments],
    notepad: notepad ?? null,
    active: { now: online, last: last === 0 ? null : last },
    created_at: row.created_at,
    updated_at: row.updated_at,
  } as PeopleProfile;
}

/** Fields of a person that events tell of, and those of an employment. */
const told = ["nickname", "phone", "avatar", "address", "website", "gender", "timezone", "locales", "geolocation"];
const toldOfEmployment = ["domain", "name", "role", "title"];

/** What `people:profile:updated` says of the person. */
export function tellPerson(row: PersonRow): Record<string, unknown> {
  const { person } = cardOf(row);
  const employment = person.employment as Record<string, unknown> | undefined;
  return {
    ...picked(person, told),
    ...(employment === undefined ? {} : { employment: picked(employment, toldOfEmployment) }),
  };
}

function picked(fields: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
