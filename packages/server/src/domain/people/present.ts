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

/** What `people:profile:updated` says: all of the person, and what else changed. */
export function tellUpdate(row: PersonRow, before: PersonRow): Record<string, unknown> {
  const { person, company = null, segments, notepad = null } = cardOf(row);
  const former = cardOf(before);
  const changed = (now: unknown, then: unknown) => JSON.stringify(now) !== JSON.stringify(then);
  return {
    updated_at: row.updated_at,
    person,
    ...(changed(company, former.company ?? null) ? { company } : {}),
    ...(changed(segments, former.segments) ? { segments } : {}),
    ...(notepad === (former.notepad ?? null) ? {} : { notepad }),
    ...(row.active_at === before.active_at ? {} : { active: { last: row.active_at } }),
    ...(row.data === before.data ? {} : { data: JSON.parse(row.data) }),
  };
}
