import type { Rest } from "../../support/rest.js";
import type { Random } from "../random.js";

/** A contact as the database has them afterwards. */
export interface StoredPerson {
  readonly people_id: string;
  readonly card: string;
  readonly data: string;
}

/** What one batch over contacts is asked, and what it must have done to each of its own. */
export interface PersonKind {
  readonly name: string;
  readonly route: string;
  /** Over those that a search finds; else they are named. */
  readonly searched: boolean;
  readonly more: object;
  /** The event that each of them causes, once. */
  readonly event: string;
  /** Whether the contact is as they must be; one who is removed is undefined. */
  done(row: StoredPerson | undefined): boolean;
}

/** A kind with the contacts who are its own: those who have a segment that nobody else has. */
export interface PersonGroup {
  readonly kind: PersonKind;
  readonly people: readonly string[];
  readonly segment: string;
}

const updated = "people:profile:updated";

const kinds: readonly Omit<PersonKind, "searched">[] = [
  {
    name: "data of contacts",
    route: "data",
    more: { data: { proved: true } },
    event: updated,
    done: (row) => row !== undefined && JSON.parse(row.data).proved === true,
  },
  {
    name: "segments of contacts",
    route: "segments",
    more: { segments: ["proved"] },
    event: updated,
    done: (row) => row !== undefined && JSON.parse(row.card).segments.at(-1) === "proved",
  },
  {
    name: "remove contacts",
    route: "remove",
    more: {},
    event: "people:profile:removed",
    done: (row) => row === undefined,
  },
];

/** Requests that add contacts at once. */
const atOnce = 16;

/** Adds the contacts of a batch of every kind, named and searched for, and some whom no batch may touch. */
export async function addContacts(
  rest: Rest,
  website_id: string,
  size: number,
  bystanders: number,
  random: Random,
): Promise<PersonGroup[]> {
  const every = kinds.flatMap((kind) => [
    { ...kind, searched: false },
    { ...kind, name: `${kind.name} by a search`, searched: true },
  ]);
  const groups: PersonGroup[] = [];
  for (const kind of every) {
    const segment = random.hex(12);
    groups.push({ kind, segment, people: await add(rest, website_id, segment, size) });
  }
  await add(rest, website_id, random.hex(12), bystanders);
  return groups;
}

async function add(rest: Rest, website_id: string, segment: string, count: number): Promise<string[]> {
  const people: string[] = [];
  const path = `/website/${website_id}/people/profile`;
  for (let at = 0; at < count; at += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - at) }, (_, i) => `${segment}${at + i}`);
    const added = some.map((nickname) =>
      rest.data("POST", path, { email: `${nickname}@example.com`, person: { nickname }, segments: [segment] }),
    );
    people.push(...(await Promise.all(added)).map(({ people_id }) => people_id));
  }
  return people;
}

/** Asks for the batch; resolves once it is acknowledged. */
export async function askOfPeople(rest: Rest, website_id: string, group: PersonGroup): Promise<void> {
  const { kind, segment, people } = group;
  const filter = [{ model: "people", criterion: "segments", operator: "eq", query: [segment] }];
  const chosen = kind.searched ? { search: { filter } } : { profiles: people };
  await rest.data("PATCH", `/website/${website_id}/batch/${kind.route}`, { people: chosen, ...kind.more });
}
