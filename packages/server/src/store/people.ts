import type { WebsiteId } from "./scope.js";
import { all, each, get, run, type Steps, statement, type Value } from "./step.js";

/** A contact's columns. `card` and `data` hold JSON text. */
export interface PersonRow {
  id: number;
  website_id: string;
  people_id: string;
  /** In small letters. */
  email: string;
  /** As `orderName` makes it. */
  nickname: string;
  /** 1 unless they want no mail of campaigns. */
  subscribed: number;
  /** When they were last on the website; 0 for never. */
  active_at: number;
  created_at: number;
  updated_at: number;
  card: string;
  data: string;
}

export type NewPersonRow = Omit<PersonRow, "id">;

const columns = "website_id, people_id, email, nickname, subscribed, active_at, created_at, updated_at, card, data";

const insert = statement(
  "people.insert",
  `INSERT INTO people (${columns}) VALUES (${columns.replace(/\w+/g, "?")}) ON CONFLICT DO NOTHING RETURNING id`,
  { write: true },
);
const byId = statement("people.by_id", `SELECT id, ${columns} FROM people WHERE website_id = ? AND people_id = ?`);
const byEmail = statement("people.by_email", `SELECT id, ${columns} FROM people WHERE website_id = ? AND email = ?`);
const held = { postgresSuffix: "FOR NO KEY UPDATE" } as const;
const lockById = statement("people.lock_by_id", byId.sqlite, held);
const lockByEmail = statement("people.lock_by_email", byEmail.sqlite, held);
/** In the order of their ids, which is that of all who lock several; each is found by the id, whatever is known of the table. */
const lockByKey = statement("people.lock_by_key", `SELECT id, ${columns} FROM people WHERE website_id = ? AND id = ?`, {
  ...held,
  postgresEach: `SELECT i.ord, p.* FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS i (website, key, ord)
    CROSS JOIN LATERAL (SELECT id, ${columns} FROM people x WHERE x.website_id = i.website AND x.id = i.key
      FOR NO KEY UPDATE) AS p`,
});
const update = statement(
  "people.update",
  `UPDATE people SET email = ?, nickname = ?, subscribed = ?, active_at = ?, updated_at = ?, card = ?, data = ?
   WHERE website_id = ? AND id = ?`,
);
const see = statement(
  "people.see",
  "UPDATE people SET active_at = ? WHERE website_id = ? AND people_id = ? AND active_at < ?",
);
const remove = statement("people.remove", "DELETE FROM people WHERE website_id = ? AND id = ?");
const removeEvents = statement(
  "people.remove_events",
  "DELETE FROM people_events WHERE website_id = ? AND person_id = ?",
);
const removeMarks = statement("people.remove_marks", "DELETE FROM people_marks WHERE person_id = ?");
const count = statement("people.count", "SELECT COUNT(*) AS count FROM people WHERE website_id = ?");

/** Undefined when a contact of the website has the email address; on PostgreSQL others who make one of it are waited for. */
export function* insertPerson(row: NewPersonRow): Steps<PersonRow | undefined> {
  const made = yield* get<{ id: number }>(insert, [
    row.website_id,
    row.people_id,
    row.email,
    row.nickname,
    row.subscribed,
    row.active_at,
    row.created_at,
    row.updated_at,
    row.card,
    row.data,
  ]);
  return made === undefined ? undefined : { id: made.id, ...row };
}

/** A contact by what stands for them in a path: their people_id or their email address, in letters of any size. */
export function* getPerson(website_id: WebsiteId, people_id: string): Steps<PersonRow | undefined> {
  return yield* get<PersonRow>(isAddress(people_id) ? byEmail : byId, [website_id, people_id.toLowerCase()]);
}

/** For a command that will change them: other writers of the same contact wait. Conversations are locked before contacts. */
export function* lockPerson(website_id: WebsiteId, people_id: string): Steps<PersonRow | undefined> {
  return yield* get<PersonRow>(isAddress(people_id) ? lockByEmail : lockById, [website_id, people_id.toLowerCase()]);
}

/** Contacts by internal ids, in the order of these; those that are no more are left out. */
export function* lockPeople(website_id: WebsiteId, ids: readonly number[]): Steps<PersonRow[]> {
  const ordered = [...new Set(ids)].sort((a, b) => a - b);
  const rows = yield* each<PersonRow>(
    lockByKey,
    ordered.map((id) => [website_id, id]),
  );
  return rows.filter((row) => row !== undefined);
}

/** Writes every column that can change. Throws a unique violation when another contact has the email address. */
export function* updatePerson(row: PersonRow): Steps<void> {
  yield* run(update, changed(row));
}

/** The same for many, whose addresses stay. */
export function* updatePeople(rows: readonly PersonRow[]): Steps<void> {
  yield* each(update, rows.map(changed));
}

function changed(row: PersonRow): Value[] {
  const { email, nickname, subscribed, active_at, updated_at, card, data, website_id, id } = row;
  return [email, nickname, subscribed, active_at, updated_at, card, data, website_id, id];
}

/** They are on the website at this time, in milliseconds, which is no change of their profile. */
export function* seePerson(website_id: WebsiteId, people_id: string, at: number): Steps<void> {
  yield* run(see, [at, website_id, people_id, at]);
}

/** With all that hangs on them. The command holds them: marks know of no website. */
export function* removePeopleRows(website_id: WebsiteId, ids: readonly number[]): Steps<void> {
  const rows = ids.map((id): Value[] => [website_id, id]);
  yield* each(removeEvents, rows);
  yield* each(
    removeMarks,
    ids.map((id) => [id]),
  );
  yield* each(remove, rows);
}

export function* countPeople(website_id: WebsiteId): Steps<number> {
  return Number((yield* all<{ count: number }>(count, [website_id]))[0]?.count ?? 0);
}

/** No people_id holds an @. */
function isAddress(people_id: string): boolean {
  return people_id.includes("@");
}
