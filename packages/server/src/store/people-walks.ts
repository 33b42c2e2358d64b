import type { PersonCondition } from "./people-conditions.js";
import { sourceOf } from "./people-conditions.js";
import { clausesOf, givenPeople, type PeopleSearch, takeIds } from "./people-lists.js";
import type { PersonMarkKind } from "./people-marks.js";
import type { WebsiteId } from "./scope.js";
import { isAmong } from "./search/conditions.js";
import { all, get, type Steps, statement } from "./step.js";

type Database = "sqlite" | "postgres";

/** A walk over those who are searched for, in the order of their ids. JSON, since who walks may take long. */
export interface PeopleWalk {
  readonly search: PeopleSearch;
  /** Marks of which each of them has one: the walk goes along these, else it looks at everybody. */
  readonly along?: readonly WalkedMark[];
  /** The last that was looked at. */
  readonly after: number;
  /** The newest that there was when it began. */
  readonly until: number;
}

export interface WalkedMark {
  readonly kind: PersonMarkKind;
  readonly value: string;
}

/** Contacts that one step looks at: those who are not searched for are passed over soon, and a step never takes long. */
const scanned = 500;
/** Contacts that are looked at together, at least. */
const round = 50;
/** Marks that a walk goes along at most: each is a query of its own. */
const mostMarks = 10;
/** Contacts whose marks are counted when a walk begins. */
const counted = 20_000;

const last = statement(
  "people_walks.last",
  "SELECT id FROM people INDEXED BY people_walk WHERE website_id = ? ORDER BY id DESC LIMIT 1",
  { postgres: "SELECT id FROM people WHERE website_id = ? ORDER BY id + 0 DESC LIMIT 1" },
);
/** For the plus see 0013: PostgreSQL has nothing else in that order. */
const everybody = statement(
  "people_walks.everybody",
  "SELECT id FROM people INDEXED BY people_walk WHERE website_id = ? AND id > ? AND id <= ? ORDER BY id LIMIT ?",
  { postgres: "SELECT id FROM people WHERE website_id = ? AND id + 0 > ? AND id + 0 <= ? ORDER BY id + 0 LIMIT ?" },
);
const marked = statement(
  "people_walks.marked",
  `SELECT person_id AS id FROM people_marks
   WHERE website_id = ? AND kind = ? AND value = ? AND person_id > ? AND person_id <= ? ORDER BY person_id LIMIT ?`,
);
const byName = (database: Database) => `SELECT id FROM people WHERE website_id = ? AND ${isAmong("people_id", database)}
  UNION SELECT id FROM people WHERE website_id = ? AND ${isAmong("email", database)} ORDER BY id`;
const named = statement("people_walks.named", byName("sqlite"), { postgres: byName("postgres") });

/** Those who are named by people_id or email address, both in small letters, each once, in the order of their ids. */
export function* namedPeople(website_id: WebsiteId, names: readonly string[]): Steps<number[]> {
  const given = JSON.stringify(names);
  return ids(yield* all<{ id: number }>(named, [website_id, given, website_id, given]));
}

/** Begins a walk over those who are there now. */
export function* beginWalk(website_id: WebsiteId, search: PeopleSearch, database: Database): Steps<PeopleWalk> {
  const until = Number((yield* get<{ id: number }>(last, [website_id]))?.id ?? 0);
  const along = yield* marksAlong(website_id, search, database);
  return { search, ...(along === undefined ? {} : { along }), after: 0, until };
}

/** The marks that fewest contacts have, of those that each searched for must have one of. */
function* marksAlong(
  website_id: WebsiteId,
  search: PeopleSearch,
  database: Database,
): Steps<readonly WalkedMark[] | undefined> {
  let least: { marks: readonly WalkedMark[]; count: number } | undefined;
  for (const condition of search.all) {
    const marks = marksOf(condition);
    const source = sourceOf(website_id, condition, database);
    if (marks === undefined || marks.length > mostMarks || source === undefined) continue;
    const { count } = yield* takeIds(source, least?.count ?? counted, database);
    if (least === undefined || count < least.count) least = { marks, count };
  }
  if (least !== undefined || search.any === undefined) return least?.marks;
  const each = search.any.map(marksOf);
  const marks = each.flatMap((one) => one ?? []);
  return each.includes(undefined) || marks.length > mostMarks ? undefined : marks;
}

function marksOf(condition: PersonCondition): readonly WalkedMark[] | undefined {
  if ("data" in condition) return [{ kind: "data_key", value: condition.data }];
  if (!("mark" in condition) || condition.not) return undefined;
  return [...new Set(condition.values)].map((value) => ({ kind: condition.mark, value }));
}

/** The next of those searched for, no more than `limit`, and the walk that is left; undefined when there is nobody after them. */
export function* walkPeople(
  website_id: WebsiteId,
  walk: PeopleWalk,
  limit: number,
  database: Database,
): Steps<{ ids: number[]; next: PeopleWalk | undefined }> {
  const taken: number[] = [];
  // As many as are wanted, since most may be searched for; then more.
  const size = Math.max(limit, round);
  let { after } = walk;
  for (let looked = 0; looked < scanned && taken.length < limit; looked += size) {
    const found: number[] = yield* candidates(website_id, { ...walk, after }, size);
    const met = yield* meeting(website_id, found, walk.search, database);
    const more = met.slice(0, limit - taken.length);
    taken.push(...more);
    if (more.length === met.length && found.length < size) return { ids: taken, next: undefined };
    after = (more.length < met.length ? more : found).at(-1) as number;
  }
  return { ids: taken, next: { ...walk, after } };
}

/** The next who may be searched for. */
function* candidates(website_id: WebsiteId, { along, after, until }: PeopleWalk, size: number): Steps<number[]> {
  if (along === undefined) return ids(yield* all<{ id: number }>(everybody, [website_id, after, until, size]));
  const found = new Set<number>();
  for (const { kind, value } of along) {
    for (const id of ids(yield* all<{ id: number }>(marked, [website_id, kind, value, after, until, size]))) {
      found.add(id);
    }
  }
  return [...found].sort((a, b) => a - b).slice(0, size);
}

/** Which of the contacts are searched for, in the order of their ids. */
export function* meeting(
  website_id: WebsiteId,
  contacts: readonly number[],
  search: PeopleSearch,
  database: Database,
): Steps<number[]> {
  if (contacts.length === 0) return [];
  const clauses = clausesOf(website_id, search, database);
  const text = `SELECT p.id FROM ${givenPeople(database)} WHERE p.website_id = ?${clauses.sql} ORDER BY p.id`;
  return ids(
    yield* all<{ id: number }>(statement("", text), [JSON.stringify(contacts), website_id, ...clauses.values]),
  );
}

function ids(rows: readonly { id: number }[]): number[] {
  return rows.map(({ id }) => Number(id));
}
